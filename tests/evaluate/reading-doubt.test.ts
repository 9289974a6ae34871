import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { CodeRule, RuleInstance } from '../../src/model/code-rule.ts';
import { submissionOf } from '../support/submission-of.ts';

const text = { zh: '规则', en: 'rule' };
const ruleOf = (instance: RuleInstance): CodeRule => ({
  id: 'N-99',
  name: 'doubt',
  kind: 'footing',
  severity: 'error',
  title: text,
  basis: text,
  why: text,
  example: text,
  fix: text,
  check: () => [instance],
});
const submission = submissionOf({ facts: { 't01.income.year': '100.00', 't02.total.total': '90.00' } });
const run = (instance: RuleInstance) => evaluate(submission, { formula: [], code: [ruleOf(instance)] });

const relation = (certainty?: number, other = 't02.total.total'): RuleInstance => ({
  instance: 'a',
  scope: 's1',
  relation: {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: 't01.income.year', weight: 1 },
      { figure: other, weight: -1 },
    ],
  },
  ...(certainty === undefined ? {} : { certainty }),
});
const failed = (certainty: number): RuleInstance => ({
  instance: 'a',
  outcome: 'fail',
  messageId: 'growth-incomplete',
  certainty,
});

describe('the certainty of a reading', () => {
  it.each([
    [undefined, 'error'],
    [1, 'error'],
    [0.6, 'error'],
    [0.59, 'warning'],
    [0.25, 'warning'],
  ])('%s makes a failing relation an %s', (certainty, severity) => {
    const { findings, evaluations } = run(relation(certainty));
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
    expect(evaluations.map(({ outcome }) => outcome)).toEqual(['fail']);
  });
  it('leaves undecided what is hardly more than a guess, with the reason', () => {
    for (const instance of [relation(0.24), failed(0.24)]) {
      const { findings, evaluations } = run(instance);
      expect(findings).toEqual([]);
      expect(evaluations.map(({ outcome, messageId }) => [outcome, messageId])).toEqual([
        ['undecided', 'reading-unsure'],
      ]);
    }
  });
  it('counts for what a rule has judged itself', () => {
    expect(run(failed(0.5)).findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
  it('takes nothing from what holds', () => {
    const { findings, evaluations } = run(relation(0.1, 't01.income.year'));
    expect(findings).toEqual([]);
    expect(evaluations.map(({ outcome }) => outcome)).toEqual(['pass']);
  });
});
