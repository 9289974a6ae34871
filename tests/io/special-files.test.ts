import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discoverSubmissions } from '../../src/batch/discover.ts';
import { gatherSubmissions } from '../../src/io/gather-submissions.ts';
import { writeAtomically } from '../../src/io/write-atomically.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { recordsOf } from '../batch/support/run-built.ts';
import { BIN } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const hasSpecialFiles = process.platform === 'linux';

afterAll(removeTemporaryFolders);

function fifo(folder: string, name: string): string {
  const path = join(folder, name);
  execFileSync('mkfifo', [path]);
  return path;
}

function problemOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.messageId;
    throw error;
  }
  return undefined;
}

describe.skipIf(!hasSpecialFiles)('outputs that are no regular files', () => {
  test('a pipe is written to and stays a pipe', async () => {
    const folder = temporaryFolder();
    const pipe = fifo(folder, 'out.csv');
    const reader = spawn('sh', ['-c', `cat ${pipe} > ${join(folder, 'got')}`]);
    // More than a pipe holds at once.
    const content = '决算'.repeat(100_000);
    writeAtomically(pipe, content);
    await once(reader, 'close');
    expect(readFileSync(join(folder, 'got'), 'utf8')).toBe(content);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('a full device says that the disk is full and stays a device', () => {
    expect(problemOf(() => writeAtomically('/dev/full', 'x'))).toBe('files-write-ENOSPC');
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(problemOf(() => writeAtomically('/dev/null', 'x'))).toBeUndefined();
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a link is followed, also to a file that is not there yet, and keeps the mode of the file', () => {
    const folder = temporaryFolder({ 'real.csv': 'old' });
    chmodSync(join(folder, 'real.csv'), 0o640);
    symlinkSync('real.csv', join(folder, 'link.csv'));
    symlinkSync('absent.csv', join(folder, 'new.csv'));
    writeAtomically(join(folder, 'link.csv'), 'new');
    writeAtomically(join(folder, 'new.csv'), 'first');
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'real.csv')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'absent.csv'), 'utf8')).toBe('first');
    symlinkSync('round.csv', join(folder, 'round.csv'));
    expect(problemOf(() => writeAtomically(join(folder, 'round.csv'), 'x'))).toBe('files-write-ELOOP');
  });

  test('standard output on a full disk is one sentence', () => {
    const narrative = join(temporaryFolder({ '说明.txt': '本年收入合计100.00万元。' }), '说明.txt');
    for (const words of [`check ${narrative}`, '--help']) {
      const { status, stderr } = spawnSync('sh', ['-c', `${process.execPath} ${BIN} ${words} > /dev/full`], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^错误：输出所在的磁盘.*\n$/),
      });
    }
  });

  test('/dev/stdout and what a shell puts for >(…) are this process’s own', () => {
    const folder = temporaryFolder({ '说明.txt': '本年收入合计100.00万元。' });
    const command = (output: string) =>
      spawnSync(
        'bash',
        ['-c', `${process.execPath} ${BIN} check ${join(folder, '说明.txt')} -f json=${output}; sleep 0.2`],
        { encoding: 'utf8' },
      );
    expect(JSON.parse(command('/dev/stdout').stdout)).toMatchObject({ schemaVersion: 1 });
    command(`>(cat > ${join(folder, 'got.json')})`);
    expect(JSON.parse(readFileSync(join(folder, 'got.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  });
});

describe.skipIf(!hasSpecialFiles)('inputs that are no regular files', () => {
  test('pipes, devices and links to them are refused before they are opened', async () => {
    const folder = temporaryFolder({ 'a.csv': 'a' });
    fifo(folder, 'pipe.csv');
    symlinkSync('/dev/zero', join(folder, 'zero.xlsx'));
    const [gathered] = await gatherSubmissions([folder], { maxFileBytes: 1e6 });
    expect(gathered?.files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(gathered?.problems).toEqual(
      ['pipe.csv', 'zero.xlsx'].map((file) => ({
        severity: 'error',
        messageId: 'files-read-special',
        data: {},
        file,
      })),
    );
  });

  test('nor are they waited for as a configuration, a saved result or the lines of a batch', async () => {
    const folder = temporaryFolder({ '甲局/1.csv': 'a' });
    const pipe = fifo(folder, 'pipe');
    for (const words of [
      ['check', join(folder, '甲局'), '--config', pipe],
      ['check', join(folder, '甲局'), '--prior', pipe],
      ['render', pipe],
      ['merge', pipe],
      ['batch', folder, '--list', pipe],
      ['batch', folder, '--journal', pipe],
      ['batch', folder, '--journal', join(folder, '1.ndjson'), '--against', pipe],
    ]) {
      const { code, stderr } = await runMain(words);
      expect({ words, code, stderr }).toEqual({
        words,
        code: 2,
        stderr: expect.stringMatching(/^错误：.*\n$/),
      });
    }
  });

  test('what a shell puts for <(…) is read', () => {
    const narrative = join(temporaryFolder({ '说明.txt': '本年收入合计100.00万元。' }), '说明.txt');
    const { stdout } = spawnSync(
      'bash',
      ['-c', `${process.execPath} ${BIN} check <(cat ${narrative}) -f json`],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(stdout).submission.sources).toMatchObject([{ role: 'narrative' }]);
  });

  test('links that lead nowhere are problems of their own, for check and for batch', async () => {
    const root = temporaryFolder({ '甲局/1.csv': 'a', '乙局/1.csv': 'a' });
    symlinkSync('绕', join(root, '绕'));
    symlinkSync('x'.repeat(300), join(root, '甲局', '长'));
    mkdirSync(join(root, '丙局'));
    symlinkSync('圈.csv', join(root, '丙局', '圈.csv'));
    const found = await discoverSubmissions([root]);
    expect(found.map(({ id }) => id)).toEqual(['丙局', '乙局', '甲局', '绕']);
    const problemsOf = async (id: string) => {
      const [gathered] = await gatherSubmissions([join(root, id)], { maxFileBytes: 1e6 });
      return gathered?.problems.map(({ messageId, file }) => [messageId, file]);
    };
    expect(await problemsOf('甲局')).toEqual([['files-read-ENAMETOOLONG', '长']]);
    expect(await problemsOf('丙局')).toEqual([['files-read-ELOOP', '圈.csv']]);
    expect(await problemsOf('绕')).toEqual([['files-read-ELOOP', join(root, '绕')]]);
    expect(await problemsOf('乙局')).toEqual([]);
  });

  test('a folder beside a link to it is one department, one that is passed over is reached by the link', async () => {
    const root = temporaryFolder({ '甲局/1.csv': 'a', '.store/乙局/1.csv': 'a' });
    symlinkSync('甲局', join(root, '也是甲局'));
    symlinkSync('.store/乙局', join(root, '乙局'));
    expect((await discoverSubmissions([root])).map(({ id }) => id)).toEqual(['乙局', '甲局']);
    writeFileSync(join(root, '甲局', '2.csv'), 'b');
    const [gathered] = await gatherSubmissions([join(root, '甲局')], { maxFileBytes: 1e6 });
    expect(gathered?.files).toHaveLength(2);
  });
});

/** Root may read everything, so that it sends somebody else. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const asUser = (...words: string[]) =>
  spawnSync(process.execPath, words, { ...user, cwd: '/', encoding: 'utf8' });
const maySee = hasSpecialFiles && asUser('-e', `fs.readFileSync(${JSON.stringify(BIN)})`).status === 0;
if (!maySee) console.warn('nobody else may see this folder: what may not be read is not tested');

describe.skipIf(!maySee)('what may not be read or written', () => {
  const narrative = '本年收入合计100.00万元。';
  const root = temporaryFolder({
    '甲局/1.csv': 'a',
    '甲局/说明.txt': narrative,
    '乙局/说明.txt': narrative,
    '丙局/说明.txt': narrative,
  });
  const refused = [join(root, '甲局', '1.csv'), join(root, '乙局')];
  beforeAll(() => {
    chmodSync(root, 0o777);
    for (const path of refused) chmodSync(path, 0);
  });
  afterAll(() => {
    for (const path of refused) chmodSync(path, 0o700);
  });

  test('is a problem of that file or folder alone, and a batch goes on', () => {
    const journal = join(root, 'run.ndjson');
    const { status, stderr } = asUser(BIN, 'batch', root, '--journal', journal);
    const lines = recordsOf(journal).flatMap((record) => (record.type === 'department' ? [record] : []));
    expect(
      lines
        .map(({ id, narrative, problems }) => [
          id,
          narrative,
          problems.flatMap(({ messageId, file }) => (/files-/.test(messageId) ? [[messageId, file]] : [])),
        ])
        .sort(),
      stderr,
    ).toEqual([
      ['丙局', true, []],
      ['乙局', false, [['files-read-EACCES', '乙局']]],
      ['甲局', true, [['files-read-EACCES', '1.csv']]],
    ]);
    expect(status).toBe(2);
  });

  test('is one sentence of check, for inputs and outputs', () => {
    const [file, folder] = refused as [string, string];
    for (const [words, said] of [
      [['check', file], /1\.csv：没有读取权限/],
      [['check', folder], /乙局：没有读取权限/],
      [['check', join(root, '丙局'), '-o', join(folder, 'x.html')], /x\.html：没有写入权限/],
    ] as const) {
      const { status, stderr } = asUser(BIN, ...words);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(said) });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
