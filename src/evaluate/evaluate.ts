import type { CheckContext, CodeRule, JudgedInstance } from '../model/code-rule.ts';
import type { Evaluation, EvaluationReport } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Operand } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Submission } from '../model/submission.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { buildRatioFinding, buildSumFinding, type FindingDraft, milder } from './build-finding.ts';
import { type Judged, judgeAll } from './choose-modes.ts';
import { Figures, isKnown } from './figures.ts';
import { groupFindings } from './group-findings.ts';
import { noteTruncation } from './note-truncation.ts';
import { type Prepared, prepareFormulaRule, prepareRelation, type Settled } from './prepare-instance.ts';

type Draft = Omit<Evaluation, 'finding'> & { finding?: FindingDraft };

/**
 * Fills in and judges every rule over one submission. Nothing is thrown: a rule that fails to run is
 * undecided with the reason. Findings are grouped by shared cell, the lowest level of a group first.
 */
export function evaluate(submission: Submission, rules: RuleSet): EvaluationReport {
  const figures = new Figures(submission);
  const operands = new Map<string, Operand>();
  const drafts: Draft[] = [];
  const instances = prepareAll(rules, figures, drafts);
  const { judged, truncated } = judgeAll(instances);
  for (const entry of judged) {
    collectOperands(entry.prepared, operands);
    drafts.push(toEvaluation(entry, truncated.has(entry.prepared.scope)));
  }
  const extra = noteTruncation(judged, truncated);
  return finish(drafts, extra, operands);
}

function prepareAll(rules: RuleSet, figures: Figures, drafts: Draft[]): Prepared[] {
  const instances: Prepared[] = [];
  const take = (entry: Prepared | Settled) => {
    if ('form' in entry) instances.push(entry);
    else drafts.push(toDraft(entry.rule, entry.instance, entry.outcome, entry.reason));
  };
  const context = contextOf(figures);
  for (const rule of rules.formula) {
    guard(rule, drafts, () => {
      for (const entry of prepareFormulaRule(rule, figures)) take(entry);
    });
  }
  for (const rule of rules.code) {
    guard(rule, drafts, () => {
      for (const instance of rule.check(context)) {
        if ('relation' in instance) take(prepareRelation(rule, instance, figures));
        else drafts.push(toJudged(rule, instance));
      }
    });
  }
  return instances;
}

/** A rule that throws is undecided, and the run goes on. */
function guard(rule: RuleMeta, drafts: Draft[], run: () => void) {
  try {
    run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    drafts.push(
      toDraft(rule, rule.id, 'undecided', { messageId: 'rule-threw', data: { rule: rule.id, reason } }),
    );
  }
}

function contextOf(figures: Figures): CheckContext {
  return {
    submission: figures.submission,
    operand(id) {
      const found = figures.find(id);
      return isKnown(found) ? found.operand : undefined;
    },
  };
}

function toDraft(
  rule: RuleMeta,
  instance: string,
  outcome: Evaluation['outcome'],
  reason?: { readonly messageId: string; readonly data: Readonly<Record<string, string>> },
): Draft {
  return reason ? { rule: rule.id, instance, outcome, ...reason } : { rule: rule.id, instance, outcome };
}

function toJudged(rule: CodeRule, judged: JudgedInstance): Draft {
  const { instance, outcome, messageId, data = {}, at = [], severity } = judged;
  if (outcome !== 'fail')
    return { rule: rule.id, instance, outcome, ...(messageId ? { messageId, data } : {}) };
  const { stated, expected, difference, unit } = judged;
  const finding: FindingDraft = {
    rule: rule.id,
    kind: rule.kind,
    severity: milder(rule.severity, severity),
    messageId: messageId ?? rule.name,
    data,
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    ...(unit === undefined ? {} : { unit }),
    locations: at,
  };
  return { rule: rule.id, instance, outcome, finding };
}

function toEvaluation({ prepared, verdict, isCutAlone }: Judged, isTruncated: boolean): Draft {
  const { rule, instance, relation, form, wording, doubt } = prepared;
  const base = { rule: rule.id, instance, relation };
  const agreement = verdict?.agreement ?? 'exact';
  if (verdict === undefined || agreement === 'exact') return { ...base, outcome: 'pass' };
  // One note speaks for a whole table or sentence that cuts digits off.
  if (isTruncated && agreement === 'truncated') return { ...base, outcome: 'pass' };
  if (agreement === 'differs' && doubt) return { ...base, outcome: 'undecided', ...doubt };
  const finding =
    'sum' in form
      ? buildSumFinding(rule, form.sum, relation, verdict, agreement, wording)
      : buildRatioFinding(rule, form.ratio, verdict, agreement, isCutAlone ? CUT_ALONE : wording);
  if (agreement === 'undefined-base') {
    return { ...base, outcome: 'undecided', messageId: 'ratio-without-base', data: finding.data, finding };
  }
  return { ...base, outcome: agreement === 'differs' ? 'fail' : 'pass', finding };
}

const CUT_ALONE = { messageId: 'percent-cut-off-alone', severity: 'note' } as const;

function collectOperands({ form }: Prepared, operands: Map<string, Operand>) {
  const add = ({ operand }: { readonly operand: Operand }) => operands.set(operand.id, operand);
  if ('sum' in form) {
    for (const figure of form.sum.figures) add(figure);
    return;
  }
  const { percent, numerator, denominator, siblings } = form.ratio;
  for (const figure of [percent, ...numerator, ...denominator, ...siblings]) add(figure);
}

function finish(
  drafts: readonly Draft[],
  extra: readonly FindingDraft[],
  operands: ReadonlyMap<string, Operand>,
): EvaluationReport {
  const byDraft = new Map<FindingDraft, Finding>();
  const found = drafts.flatMap(({ finding }) => finding ?? []);
  for (const { draft, group } of groupFindings([...found, ...extra], operands)) {
    byDraft.set(draft, { id: `f${byDraft.size + 1}`, ...draft, ...(group ? { group } : {}) });
  }
  const evaluations = drafts.map(({ finding, ...evaluation }): Evaluation => {
    const final = finding && byDraft.get(finding);
    return final ? { ...evaluation, finding: final } : evaluation;
  });
  return { evaluations, findings: [...byDraft.values()], operands };
}
