import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { gatherSubmissions } from '../../src/io/gather-submissions.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { departmentPath, writeDepartmentTree } from './support/department-tree.ts';
import { outcomeOf, recordsOf, run, start, textOf, until } from './support/run-built.ts';

const COUNT = 12;
let tree = '';
let whole = '';

const here = () => temporaryFolder();
const linesOf = (path: string) => Math.max(0, textOf(path).split('\n').length - 2);

beforeAll(async () => {
  tree = temporaryFolder();
  writeDepartmentTree(tree, COUNT, 40, COUNT);
  // One that is wrong, one without files, one that cannot be read.
  const wrong = join(tree, departmentPath(3));
  const table = readdirSync(wrong).find((name) => name.includes('05') || name.includes('表5'))!;
  const bytes = readFileSync(join(wrong, table));
  const at = bytes.findIndex(
    (byte, index) => byte === 0x2e && /\d/.test(String.fromCharCode(bytes[index - 1]!)),
  );
  bytes[at - 1] = bytes[at - 1] === 0x39 ? 0x31 : bytes[at - 1]! + 1;
  writeFileSync(join(wrong, table), bytes);
  for (const name of readdirSync(join(tree, departmentPath(4)))) rmSync(join(tree, departmentPath(4), name));
  writeFileSync(join(tree, departmentPath(5), '附表.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  whole = join(temporaryFolder(), 'whole.ndjson');
  await run(['batch', tree, '--journal', whole, '--jobs', '2', '--format', `json=${whole}.json`]);
});
afterAll(removeTemporaryFolders);

describe('a batch', () => {
  test('has a line for every department, between a header and an end', () => {
    const records = recordsOf(whole);
    expect(records[0]).toMatchObject({ type: 'run', schemaVersion: 1, departments: COUNT });
    expect(records.at(-1)).toEqual({ type: 'end', departments: COUNT });
    expect(outcomeOf(whole).map(({ id }) => id)).toEqual(
      Array.from({ length: COUNT }, (_, at) => departmentPath(at).replaceAll('\\', '/')),
    );
  });

  test('finds what check finds', async () => {
    for (const at of [0, 3, 7]) {
      const [gathered] = await gatherSubmissions([join(tree, departmentPath(at))], { maxFileBytes: 1e7 });
      const { summary } = await check({ ...gathered!, id: departmentPath(at) });
      expect(outcomeOf(whole)[at]).toMatchObject({ id: departmentPath(at), summary });
    }
    expect(outcomeOf(whole)[3]).toMatchObject({ status: 'error' });
    expect(outcomeOf(whole)[3]!.findings[0]).toMatchObject({ severity: 'error', file: expect.any(String) });
  });

  test('makes a problem line of a department that cannot be read', () => {
    const [, , , , empty, damaged] = outcomeOf(whole);
    expect(empty).toMatchObject({
      status: 'unread',
      tables: [],
      problems: [{ messageId: 'files-folder-empty' }],
    });
    expect(damaged).toMatchObject({ status: 'unread', problems: [{ severity: 'error', file: '附表.xlsx' }] });
    expect(damaged!.tables).toHaveLength(9);
  });

  test.runIf(isDeep)('sums up and exits with 2 for what could not be read', async () => {
    const folder = here();
    const { code, stdout } = await run(['batch', tree, '--quiet'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain(`批量核对：${COUNT} 份材料`);
    expect(stdout).toMatch(/未能全部读取\s+2/);
    expect(readdirSync(folder)).toEqual(['juesuan-batch.ndjson']);
    const { departments, unchecked } = JSON.parse(readFileSync(`${whole}.json`, 'utf8'));
    expect(departments).toMatchObject({ total: COUNT, unread: 2, failed: 0 });
    expect(unchecked.tables).toMatchObject({ T01: 1 });
  });

  test('streams its lines to standard output', async () => {
    const { stdout } = await run(['batch', tree, '--format', 'ndjson', '--glob', '*/部门0000[0-2]'], {
      cwd: here(),
    });
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual([0, 1, 2].map(departmentPath));
  });

  test('checks what a list names, and says so of what is not there', async () => {
    const folder = here();
    writeFileSync(join(folder, 'list.txt'), `# some\n${join(tree, departmentPath(1))}\n\nmissing/部门\n`);
    await run(['batch', '--list', 'list.txt'], { cwd: folder });
    const [there, missing] = outcomeOf(join(folder, 'juesuan-batch.ndjson'));
    expect(there).toMatchObject({ status: 'clean' });
    expect(missing).toMatchObject({
      id: 'missing/部门',
      status: 'unread',
      problems: [{ messageId: 'files-read-ENOENT' }],
    });
  });

  test('writes every summary and a page per department', async () => {
    const folder = here();
    const formats = ['html', 'xlsx', 'csv', 'json'].flatMap((format) => [
      '--format',
      `${format}=out.${format}`,
    ]);
    const { code, stderr } = await run(['batch', tree, '--reports', 'pages', ...formats], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual([
      'juesuan-batch.ndjson',
      'out.csv',
      'out.html',
      'out.json',
      'out.xlsx',
      'pages',
    ]);
    expect(readdirSync(join(folder, 'pages', '区00'))).toHaveLength(COUNT);
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('"reportBase":"pages"');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\r\n')).toHaveLength(COUNT + 1);
  });
});

describe('an interrupted batch', () => {
  test('ends cleanly with 130 on Ctrl-C, and resumes to what an uninterrupted run has', async () => {
    const journal = join(here(), 'run.ndjson');
    const argv = ['batch', tree, '--journal', journal, '--jobs', '2'];
    const { child, finished } = await start(argv);
    await until(() => linesOf(journal) >= 3);
    child.kill('SIGINT');
    const { code, stderr } = await finished;
    expect(code).toBe(130);
    expect(stderr).toContain('--resume');
    const before = linesOf(journal);
    expect(before).toBeLessThan(COUNT);
    expect(stderr).toContain(`完成 ${before} 份`);
    expect(recordsOf(journal)).toHaveLength(before + 1);

    expect((await run(argv)).stderr).toContain('--resume');
    expect((await run([...argv, '--resume'])).code).toBe(2);
    expect(outcomeOf(journal)).toEqual(outcomeOf(whole));
  });

  test.runIf(isDeep)('told to end, it ends with 143 and says how to go on', async () => {
    const journal = join(here(), 'run.ndjson');
    const { child, finished } = await start(['batch', tree, '--journal', journal]);
    await until(() => linesOf(journal) >= 2);
    child.kill('SIGTERM');
    expect(await finished).toMatchObject({ code: 143, stderr: expect.stringContaining('--resume') });
  });

  test.runIf(isDeep)('loses at most what was in flight when it is killed', async () => {
    const journal = join(here(), 'run.ndjson');
    const argv = ['batch', tree, '--journal', journal, '--jobs', '2'];
    const { child, finished } = await start(argv);
    await until(() => linesOf(journal) >= 5);
    child.kill('SIGKILL');
    expect((await finished).signal).toBe('SIGKILL');
    const kept = outcomeOf(journal);
    expect(kept.length).toBeGreaterThanOrEqual(5);

    const { stdout } = await run([...argv, '--resume', '--format', 'json']);
    expect(JSON.parse(stdout).run.resumed).toBe(kept.length);
    expect(outcomeOf(journal)).toEqual(outcomeOf(whole));
  });

  test('resumes after a line that was cut in half', async () => {
    const journal = join(here(), 'run.ndjson');
    const records = readFileSync(whole, 'utf8').split('\n');
    writeFileSync(journal, `${records.slice(0, 6).join('\n')}\n${records[6]!.slice(0, 40)}`);
    await run(['batch', tree, '--journal', journal, '--resume']);
    expect(outcomeOf(journal)).toEqual(outcomeOf(whole));
    expect(recordsOf(journal).at(-1)).toEqual({ type: 'end', departments: COUNT });
  });

  test.runIf(isDeep)('refuses to go on with other rules or options', async () => {
    const journal = join(here(), 'run.ndjson');
    const [header, ...rest] = recordsOf(whole);
    const half = (change: object) =>
      writeFileSync(
        journal,
        [{ ...header, ...change }, rest[0]].map((one) => `${JSON.stringify(one)}\n`).join(''),
      );
    const resume = (...more: string[]) => run(['batch', tree, '--journal', journal, '--resume', ...more]);
    half({ rules: 'other' });
    expect(await resume()).toMatchObject({ code: 2, stderr: expect.stringContaining('规则') });
    half({ tool: { name: 'juesuan', version: '9.9.9' } });
    expect(await resume()).toMatchObject({ code: 2, stderr: expect.stringContaining('9.9.9') });
    half({});
    expect(await resume('--year', '2021')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('选项'),
    });
    expect(await resume('--shard', '1/2')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--shard'),
    });
  });

  test('never writes over a file that is none of its own', async () => {
    const journal = join(here(), '名单.csv');
    writeFileSync(journal, 'a,b\n');
    expect(await run(['batch', tree, '--journal', journal])).toMatchObject({ code: 2, stdout: '' });
    expect(textOf(journal)).toBe('a,b\n');
  });
});

describe('the cache', () => {
  test.runIf(isDeep)('answers for what did not change, and for nothing else', async () => {
    const folder = here();
    const argv = ['batch', tree, '--cache', '--overwrite', '--quiet', '--format', 'json'];
    const cached = async () => JSON.parse((await run(argv, { cwd: folder })).stdout).run.cached as number;
    expect(await cached()).toBe(0);
    expect(await cached()).toBe(COUNT);
    expect(outcomeOf(join(folder, 'juesuan-batch.ndjson'))).toEqual(outcomeOf(whole));

    const file = join(tree, departmentPath(8), readdirSync(join(tree, departmentPath(8)))[0]!);
    const before = readFileSync(file);
    writeFileSync(file, Buffer.concat([before, Buffer.from('\n')]));
    expect(await cached()).toBe(COUNT - 1);
    writeFileSync(file, before);
    expect(await cached()).toBe(COUNT);
    expect(JSON.parse((await run([...argv, '--year', '2020'], { cwd: folder })).stdout).run.cached).toBe(0);
  });

  test.runIf(isDeep)('that is corrupt is ignored with a note', async () => {
    const folder = here();
    const argv = ['batch', tree, '--cache', 'kept', '--overwrite', '--quiet'];
    await run(argv, { cwd: folder });
    const files = readdirSync(join(folder, 'kept'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, 'kept', name))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThanOrEqual(COUNT);
    for (const [at, file] of files.entries()) {
      const content = readFileSync(file);
      if (at % 3 === 0) writeFileSync(file, content.subarray(0, content.length / 2));
      else if (at % 3 === 1)
        writeFileSync(
          file,
          content.map((byte, index) => (index === 50 ? byte ^ 1 : byte)),
        );
      else writeFileSync(file, '');
    }
    const { stderr } = await run(argv, { cwd: folder });
    expect(stderr).toContain(`${COUNT} 份材料的缓存已损坏`);
    expect(outcomeOf(join(folder, 'juesuan-batch.ndjson'))).toEqual(outcomeOf(whole));
    expect((await run(argv, { cwd: folder })).stderr).toBe('');
  });

  test.runIf(isDeep)('that cannot be written is no reason to stop', async () => {
    const folder = here();
    writeFileSync(join(folder, 'kept'), 'a file, not a folder');
    const { code } = await run(['batch', tree, '--cache', 'kept'], { cwd: folder });
    expect(code).toBe(2);
    expect(outcomeOf(join(folder, 'juesuan-batch.ndjson'))).toEqual(outcomeOf(whole));
  });
});
