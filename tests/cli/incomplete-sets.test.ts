import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import schema from '../../schemas/result.schema.json' with { type: 'json' };
import { completeSet, NARRATIVE } from '../support/complete-set.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

type Files = Record<string, Uint8Array | string>;

const only = (wanted: (name: string) => boolean): Files =>
  Object.fromEntries(Object.entries(completeSet()).filter(([name]) => wanted(name)));
const isTable = (name: string) => name.endsWith('.csv');
const NOTHING = '没有发现不一致。';
const IN_PART = '查过的部分没有发现不一致；以下没有查：';

async function check(files: Files, ...options: string[]) {
  const { code, stdout, stderr } = await runMain(['check', temporaryFolder(files), ...options]);
  return { code, stderr, text: stdout.replaceAll('\n', '') };
}

describe('a set without findings is called consistent only where it is whole', () => {
  test('whole: green, and what it stands on comes first', async () => {
    const { code, text } = await check(completeSet());
    expect(code).toBe(0);
    expect(text).toContain(NOTHING);
    expect(text).toMatch(/依据：表 9\/9；情况说明 情况说明\.txt；读到数字 \d+ 个，核对到 \d+ 个（\d+%）/);
  });

  test('one table of nine', async () => {
    const { code, text } = await check(only((name) => name.startsWith('03')));
    expect({ code, isGreen: text.includes(NOTHING) }).toEqual({ code: 0, isGreen: false });
    expect(text).toContain('依据：表 1/9（T03）；没有情况说明');
    expect(text).toContain(`${IN_PART}没有 T01、T02、T04–T09；没有情况说明。`);
  });

  test('nine tables and a narrative that no reader opens: an input was not read', async () => {
    const { code, text, stderr } = await check({ ...only(isTable), '决算说明.ofd': 'PK\u0003\u0004' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：决算说明\.ofd：不能读取 \.ofd 文件，没有核对；.*另存为/);
    expect(text).toContain('没有核对：决算说明.ofd（不能读取这种格式）');
    expect(text).not.toContain('没有发现不一致');
  });

  test('the same beside a whole set is a copy: named, not failed', async () => {
    const { code, text } = await check({ ...completeSet(), '决算说明.ofd': 'PK\u0003\u0004' });
    expect(code).toBe(0);
    expect(text).toContain('没有核对：决算说明.ofd（不能读取这种格式）');
    expect(text).toContain(NOTHING);
  });

  test('last year’s folder inside it is no second narrative where it is given as --prior', async () => {
    const prior = new TextDecoder()
      .decode(completeSet()[NARRATIVE])
      .replaceAll(/20(\d\d)年/g, (_, year) => `20${year - 1}年`);
    const folder = temporaryFolder({ ...completeSet(), '上年/情况说明.txt': prior });
    const beside = await runMain(['check', folder]);
    expect(beside.stdout).toContain('没有核对：上年/情况说明.txt');
    const given = await runMain(['check', folder, '--prior', join(folder, '上年')]);
    expect(given.stdout).not.toContain('没有核对');
  });

  test('nine tables without any narrative, and a narrative alone', async () => {
    const tables = await check(only(isTable));
    expect(tables.code).toBe(0);
    expect(tables.text).toContain(`${IN_PART}没有情况说明。`);
    const narrative = await check(only((name) => name === NARRATIVE));
    expect(narrative.code).toBe(0);
    expect(narrative.text).toContain(`${IN_PART}没有 T01–T09。`);
    expect(narrative.text).toContain('依据：表 0/9；情况说明');
  });

  test('tables in a folder inside are part of it', async () => {
    const files = Object.fromEntries(
      Object.entries(completeSet()).map(([name, bytes]) => [isTable(name) ? `附件/${name}` : name, bytes]),
    );
    const { code, text } = await check(files);
    expect(code).toBe(0);
    expect(text).toContain('依据：表 9/9');
    expect(text).toContain(NOTHING);
  });
});

describe('of several texts the one that fits the tables is checked, the others are named at the top', () => {
  const narrative = new TextDecoder().decode(completeSet()[NARRATIVE]);

  test('an unrelated page with more figures', async () => {
    const page = Array.from({ length: 400 }, (_, at) => `项目${at}投入 ${at}.5 万元，占 3.2%。`).join('\n');
    const { code, text } = await check({ ...completeSet(), '新闻.html.txt': page });
    expect(code).toBe(0);
    expect(text).toContain('情况说明 情况说明.txt；');
    expect(text).toContain('没有核对：新闻.html.txt（不是决算情况说明）');
  });

  test('last year’s text, longer than this year’s', async () => {
    const other = narrative
      .replaceAll('2024', '2023')
      .replaceAll(/(\d)(\.\d+)/g, (_, digit, rest) => String((Number(digit) + 3) % 10) + rest);
    const { text } = await check({ ...completeSet(), '0上年说明.txt': `${other}\n${other}` });
    expect(text).toContain('情况说明 情况说明.txt；');
    expect(text).toMatch(/没有核对：0上年说明\.txt（也像情况说明，/);
  });
});

describe('gates', () => {
  const FAILING: readonly [name: string, files: Files, options: string[], code: number][] = [
    ['whole, complete asked for', completeSet(), ['--require', 'complete'], 0],
    ['whole, nothing unchecked', completeSet(), ['--fail-on', 'unchecked'], 0],
    ['no narrative, complete', only(isTable), ['--require', 'complete'], 3],
    ['no narrative, narrative', only(isTable), ['--require', 'narrative'], 3],
    ['no narrative, tables', only(isTable), ['--require', 'tables'], 0],
    ['no narrative, unchecked', only(isTable), ['--fail-on', 'warning,unchecked'], 3],
    ['one table, that table', only((name) => name.startsWith('03')), ['--require', 'T03'], 0],
    ['one table, two tables', only((name) => name.startsWith('03')), ['--require', 't03,T05'], 3],
    ['notes fail before what lacks', only(isTable), ['--require', 'narrative', '--fail-on', 'note'], 1],
  ];
  test.each(FAILING)('%s', async (_, files, options, code) => {
    expect((await check(files, ...options)).code).toBe(code);
  });

  test('what lacks of it is said, and a slip in it answered', async () => {
    const { text } = await check(
      only((name) => name.startsWith('03')),
      '--require',
      'T01,T03,narrative',
    );
    expect(text).toContain('没有达到 --require T01,narrative 的要求：没有 T01；没有情况说明。');
    const { stderr } = await check(only(isTable), '--fail-on', 'unchecked');
    expect(stderr).toMatch(/有没查的（缺 0 张表，\d+ 项未能核对，0 个文件没有核对）/);
    const typo = await check(completeSet(), '--require', 'complet');
    expect(typo).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--require 不能是“complet”，是不是 complete？'),
    });
  });

  test('the configuration can ask too; the command line is over it', async () => {
    const config = JSON.stringify({ require: ['complete'], failOn: ['error', 'unchecked'] });
    const files = { ...only(isTable), 'juesuan.config.json': config };
    expect((await check(files)).code).toBe(3);
    expect((await check(files, '--require', 'tables', '--fail-on', 'error')).code).toBe(0);
    const { stdout } = await runMain(['check', temporaryFolder(files), '--print-config']);
    expect(JSON.parse(stdout)).toMatchObject({ require: ['complete'], failOn: ['error', 'unchecked'] });
  });
});

test('every format says that the set is not whole, and none calls it consistent', async () => {
  const folder = temporaryFolder(only(isTable));
  const formats = ['html', 'markdown', 'github', 'gitlab', 'junit', 'sarif', 'csv', 'json'];
  const out = (format: string) => join(folder, `结果.${format}`);
  const targets = formats.flatMap((format) => ['--format', `${format}=${out(format)}`]);
  const { code } = await runMain(['check', folder, '--require', 'complete', ...targets]);
  expect(code).toBe(3);
  for (const format of formats) {
    const text = readFileSync(out(format), 'utf8');
    expect(text, format).not.toContain(NOTHING);
    if (format !== 'json') expect(text, format).toContain('没有情况说明');
  }
  expect(readFileSync(out('html'), 'utf8')).toContain('<p class="verdict warning">');
  expect(readFileSync(out('junit'), 'utf8')).toContain('<failure type="completeness"');
  const result = JSON.parse(readFileSync(out('json'), 'utf8'));
  expect(new Ajv().compile(schema)(result)).toBe(true);
  expect(result.standing).toMatchObject({
    complete: false,
    missing: [],
    narrative: false,
    unmet: ['complete'],
  });
  expect(result.standing.figures.tied).toBeLessThanOrEqual(result.standing.figures.read);
});

describe('two sets in one folder', () => {
  const named = (rename: (name: string) => string, change = (text: string) => text): Files =>
    Object.fromEntries(
      Object.entries(completeSet()).map(([name, bytes]) => [
        rename(name),
        change(new TextDecoder().decode(bytes)),
      ]),
    );
  /** Another year, every amount multiplied by ten: still a set without findings. */
  const earlier = (text: string) => text.replaceAll('2024', '2023').replaceAll(/(\d)\.(\d)(\d)/g, '$1$2.$30');

  test.each<[string, Files]>([
    ['by folders', { ...named((name) => `甲/${name}`), ...named((name) => `乙/${name}`, earlier) }],
    [
      'by years in names',
      { ...named((name) => `2024年${name}`), ...named((name) => `2023年${name}`, earlier) },
    ],
    ['one in a folder inside', { ...completeSet(), ...named((name) => `上年/${name}`, earlier) }],
  ])('%s: told, and checked one by one', async (_, files) => {
    const folder = temporaryFolder(files);
    const { stdout, stderr } = await runMain(['check', folder, '--format', 'json']);
    const results = JSON.parse(stdout);
    expect(stderr).toMatch(/里面有 2 套材料，分开核对：/);
    expect(results).toHaveLength(2);
    for (const { standing } of results) expect(standing.complete).toBe(true);
    expect(new Set(results.map(({ submission }: { submission: { id: string } }) => submission.id)).size).toBe(
      2,
    );
  });

  test('by what each file names as its year', async () => {
    const headed = (text: string) => (text.includes('2024') ? text : `2024年度\n${text}`);
    const files = {
      ...named((name) => name, headed),
      ...named(
        (name) => `b${name}`,
        (text) => earlier(headed(text)),
      ),
    };
    const { stderr } = await runMain(['check', temporaryFolder(files), '--format', 'json']);
    expect(stderr).toMatch(/里面有 2 套材料，分开核对：/);
  });

  test('nothing tells them apart: one sentence, not one for each table', async () => {
    const plain = (text: string) => text.replaceAll(/2024年?度?/g, '');
    const tables = (rename: (name: string) => string, change: (text: string) => string) =>
      Object.fromEntries(Object.entries(named(rename, change)).filter(([name]) => isTable(name)));
    const { code, stderr } = await check({
      ...tables((name) => name, plain),
      ...tables(
        (name) => `b${name}`,
        (text) => earlier(plain(text)),
      ),
    });
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^错误：有 \d 张表各有两份，数字不同（.*请把两套材料分成两个文件夹。/);
  });

  test('the same tables twice are a copy, not another set', async () => {
    const { code, text } = await check({ ...completeSet(), ...named((name) => `副本/${name}`) });
    expect(code).toBe(0);
    expect(text).toContain('与前面的表相同');
    expect(text).toContain(NOTHING);
  });
});
