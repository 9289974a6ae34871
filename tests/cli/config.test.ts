import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const FAULTY = join(import.meta.dirname, '../../fixtures/kind-cross-footing');
const WAIVER = {
  rule: 'T03-02',
  table: 'T03',
  row: '2012601 行政运行',
  column: '本年支出合计',
  reason: '已批复',
  by: '张三',
  until: '2999-12-31',
};

/** A folder 局 with two errors, T03-02 and T03-04, and a configuration above it. */
function submission(config?: unknown): string {
  const folder = temporaryFolder({});
  cpSync(FAULTY, join(folder, '局'), { recursive: true });
  if (config !== undefined) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    writeFileSync(join(folder, 'juesuan.config.json'), text);
  }
  return folder;
}
const check = (cwd: string, ...more: string[]) => runMain(['check', '局', ...more], { cwd });
const json = async (cwd: string, ...more: string[]) =>
  JSON.parse((await check(cwd, '--format', 'json', ...more)).stdout);

describe('the configuration', () => {
  test('is found upward, and --no-config ignores it', async () => {
    const folder = submission({ severities: { 'T03-02': 'off', 'T03-04': 'note' } });
    const result = await json(folder);
    expect(result.summary).toMatchObject({ error: 0, note: 1 });
    expect(result.rules.find(({ id }: { id: string }) => id === 'T03-02')).toMatchObject({
      off: true,
      failed: 0,
    });
    expect((await json(folder, '--no-config')).summary).toMatchObject({ error: 2, note: 0 });
  });

  test('decides the fail level, and the command line over it', async () => {
    const folder = submission({ severities: { 'T03-02': 'note', 'T03-04': 'note' }, failOn: 'note' });
    expect((await check(folder)).code).toBe(1);
    expect((await check(folder, '--fail-on', 'warning')).code).toBe(0);
  });

  test('adds rules and limits, by paths beside it', async () => {
    const rule = {
      id: 'X-01',
      name: 'own-rule',
      kind: 'footing',
      severity: 'error',
      title: { zh: '自定', en: 'own' },
      basis: { zh: '自定', en: 'own' },
      why: { zh: '自定', en: 'own' },
      example: { zh: '自定', en: 'own' },
      fix: { zh: '自定', en: 'own' },
      formula: 't03.total.total = t03.total.basic',
    };
    const folder = submission({ rules: ['own.json'] });
    writeFileSync(join(folder, 'own.json'), JSON.stringify([rule]));
    const { findings } = await json(folder);
    expect(findings.map((finding: { rule: string }) => finding.rule)).toContain('X-01');
    writeFileSync(join(folder, 'juesuan.config.json'), '{ "limits": { "maxFileBytes": 10 } }');
    const { code, stderr } = await check(folder);
    expect(code).toBe(2);
    expect(stderr).toContain('上限');
  });

  test('drops elements of the inspection sheet and adds those of a province', async () => {
    const own = {
      kind: 'table',
      id: 'table-own',
      title: { zh: '本省第十张表', en: 'tenth table' },
      table: 'T03',
    };
    const folder = submission({ elements: { drop: ['fiscal', 'recepton'], files: ['own.json'] } });
    writeFileSync(join(folder, 'own.json'), JSON.stringify(own));
    const { checklist } = await json(folder);
    const ids = checklist.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain('fiscal');
    expect(ids.at(-1)).toBe('table-own');
    expect((await check(folder)).stderr).toContain('“recepton”不是公开要素，是否想写“receptions”');
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ ...own, table: 'T12' }));
    const { code, stderr } = await check(folder);
    expect(code).toBe(2);
    expect(stderr).toContain('公开要素 table-own 的“table”');
  });

  test('with a fault is one sentence with line and column, and nothing is checked', async () => {
    const folder = submission('{\n  "severity": {}\n}');
    const { code, stdout, stderr } = await check(folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^错误：\S+juesuan\.config\.json 第 2 行 第 3 列：没有“severity”这个配置项.*\n$/);
  });

  test('--print-config shows what is in force', async () => {
    const folder = submission({ year: 2023, failOn: 'warning' });
    const { code, stdout } = await check(folder, '--print-config', '--year', '2024');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ year: 2024, failOn: 'warning', limits: { maxSheets: 200 } });
  });

  test('--config names another', async () => {
    const folder = submission({ failOn: 'note' });
    writeFileSync(join(folder, 'other.json'), '{ "year": 2020 }');
    const { stdout } = await check(folder, '--config', 'other.json', '--print-config');
    expect(JSON.parse(stdout)).toMatchObject({ year: 2020, failOn: 'error' });
  });

  test('a severity for a rule that is none is a warning with the nearest', async () => {
    const { stderr } = await check(submission({ severities: { 'T03-4': 'off' } }));
    expect(stderr).toMatch(/^警告：.*severities 中的 T03-4 不是现有的规则，没有作用；是不是 T03-04？\n$/);
  });

  test('so is a waiver of one, which is not said to be unused besides', async () => {
    const waivers = [{ rule: 'T03-4', table: 'T03', row: '208', reason: '已核实' }];
    const { stderr } = await check(submission({ waivers }));
    expect(stderr).toMatch(/^警告：.*waivers 中的 T03-4 不是现有的规则，没有作用；是不是 T03-04？\n$/);
  });
});

describe('waivers', () => {
  test('are shown and no longer fail; both waived is a pass', async () => {
    const folder = submission({ waivers: [WAIVER] });
    const first = await check(folder);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('已豁免：已批复（张三、至 2999-12-31）');
    const { findings } = await json(folder);
    const other = findings.find(({ rule }: { rule: string }) => rule === 'T03-04');
    const both = [WAIVER, { rule: 'T03-04', clause: other.fingerprint, reason: '同上' }];
    writeFileSync(join(folder, 'juesuan.config.json'), JSON.stringify({ waivers: both }));
    expect(await check(folder)).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(['terminal', 'json', 'html', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'csv'])(
    'are told with their reason in %s',
    async (format) => {
      const { stdout } = await check(submission({ waivers: [WAIVER] }), '--format', format);
      expect(stdout).toContain('已批复');
    },
  );

  test('that are stale warn, fail at that level, and are pruned on request', async () => {
    const config = `{
  // 说明
  "waivers": [
    ${JSON.stringify({ ...WAIVER, until: '2001-01-01' })},
    ${JSON.stringify({ ...WAIVER, row: '9999999' })},
    ${JSON.stringify({ ...WAIVER, rule: 'T03-01' })},
    ${JSON.stringify({ ...WAIVER, submission: '别处' })}
  ]
}`;
    const folder = submission(config);
    const { stderr } = await check(folder);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => /第 (\d) 条.*?(到期|对不上|没有用上)/.exec(line)?.slice(1)),
    ).toEqual([
      ['1', '到期'],
      ['2', '对不上'],
      ['3', '没有用上'],
    ]);
    const pruned = await check(folder, '--prune-waivers');
    expect(pruned.stderr).toBe('已从配置中删除 3 条不起作用的豁免。\n');
    const text = readFileSync(join(folder, 'juesuan.config.json'), 'utf8');
    expect(text).toContain('// 说明');
    expect(text.match(/"reason"/g)).toHaveLength(1);
    expect((await check(folder)).stderr).toBe('');
  });

  test('complaints count as warnings', async () => {
    const off = { 'T03-02': 'off', 'T03-04': 'off' };
    const folder = submission({ severities: off, waivers: [WAIVER] });
    expect((await check(folder)).code).toBe(0);
    expect((await check(folder, '--fail-on', 'warning')).code).toBe(1);
  });
});

describe('a baseline', () => {
  test('lets only new findings fail', async () => {
    const folder = submission();
    const written = await check(folder, '--baseline', 'b.json', '--write-baseline');
    expect(written).toMatchObject({ code: 0, stderr: '已写入基线，共 2 条；以后只有新的问题算不通过。\n' });
    const again = await check(folder, '--baseline', 'b.json');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('基线中已有 2 条');
    const table = join(folder, '局/03支出决算表.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('211.76', '212.76'));
    const later = await check(folder, '--baseline', 'b.json');
    expect(later.code).toBe(1);
    expect(later.stdout).toContain('基线中已有');
  });

  test('needs a file, and a file that is one', async () => {
    const folder = submission();
    expect((await check(folder, '--write-baseline')).stderr).toContain('--baseline 文件');
    expect((await check(folder, '--baseline', 'none.json')).stderr).toContain('找不到');
    writeFileSync(join(folder, 'b.json'), '{}');
    expect(await check(folder, '--baseline', 'b.json')).toMatchObject({ code: 2 });
  });
});
