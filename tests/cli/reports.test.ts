import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/index.ts';
import { runCli } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const FAULTY = join(import.meta.dirname, '../../fixtures/kind-cross-footing');
const FILES = ['html', 'xlsx', 'sarif', 'junit', 'gitlab', 'markdown', 'csv', 'json'];

test('several reports at once, one on the screen', async () => {
  const folder = temporaryFolder({});
  const formats = FILES.flatMap((format) => ['--format', `${format}=out.${format}`]);
  const { code, stdout } = await runCli(['check', FAULTY, '--format', 'terminal', ...formats], {
    cwd: folder,
  });
  expect(code).toBe(1);
  expect(stdout).toContain('2 个错误');
  const contents = FILES.map((format) => readFileSync(join(folder, `out.${format}`)));
  expect(contents.every((content) => content.length > 100)).toBe(true);
  expect(contents[0]!.toString()).toMatch(/^<!doctype html>/);
  expect(contents[0]!.toString()).toContain('role="grid"');
  expect(contents[1]!.subarray(0, 2).toString()).toBe('PK');
});

test('files above the working directory are named from the root, never by steps up', async () => {
  const folder = temporaryFolder({
    'sub/x.txt': '',
    '说明.txt': '本年收入合计100.00万元，占30.00%。其中：基本支出50.00万元，占20.00%。',
  });
  const { stdout } = await runMain(['check', '../说明.txt', '--format', 'sarif'], {
    cwd: join(folder, 'sub'),
  });
  const uris = [...stdout.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri);
  expect(new Set(uris)).toEqual(new Set([`file://${folder}/%E8%AF%B4%E6%98%8E.txt`]));
});

describe('render', () => {
  test.each(['terminal', 'html', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'csv', 'json'])(
    'shows a saved result as %s, as check itself does',
    async (format) => {
      const folder = temporaryFolder({});
      const direct = await runMain(['check', FAULTY, '--format', format, '--format', 'json=saved.json'], {
        cwd: folder,
      });
      const rendered = await runMain(['render', 'saved.json', '--format', format], { cwd: folder });
      expect({ code: rendered.code, stderr: rendered.stderr }).toEqual({ code: 0, stderr: '' });
      if (format === 'html') expect(rendered.stdout).toContain('T03-04');
      else expect(rendered.stdout).toBe(direct.stdout);
    },
  );

  test.each([
    ['{}', '不是 juesuan check --format json 存下的结果'],
    ['[1]', '不是 juesuan check --format json 存下的结果'],
    ['{"schemaVersion":2,"tool":{"name":"juesuan"}}', '格式版本是 2'],
    ['{"schemaVersion":1,"tool":{"name":"juesuan"},"submission":{}}', '结果不完整'],
    ['{', '不是有效的 JSON'],
  ])('refuses %s in one sentence', async (text, sentence) => {
    const folder = temporaryFolder({});
    writeFileSync(join(folder, 'r.json'), text);
    const { code, stdout, stderr } = await runMain(['render', 'r.json'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.each<[string, (result: Result) => unknown]>([
    ['a list that is none', (result) => ({ ...result, diagnoses: null })],
    [
      'a number for a word',
      ({ findings: [first], ...rest }) => ({ ...rest, findings: [{ ...first, rule: 3 }] }),
    ],
    [
      'a field that is gone',
      ({ rules, ...rest }) => ({ ...rest, rules: rules.map(({ id: _, ...rule }) => rule) }),
    ],
    ['lists in lists', (result) => ({ ...result, problems: [[[]]] })],
  ])('refuses a result with %s', async (_, damage) => {
    const folder = temporaryFolder({});
    await runMain(['check', FAULTY, '--format', 'json=r.json'], { cwd: folder });
    const path = join(folder, 'r.json');
    writeFileSync(path, JSON.stringify(damage(JSON.parse(readFileSync(path, 'utf8')))));
    const { code, stderr } = await runMain(['render', 'r.json'], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^错误：r\.json：结果不完整.*\n$/),
    });
  });

  test('cannot make a workbook of a result', async () => {
    expect((await runMain(['render', 'x.json', '--format', 'xlsx=x.xlsx'])).stderr).toContain('没有原表');
  });
});
