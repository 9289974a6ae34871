import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation, EvaluationReport } from '../../src/model/evaluation.ts';
import { parseFactKey } from '../../src/model/fact-keys.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Severity } from '../../src/model/severity.ts';
import { hasMessage, renderMessage } from '../../src/report/message.ts';
import { builtInRules, type FormulaRule, type RuleSet } from '../../src/rules/load-rules.ts';
import { type SubmissionSketch, submissionOf } from './submission-of.ts';

interface RuleCase extends SubmissionSketch {
  readonly name: string;
}

export interface ExpectedFinding {
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly severity?: Severity;
  readonly messageId?: string;
  /** Fact keys, or cells (`T08!A90`), of the first locations in their order. */
  readonly at: readonly string[];
}

export interface RuleCases {
  readonly pass: readonly RuleCase[];
  readonly fail: readonly (RuleCase & { readonly findings: readonly ExpectedFinding[] })[];
  /** Left out only by code rules that can always decide. */
  readonly undecided?: readonly RuleCase[];
  readonly notApplicable?: readonly RuleCase[];
}

/**
 * Tests one rule alone: passes, failures with what they find, and cases that cannot be decided. Refuses weak
 * tests: a kind of case missing, doubled names, unknown fact keys, wording with an unfilled placeholder.
 */
export function testRule(id: string, cases: RuleCases) {
  const faults = findFaults(id, cases);
  if (faults.length > 0) throw new Error(`${id}: ${faults.join('; ')}`);
  const rules = ruleSetOf(id)!;
  describe(id, () => {
    it.each(cases.pass)('passes: $name', (sketch) => {
      const outcomes = outcomesOf(run(rules, sketch).evaluations);
      expect(outcomes).toContain('pass');
      expect(outcomes).not.toContain('fail');
      expect(outcomes).not.toContain('undecided');
    });
    it.each(cases.fail)('fails: $name', ({ findings, ...sketch }) => {
      const report = run(rules, sketch);
      const failures = report.evaluations.flatMap(({ outcome, finding }) =>
        outcome === 'fail' ? finding! : [],
      );
      expect(failures.map((finding, index) => describeFinding(finding, findings[index]))).toEqual(findings);
      for (const finding of report.findings) expectWording(finding.messageId, finding.data);
    });
    it.each(cases.undecided ?? [])('cannot decide: $name', (sketch) => {
      const { evaluations } = run(rules, sketch);
      expect(outcomesOf(evaluations)).toContain('undecided');
      expect(outcomesOf(evaluations)).not.toContain('fail');
      for (const { outcome, messageId, data } of evaluations) {
        if (outcome === 'undecided') expectWording(messageId ?? '', data ?? {});
      }
    });
    it.each(cases.notApplicable ?? [])('does not apply: $name', (sketch) => {
      const outcomes = new Set(outcomesOf(run(rules, sketch).evaluations));
      expect([...outcomes].filter((outcome) => outcome !== 'not-applicable')).toEqual([]);
    });
  });
}

/** What is weak or wrong about a rule's cases. */
export function findFaults(id: string, cases: RuleCases): string[] {
  const rules = ruleSetOf(id);
  if (!rules) return ['there is no such rule'];
  const faults: string[] = [];
  if (cases.pass.length === 0) faults.push('no case that passes');
  if (cases.fail.length === 0) faults.push('no case that fails');
  if (rules.formula.length > 0 && !cases.undecided?.length) faults.push('no case that cannot be decided');
  if (cases.fail.some(({ findings }) => findings.length === 0)) faults.push('a failure without findings');
  const all = [...cases.pass, ...cases.fail, ...(cases.undecided ?? []), ...(cases.notApplicable ?? [])];
  const names = all.map(({ name }) => name);
  if (new Set(names).size < names.length) faults.push('two cases with one name');
  const contents = all.map(({ name: _, ...rest }) => JSON.stringify({ ...rest, findings: undefined }));
  if (new Set(contents).size < contents.length) faults.push('two cases with the same figures');
  const keys = all.flatMap(({ facts }) => Object.keys(facts ?? {}));
  const unknown = keys.find((key) => !parseFactKey(key.replace(/#\d+/, '')));
  if (unknown) faults.push(`unknown fact key ${unknown}`);
  return faults;
}

function ruleSetOf(id: string): RuleSet | undefined {
  const { formula, code } = builtInRules();
  const own: RuleSet = {
    formula: formula.filter((rule: FormulaRule) => rule.id === id),
    code: code.filter((rule) => rule.id === id),
  };
  return own.formula.length + own.code.length === 1 ? own : undefined;
}

/** A rule that reviews the others' sums runs with them, and its own share of the report is kept. */
function run(rules: RuleSet, sketch: SubmissionSketch): Pick<EvaluationReport, 'evaluations' | 'findings'> {
  const [reviewing] = rules.code.filter(({ review }) => review);
  if (!reviewing) return evaluate(submissionOf(sketch), rules);
  const { evaluations, findings } = evaluate(submissionOf(sketch), builtInRules());
  const isOwn = ({ rule }: { readonly rule: string }) => rule === reviewing.id;
  return { evaluations: evaluations.filter(isOwn), findings: findings.filter(isOwn) };
}
const outcomesOf = (evaluations: readonly Evaluation[]) => evaluations.map(({ outcome }) => outcome);

/** Only what the test asks for, so that a mismatch reads as a difference of two short objects. */
function describeFinding(finding: Finding, wanted: ExpectedFinding | undefined): ExpectedFinding {
  const fields = ['stated', 'expected', 'difference', 'severity', 'messageId'] as const;
  const asked = fields.filter((field) => wanted === undefined || wanted[field] !== undefined);
  const at = finding.locations.map(({ fact, table, cell }) => fact ?? `${table}!${cell}`);
  return {
    ...Object.fromEntries(asked.map((field) => [field, finding[field]])),
    at: at.slice(0, wanted?.at.length ?? 2),
  };
}

function expectWording(messageId: string, data: Readonly<Record<string, string>>) {
  expect(hasMessage(messageId), `wording of “${messageId}”`).toBe(true);
  for (const language of ['zh', 'en'] as const) {
    expect(renderMessage(messageId, data, language)).not.toMatch(/[〔{]|undefined/);
  }
}
