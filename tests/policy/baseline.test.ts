import { expect, test } from 'vitest';
import {
  applyBaseline,
  countGone,
  EMPTY_BASELINE,
  knownFingerprints,
  parseBaseline,
  recordKnown,
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
  expect(Object.keys(baseline.submissions)).toEqual(['别处', '某市政务服务局 2023']);
  expect(JSON.stringify(baseline)).not.toMatch(/842|824|\b12\b|D12/);
  expect(baseline.submissions['某市政务服务局 2023']![1]).toMatchObject({
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
    updateBaseline(EMPTY_BASELINE, [fresh], failOn).submissions['某市政务服务局 2023']!.length;
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
  const found = (id: string) => knownFingerprints(baseline, { id });
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

const of = (id: string, unit: string, year: number, fingerprint: string) => ({
  subject: { id, unit, year },
  known: [{ fingerprint, rule: 'T01-01', at: '' }],
});

test('findings are kept by unit and year, whatever the folder is called', () => {
  const baseline = recordKnown(EMPTY_BASELINE, [of('新建文件夹', '某局', 2024, '1')]);
  expect(Object.keys(baseline.submissions)).toEqual(['某局 2024']);
  expect(knownFingerprints(baseline, { id: '2024决算终稿', unit: '某局', year: 2024 })).toEqual(['1']);
  expect(knownFingerprints(baseline, { id: '新建文件夹', unit: '某局', year: 2025 })).toEqual([]);
  expect(knownFingerprints(baseline, { id: '新建文件夹', unit: '另一局', year: 2024 })).toEqual([]);
});

test('submissions of one unit and year are told apart by their paths', () => {
  const twins = [of('东区/教育局', '教育局', 2024, '1'), of('西区/教育局', '教育局', 2024, '2')];
  const baseline = recordKnown(EMPTY_BASELINE, twins);
  expect(Object.keys(baseline.submissions)).toEqual([
    '教育局 2024 (东区/教育局)',
    '教育局 2024 (西区/教育局)',
  ]);
  expect(twins.map(({ subject }) => knownFingerprints(baseline, subject))).toEqual([['1'], ['2']]);
});

test('what was recorded by folder is found, and recorded anew by unit and year', () => {
  const old = {
    schemaVersion: 1,
    submissions: { 某局: [{ fingerprint: '1', rule: 'T01-01', at: '' }] },
  } as const;
  const subject = { id: '某局', unit: '某局', year: 2024 };
  expect(knownFingerprints(old, subject)).toEqual(['1']);
  const anew = recordKnown(old, [of('某局', '某局', 2024, '2')]);
  expect(Object.keys(anew.submissions)).toEqual(['某局 2024']);
});
