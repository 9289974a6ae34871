import { expect, test } from 'vitest';
import {
  applyBaseline,
  countGone,
  EMPTY_BASELINE,
  knownFingerprints,
  parseBaseline,
  updateBaseline,
} from '../../src/policy/baseline.ts';
import { recount } from '../../src/policy/recount.ts';
import { gatedResult } from '../support/gated-result.ts';

const fresh = {
  ...gatedResult,
  findings: gatedResult.findings.map(({ baseline: _, ...finding }) => finding),
};

test('what was there when it was written is known, what came later is new', () => {
  const baseline = parseBaseline(
    JSON.parse(JSON.stringify(updateBaseline(EMPTY_BASELINE, [fresh], 'note'))),
    'b.json',
  );
  const later = { ...fresh.findings[0]!, id: 'f9', fingerprint: '00000000000000ff' };
  const result = recount(applyBaseline({ ...fresh, findings: [...fresh.findings, later] }, baseline));
  expect(
    result.findings.map(({ id, baseline: known, waived }) => [id, known ?? false, waived !== undefined]),
  ).toEqual([
    ['f1', true, false],
    ['f2', false, true],
    ['f3', true, false],
    ['f4', true, false],
    ['f5', true, false],
    ['f9', false, false],
  ]);
  expect(result.summary).toMatchObject({ error: 1, warning: 0, note: 0, waived: 1, baseline: 4 });
});

test('holds no row number and no amount, and other submissions keep theirs', () => {
  const baseline = updateBaseline({ schemaVersion: 1, submissions: { 别处: [] } }, [fresh], 'note');
  expect(Object.keys(baseline.submissions)).toEqual(['别处', '样例']);
  expect(JSON.stringify(baseline)).not.toMatch(/842|824|\b12\b|D12/);
  expect(baseline.submissions.样例![1]).toMatchObject({
    rule: 'T03-02',
    at: 'T03 210 卫生健康支出 / 基本支出',
  });
});

test('counts what is gone', () => {
  const baseline = updateBaseline(EMPTY_BASELINE, [fresh], 'note');
  expect(countGone({ ...fresh, findings: fresh.findings.slice(3) }, baseline)).toBe(2);
  expect(countGone(fresh, baseline)).toBe(0);
});

test.each([
  null,
  [],
  {},
  { schemaVersion: 2, submissions: {} },
  { schemaVersion: 1, submissions: { a: [{}] } },
])('%j is no baseline', (json) => {
  expect(() => parseBaseline(json, 'b.json')).toThrow('baseline-shape');
});

test('records notes only where notes fail', () => {
  const severities = fresh.findings.map(({ severity }) => severity);
  expect(severities).toContain('note');
  const recorded = (failOn: 'error' | 'warning' | 'note') =>
    updateBaseline(EMPTY_BASELINE, [fresh], failOn).submissions.样例!.length;
  const open = fresh.findings.filter(({ waived }) => !waived);
  expect(recorded('note')).toBe(open.length);
  expect(recorded('error')).toBe(open.filter(({ severity }) => severity !== 'note').length);
  expect(recorded('warning')).toBe(recorded('error'));
});

test('a submission is known by its path and, where that is clear, by its name', () => {
  const known = (fingerprint: string) => [{ fingerprint, rule: 'T01-01', at: '' }];
  const baseline = {
    schemaVersion: 1,
    submissions: { '区/甲': known('1'), '区/乙': known('2'), '县/乙': known('3'), 丙: known('4') },
  } as const;
  const found = (id: string) => knownFingerprints(baseline, id);
  expect(['区/甲', '甲', '甲.zip', '县/乙', '乙', '市/丙', '丁'].map(found)).toEqual([
    ['1'],
    ['1'],
    ['1'],
    ['3'],
    [],
    ['4'],
    [],
  ]);
});
