import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareRuns } from '../../src/batch/compare-runs.ts';
import type { DepartmentLine } from '../../src/model/batch.ts';
import { completeSet } from '../support/complete-set.ts';
import { runCli } from '../support/run-cli.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { department, writeRun } from './support/sample-lines.ts';

afterAll(removeTemporaryFolders);

const files = Object.entries(completeSet());
const named = (part: string) => files.find(([name]) => name.includes(part))!;
const [t03, right] = named('03');
/** The 合计 of T03 one jiao off. */
const wrong = new TextDecoder()
  .decode(typeof right === 'string' ? new TextEncoder().encode(right) : right)
  .replace(/^(合计[^\d\n]*\d+)\.(\d)/m, (_, whole, tenth) => `${whole}.${(Number(tenth) + 1) % 10}`);
const under = (folder: string) =>
  Object.fromEntries(files.map(([name, bytes]) => [`${folder}/${name}`, bytes]));

describe('a run against an earlier one', () => {
  const here = temporaryFolder();
  const sets = temporaryFolder({ ...under('甲'), ...under('丙') });
  const batch = (...options: string[]) => runCli(['batch', sets, ...options], { cwd: here });
  let summary: { changes: Record<string, unknown> & { list: { change: string; id: string }[] } };

  beforeAll(async () => {
    writeFileSync(join(sets, '甲', t03), wrong);
    await batch('--journal', '上次.ndjson');
    // What was wrong is put right, the other one is wrong now, and a third came.
    writeFileSync(join(sets, '甲', t03), right);
    writeFileSync(join(sets, '丙', t03), wrong);
    const { stdout } = await batch(
      '--against',
      '上次.ndjson',
      '--overwrite',
      '-f',
      'json',
      '-f',
      'xlsx=表.xlsx',
    );
    summary = JSON.parse(stdout);
  });

  test('tells what came and what went, by department', () => {
    const { changes } = summary;
    expect(changes).toMatchObject({ against: '上次.ndjson', sameRules: true, cut: false });
    const of = (change: string) =>
      new Set(changes.list.filter((one) => one.change === change).map(({ id }) => id));
    expect(of('came')).toEqual(new Set(['丙']));
    expect(of('went')).toEqual(new Set(['甲']));
    expect(changes.came).toBe(changes.went);
    expect(changes.came).toBeGreaterThan(0);
    expect(changes.departments).toEqual({ came: 0, went: 0, uncompared: 0 });
  });

  test('on the screen and as a sheet', async () => {
    const { stdout } = await batch('--against', '上次.ndjson', '--overwrite');
    expect(stdout).toMatch(
      /与上次相比\n {2}与 上次\.ndjson 相比：新增 [1-9]\d* 条，消除 [1-9]\d* 条，原有 0 条。/,
    );
    expect(stdout).toMatch(/ {2}新增 {2}T03-\d+ 丙/);
    const { sheets } = await readXlsx(readFileSync(join(here, '表.xlsx')));
    const sheet = sheets.find(({ name }) => name === '变化')!;
    expect(new Set(sheet.rows.slice(1, -1).map(([change]) => change))).toEqual(new Set(['新增', '消除']));
  });

  test('its own file is refused', async () => {
    const { code, stderr } = await batch('--against', 'juesuan-batch.ndjson');
    expect(code).toBe(2);
    expect(stderr).toContain('会被覆盖');
    expect((await batch('--against', '没有.ndjson')).stderr).toContain('没有.ndjson');
  });
});

describe('departments of two runs', () => {
  const line = (
    id: string,
    unit: string,
    fingerprints: readonly string[],
    status: DepartmentLine['status'] = 'error',
  ): DepartmentLine => ({
    ...department(1),
    id,
    unit,
    year: 2024,
    status,
    findings: fingerprints.map((fingerprint) => ({
      rule: 'T03-02',
      kind: 'cross-footing',
      severity: 'error',
      message: '',
      fingerprint,
    })),
  });
  const RULES = 'a'.repeat(64);
  const runOf = (name: string, lines: readonly DepartmentLine[], rules = RULES) =>
    writeRun(join(temporaryFolder(), name), [...lines], { rules });
  const compare = (before: readonly DepartmentLine[], after: readonly DepartmentLine[], rules?: string) =>
    compareRuns(runOf('上次.ndjson', before), [runOf('这次.ndjson', after, rules)]);

  test('are known again by unit and year in a folder of another name', async () => {
    const changes = await compare(
      [line('新建文件夹', '某局', ['a', 'b'])],
      [line('某局终稿', '某局', ['b', 'c'])],
    );
    expect(changes).toMatchObject({ came: 1, went: 1, same: 1, departments: { came: 0, went: 0 } });
    expect(changes.list.map(({ change, id, finding }) => [change, id, finding.fingerprint])).toEqual([
      ['came', '某局终稿', 'c'],
      ['went', '新建文件夹', 'a'],
    ]);
  });

  test('of one unit are told apart by their paths', async () => {
    const both = (a: string, b: string) => [line('东区', '教育局', [a]), line('西区', '教育局', [b])];
    expect(await compare(both('a', 'b'), both('a', 'c'))).toMatchObject({ came: 1, went: 1, same: 1 });
  });

  test('that are not there any more, or were not read, are no repaired ones', async () => {
    const before = [line('甲', '甲局', ['a']), line('乙', '乙局', ['b'])];
    const changes = await compare(before, [line('甲', '甲局', [], 'unread')]);
    expect(changes).toMatchObject({ went: 0, departments: { came: 0, went: 1, uncompared: 1 } });
  });

  test('other rules are told', async () => {
    expect((await compare([], [], RULES)).sameRules).toBe(true);
    expect((await compare([], [], 'b'.repeat(64))).sameRules).toBe(false);
  });
});
