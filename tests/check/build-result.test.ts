import { expect, test } from 'vitest';
import { buildResult } from '../../src/check/build-result.ts';
import type { CodeRule } from '../../src/model/code-rule.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { sampleResult } from '../support/sample-result.ts';

const words = { zh: '甲', en: 'a' };
const rule = (id: string): CodeRule => ({
  id,
  name: id.toLowerCase(),
  title: words,
  kind: 'footing',
  severity: 'error',
  basis: words,
  why: words,
  example: words,
  fix: words,
  check: () => [],
});
const evaluation = (
  ruleId: string,
  outcome: Evaluation['outcome'],
  rest: Partial<Evaluation> = {},
): Evaluation => ({
  rule: ruleId,
  instance: 'i',
  outcome,
  ...rest,
});

test('counts every outcome, for the whole and for each rule, rules without instances included', () => {
  const findings = sampleResult.findings.map(({ diagnosis: _, ...finding }) => finding);
  const result = buildResult({
    submission: { id: 's', unitName: '某局', year: 2024, tables: [], sources: [] },
    rules: { formula: [], code: [rule('A'), rule('B')] },
    report: {
      evaluations: [
        evaluation('A', 'pass'),
        evaluation('A', 'pass'),
        evaluation('A', 'fail'),
        evaluation('A', 'undecided', { messageId: 'm', data: { table: 'T08' } }),
        evaluation('A', 'not-applicable'),
        evaluation('A', 'undecided'),
      ],
      findings,
      operands: new Map(),
      sums: [],
    },
    diagnoses: sampleResult.diagnoses,
    problems: [],
  });
  expect(result.summary).toMatchObject({
    error: 3,
    warning: 1,
    note: 1,
    passed: 2,
    failed: 1,
    undecided: 2,
    notApplicable: 1,
  });
  expect(result.rules.map(({ id, passed, undecided }) => [id, passed, undecided])).toEqual([
    ['A', 2, 2],
    ['B', 0, 0],
  ]);
  expect(result.undecided).toEqual([
    { rule: 'A', instance: 'i', messageId: 'm', data: { table: 'T08' } },
    { rule: 'A', instance: 'i', messageId: 'check-undecided', data: {} },
  ]);
  expect(result.findings.map(({ id, diagnosis }) => [id, diagnosis])).toEqual([
    ['f1', undefined],
    ['f2', undefined],
    ['f3', 'd1'],
    ['f4', 'd1'],
    ['f5', undefined],
  ]);
  expect(result.submission).toEqual({ id: 's', unit: '某局', year: 2024, sources: [] });
  expect(result).not.toHaveProperty('coverage');
});
