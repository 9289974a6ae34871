import { describe, expect, test } from 'vitest';
import type { Waiver } from '../../src/policy/config.ts';
import { matchesLabel } from '../../src/policy/match-label.ts';
import { pruneWaivers } from '../../src/policy/prune-waivers.ts';
import { recount } from '../../src/policy/recount.ts';
import { combineStates, isStale, waiverProblems } from '../../src/policy/waiver-problems.ts';
import { applyWaivers } from '../../src/policy/waivers.ts';
import { hasMessage } from '../../src/report/message.ts';
import { gatedResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

const result = {
  ...sampleResult,
  findings: gatedResult.findings.map(({ waived: _, baseline: __, ...finding }) => finding),
};
const waiver = (rest: Partial<Waiver> = {}): Waiver => ({
  rule: 'T03-02',
  table: 'T03',
  row: '210',
  column: '基本支出',
  reason: '上级已批复',
  ...rest,
});
const waivedIds = (waivers: Waiver[], today = '2025-06-01') =>
  applyWaivers(result, waivers, today)
    .result.findings.filter(({ waived }) => waived)
    .map(({ id }) => id);

describe('a waiver', () => {
  test.each([
    ['code', { row: '210' }],
    ['name', { row: '卫生健康支出' }],
    ['both', { row: '210 卫生健康支出' }],
    ['retyped', { row: '２１０卫生健康支出', column: '基本 支出' }],
    ['fingerprint', { table: undefined, row: undefined, column: undefined, clause: '0000000000000002' }],
    ['its own submission', { submission: '样例' }],
    ['its own unit', { submission: '某市政务服务局' }],
    ['a date not yet past', { until: '2025-06-01' }],
  ])('matches by %s', (_, rest) => {
    const { table, row, column, ...others } = { ...waiver(), ...rest };
    const one = {
      ...others,
      ...(table && { table }),
      ...(row && { row }),
      ...(column && { column }),
    } as Waiver;
    expect(waivedIds([one])).toEqual(['f3']);
  });

  test.each([
    ['another rule', { rule: 'T03-03' }],
    ['another table', { table: 'T05' }],
    ['another row', { row: '2101' }],
    ['another column', { column: '项目支出' }],
    ['another fingerprint', { clause: '00000000000000ff' }],
    ['another submission', { submission: '别处' }],
    ['a date that is past', { until: '2025-05-31' }],
  ] as const)('does not reach %s', (_, rest) => {
    expect(waivedIds([waiver(rest)])).toEqual([]);
  });

  test('of everything its rule finds takes in every place, and only where it says so', () => {
    const { table: _, row: __, column: ___, ...bare } = waiver({ until: '2025-12-31' });
    expect(waivedIds([{ ...bare, all: true }])).toEqual(['f3']);
    expect(waivedIds([bare])).toEqual([]);
  });

  test('without row and column it holds only for findings about the whole table', () => {
    const { row: _, column: __, ...whole } = waiver();
    expect(waivedIds([whole])).toEqual([]);
    expect(matchesLabel({}, undefined)).toBe(true);
    expect(matchesLabel({}, '合计 / 基本支出')).toBe(false);
    expect(matchesLabel({ row: '本年收入合计' }, '本年收入合计')).toBe(true);
  });

  test('waived findings stay in the result and are counted apart', () => {
    const { findings, summary } = recount(applyWaivers(result, [waiver()], '2025-06-01').result);
    expect(findings).toHaveLength(5);
    expect(findings[2]!.waived).toEqual({ reason: '上级已批复' });
    expect(summary).toMatchObject({ error: 2, warning: 1, note: 1, waived: 1, passed: 412 });
    expect('baseline' in summary).toBe(false);
  });

  test('that does nothing is told: expired, unused, not matching, with a wording each', () => {
    const waivers = [
      waiver(),
      waiver({ until: '2024-12-31' }),
      waiver({ row: '999' }),
      waiver({ rule: 'T09-09' }),
      waiver({ rule: 'T09-09', until: '2024-12-31' }),
      waiver({ submission: '别处' }),
    ];
    const today = '2025-06-01';
    const { states } = applyWaivers(result, waivers, today);
    expect(states).toEqual(['used', 'expired', 'unmatched', 'unused', 'unused', 'elsewhere']);
    const problems = waiverProblems(waivers, states, { file: 'c.json', today });
    expect(problems.map(({ messageId, data }) => [messageId, data.number])).toEqual([
      ['waiver-expired', '2'],
      ['waiver-unmatched', '3'],
      ['waiver-unused', '4'],
      ['waiver-expired', '5'],
    ]);
    expect(problems.every(({ messageId, severity }) => hasMessage(messageId) && severity === 'warning')).toBe(
      true,
    );
    expect(problems[1]!.data.waiver).toBe('T03-02 T03 999 / 基本支出');
    expect(waivers.map((one, at) => isStale(one, states[at], today))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('is used where one of several submissions uses it', () => {
    expect(
      combineStates([
        ['unused', 'elsewhere'],
        ['used', 'elsewhere'],
      ]),
    ).toEqual(['used', 'elsewhere']);
    expect(combineStates([['unmatched'], ['unused']])).toEqual(['unmatched']);
  });

  test('of a rule that could not be checked here is neither of no use nor removed', () => {
    const rules = result.rules.map((rule) => ({ ...rule, undecided: 1 }));
    const id = 'T03-03';
    const unchecked = { ...result, rules: [...rules, { ...rules[0]!, id }] };
    const stateOf = (rest: Partial<Waiver>) =>
      applyWaivers(unchecked, [waiver({ rule: id, ...rest })], '2025-06-01').states[0]!;
    expect(stateOf({})).toBe('elsewhere');
    expect(isStale(waiver(), stateOf({}), '2025-06-01')).toBe(false);
    expect(stateOf({ until: '2025-01-01' })).toBe('unused');
  });
});

test('pruning leaves comments and layout alone', () => {
  const text =
    '\ufeff{\n  // 年度\n  "year": 2024,\n  "waivers": [\n    { "rule": "A" }, // 甲\n    { "rule": "B" },\n    { "rule": "C" }\n  ]\n}\n';
  const pruned = pruneWaivers(text, [0, 2]);
  expect(pruned).toContain('// 年度');
  expect(pruned).toContain('{ "rule": "B" }');
  expect(pruned).not.toMatch(/"A"|"C"/);
  expect(pruned.startsWith('\ufeff{')).toBe(true);
});
