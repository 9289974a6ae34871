import { spawn } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import schema from '../../schemas/result.schema.json' with { type: 'json' };
import { BIN, runCli } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const TABLE = '05一般公共预算财政拨款支出决算表.csv';
const FAULTY = join(FIXTURES, 'kind-footing');
const good = readFileSync(join(FAULTY, TABLE), 'utf8');
const lines = good.split(/\r?\n/);

describe('an input that cannot be read is one sentence and code 2, and the others are checked', () => {
  const cases: readonly [name: string, file: string, content: string | Uint8Array, sentence: RegExp][] = [
    ['empty', '空.csv', '', /^错误：空\.csv：文件是空的，没有任何内容。/],
    [
      'binary',
      '图.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      /^错误：图\.csv：文件内容不是文本/,
    ],
    [
      'mis-encoded',
      '乱码.csv',
      Uint8Array.of(...new TextEncoder().encode('支出决算表，单位：万元\n合计,'), 0xff, 10),
      /^错误：乱码\.csv：第 2 行（第 \d+ 字节，0xFF）.*重新导出/,
    ],
    [
      'unclosed quote',
      '引号.csv',
      lines.map((line, at) => (at === 6 ? line.replace(',', ',"') : line)).join('\n'),
      /^错误：引号\.csv：第 7 行有一个英文双引号没有配对/,
    ],
    [
      'duplicate header',
      '重名.csv',
      good.replace('项目支出', '基本支出'),
      /^错误：重名\.csv：表头 D3 和 E3 都是“基本支出”.*请改正表头。/,
    ],
  ];

  test.each(cases)('%s', async (_, file, content, sentence) => {
    const folder = temporaryFolder({ [file]: content });
    cpSync(FAULTY, join(folder, '好'), { recursive: true });
    const { code, stdout, stderr } = await runMain(['check', file, '好'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr.replace('[空] ', '').replace(/\[\S+\] /, '')).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('20805 行政事业单位养老支出');
  });

  test('200 MB', async () => {
    const folder = temporaryFolder({ '大.csv': '' });
    truncateSync(join(folder, '大.csv'), 200 * 1024 * 1024);
    const { code, stderr } = await runMain(['check', '大.csv'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：大\.csv：文件有 200 MB，超过上限 50 MB，没有读取。/);
  });

  test('a row that cannot be put back into its columns', async () => {
    const spilled = lines.map((line) =>
      line.startsWith('2012601,') ? '2012601,行政运行,1,148,260,148,260,1' : line,
    );
    const folder = temporaryFolder({ '散行.csv': spilled.join('\n') });
    const { code, stderr } = await runMain(['check', '散行.csv'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：散行\.csv：.*千分位逗号却没有加引号/);
  });

  test('not there, not a department, and a folder without tables', async () => {
    const folder = temporaryFolder({ '空夹/README.md': '# 说明', '通知.txt': '请于周五前报送。' });
    const run = async (path: string) => (await runMain(['check', path], { cwd: folder })).stderr;
    expect(await run('没有')).toBe('错误：没有：找不到这个文件或文件夹，请检查路径。\n');
    expect(await run('通知.txt')).toMatch(
      /^错误：通知\.txt：没有认出九张表中的任何一张，也没有决算情况说明。/,
    );
    expect(await run('空夹')).toMatch(/^错误：空夹：文件夹里没有可以核对的表或情况说明/);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('without permission', async () => {
    const folder = temporaryFolder({ '密.csv': good });
    chmodSync(join(folder, '密.csv'), 0);
    expect((await runMain(['check', '密.csv'], { cwd: folder })).stderr).toBe(
      '错误：密.csv：没有读取权限，请检查文件权限后重试。\n',
    );
  });

  test('never a stack trace, unless it is asked for', async () => {
    const { stderr } = await runCli(['check', 'nowhere', '--formt']);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
    expect(stderr).toBe('错误：没有 --formt 这个选项，是不是 --format？\n');
  });
});

describe('juesuan check', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);

  test('codes: 0 when clean, 1 with findings, by the level asked for', async () => {
    const clean = join(FIXTURES, 'clean-rounding');
    expect((await runCli(['check', clean])).code).toBe(0);
    expect((await runMain(['check', clean, '--fail-on', 'note'])).code).toBe(1);
    expect((await runCli(['check', FAULTY])).code).toBe(1);
  });

  test('the JSON of every fixture validates, and every message in it is filled in', async () => {
    const { stdout, code } = await runMain([
      'check',
      FAULTY,
      join(FIXTURES, 'xianning-2023'),
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    const results = JSON.parse(stdout);
    expect(validate(results) ? [] : validate.errors).toEqual([]);
    expect(results).toHaveLength(2);
    expect(results[0].findings.length).toBeGreaterThan(0);
  });

  test('a narrative on standard input', async () => {
    const { code, stdout } = await runCli(['check', '-', '--stdin-filename', '说明.txt', '--lang', 'en'], {
      stdin: '2024年度部门决算支出120.00万元，其中：基本支出80.00万元，项目支出30.00万元。\n',
    });
    expect(stdout).toContain('110.00');
    expect(code).toBe(1);
  });

  test('several formats at once, each where it was told to go', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '结果.json');
    const { code, stdout } = await runMain([
      'check',
      FAULTY,
      '--format',
      'terminal',
      '--format',
      `json=${file}`,
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('云溪市档案馆');
    expect(validate(JSON.parse(readFileSync(file, 'utf8')))).toBe(true);
  });

  test('--output that cannot be written is one sentence', async () => {
    const { code, stderr } = await runMain(['check', FAULTY, '--output', 'no/such/folder/out.txt']);
    expect(code).toBe(2);
    expect(stderr).toBe('错误：no/such/folder/out.txt：要写入的文件夹不存在，请先建立。\n');
  });

  test('colour only where it is wanted', async () => {
    const colour = '\u001b[';
    expect((await runCli(['check', FAULTY])).stdout).not.toContain(colour);
    expect((await runCli(['check', FAULTY, '--color'])).stdout).toContain(colour);
    expect((await runCli(['check', FAULTY], { env: { FORCE_COLOR: '1' } })).stdout).toContain(colour);
    expect(
      (await runCli(['check', FAULTY, '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout,
    ).not.toContain(colour);
  });

  test('rules of one’s own, and what is wrong with them', async () => {
    const folder = temporaryFolder({ 'broken.json': '{\n  "rules": [,]\n}' });
    writeFileSync(join(folder, 'unknown.json'), JSON.stringify([{ id: 'X-01' }]));
    const broken = await runMain(['check', FAULTY, '--rules', join(folder, 'broken.json')]);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/broken\.json 第 2 行 第 13 列：不是有效的 JSON/);
    const unknown = await runMain(['check', FAULTY, '--rules', join(folder, 'unknown.json')]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('unknown.json');
  });
});

describe('processes', () => {
  test('interrupted while waiting for input: code 130, no trace', async () => {
    const child = spawn(process.execPath, [BIN, 'check', '-', '--stdin-filename', 'a.txt']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    // Only after the handler is there: a process still starting is ended by the signal itself.
    setTimeout(() => child.kill('SIGINT'), 1500);
    expect(await closed).toBe(130);
    expect(stderr).toBe('');
  });

  test('a reader that closes the pipe early is no error', async () => {
    const folders = Array.from({ length: 3 }, () => join(FIXTURES, 'xianning-2023'));
    const child = spawn(process.execPath, [BIN, 'check', ...folders, '--format', 'json', '--verbose']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(stderr).toBe('');
  });
});

describe('juesuan rules and explain', () => {
  test('lists every rule, and explains each of them', async () => {
    const listed = JSON.parse((await runMain(['rules', '--format', 'json'])).stdout);
    expect(listed.length).toBeGreaterThan(60);
    const table = (await runMain(['rules'])).stdout;
    for (const { id } of listed) expect(table).toContain(`${id} `);
    const { stdout, code } = await runMain(['explain', listed[0].id.toLowerCase()]);
    expect(code).toBe(0);
    expect(stdout).toContain(listed[0].why.zh.slice(0, 12));
  });

  test('an unknown rule is answered with the nearest', async () => {
    const { code, stderr } = await runMain(['explain', 'T05-0Z']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：没有 T05-0Z 这条规则，是不是 T05-0\d？/);
  });
});
