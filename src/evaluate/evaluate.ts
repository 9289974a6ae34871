import type {
  CheckContext,
  CodeRule,
  FailedInstance,
  JudgedInstance,
  JudgedSum,
  RelationInstance,
} from '../model/code-rule.ts';
import type { Evaluation, EvaluationReport } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import { type Agreement, judgedFiguresIn, type Operand } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Submission } from '../model/submission.ts';
import type { FormulaRule, RuleSet } from '../rules/rule-set.ts';
import {
  buildRatioFinding,
  buildSumFinding,
  type FindingDraft,
  milder,
  type Wording,
} from './build-finding.ts';
import { type Judged, judgeAll } from './choose-modes.ts';
import { compileFormula } from './compile-formula.ts';
import { expandFormula } from './expand-formula.ts';
import { Figures, isKnown } from './figures.ts';
import { groupFindings } from './group-findings.ts';
import { holdsExactly } from './judge-instance.ts';
import type { KnownFigure } from './known-figure.ts';
import { noteTruncation } from './note-truncation.ts';
import { figuresOf, type Prepared, prepareRelation, relationOf } from './prepare-instance.ts';
import { judgeReading, severityOfReading, UNKNOWN_READING } from './reading-doubt.ts';

/**
 * Fills in and judges every rule over one submission. Nothing is thrown: a rule that fails to run is
 * undecided with the reason. Findings are grouped by shared cell, the lowest level of a group first.
 */
export function evaluate(submission: Submission, rules: RuleSet): EvaluationReport {
  const run = new Run(submission);
  for (const rule of rules.formula) run.guard(rule, () => run.runFormula(rule));
  for (const rule of rules.code) run.guard(rule, () => run.runCode(rule));
  run.settleAll();
  for (const rule of rules.code) run.guard(rule, () => run.review(rule));
  return run.finish();
}

class Run {
  private readonly figures: Figures;
  private readonly context: CheckContext;
  private readonly operands = new Map<string, Operand>();
  private readonly evaluations: Evaluation[] = [];
  /** Relations that do not hold to the last digit, and all ratios. */
  private readonly open: Prepared[] = [];
  private readonly sums: JudgedSum[] = [];
  private readonly drafts = new Map<FindingDraft, Evaluation | undefined>();

  constructor(submission: Submission) {
    const figures = new Figures(submission);
    this.figures = figures;
    this.context = {
      submission,
      operand(id) {
        const found = figures.find(id);
        return isKnown(found) ? found.operand : undefined;
      },
    };
  }

  /** A rule that throws is undecided, and the run goes on. */
  guard(rule: RuleMeta, task: () => void) {
    try {
      task();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const data = { rule: rule.id, reason };
      this.evaluations.push({
        rule: rule.id,
        instance: rule.id,
        outcome: 'undecided',
        messageId: 'rule-threw',
        data,
      });
    }
  }

  runFormula(rule: FormulaRule) {
    const formula = compileFormula(rule);
    for (const filled of expandFormula(formula, this.figures)) {
      if ('outcome' in filled) {
        const { instance, outcome, reason } = filled;
        this.evaluations.push({ rule: rule.id, instance, outcome, ...reason });
        continue;
      }
      this.collect(filled.figures);
      const { relation, figures, doubt } = filled;
      const instance = figures[0]!.operand.id;
      if (holdsExactly(filled)) {
        this.sums.push({ relation, differs: false, isCutOff: false });
        this.evaluations.push({ rule: rule.id, instance, outcome: 'pass', relation });
        continue;
      }
      const form = { sum: { relation, figures } };
      this.open.push({
        rule,
        instance,
        scope: formula.scope,
        form,
        wording: NO_WORDING,
        ...(doubt ? { doubt } : {}),
      });
    }
  }

  runCode(rule: CodeRule) {
    for (const instance of rule.check(this.context)) {
      if ('relation' in instance) this.takeRelation(rule, instance);
      else this.takeJudged(rule, instance);
    }
  }

  private takeRelation(rule: CodeRule, stated: RelationInstance) {
    const prepared = prepareRelation(rule, stated, this.figures);
    const { instance } = stated;
    if ('messageId' in prepared) {
      this.evaluations.push({ rule: rule.id, instance, outcome: 'undecided', ...prepared });
      return;
    }
    this.collect(figuresOf(prepared));
    const { alternatives } = prepared;
    for (const id of (alternatives ?? []).flatMap(judgedFiguresIn)) {
      const figure = this.figures.find(id);
      if (isKnown(figure)) this.collect([figure]);
    }
    if ('sum' in prepared.form && holdsExactly(prepared.form.sum)) {
      const { relation } = stated;
      this.keepSum(prepared, 'exact');
      const evaluation = { rule: rule.id, instance, outcome: 'pass', relation } as const;
      this.evaluations.push(alternatives ? { ...evaluation, alternatives } : evaluation);
    } else this.open.push(prepared);
  }

  private takeJudged(rule: CodeRule, judged: JudgedInstance) {
    const { instance, outcome, says } = judged;
    for (const id of says ? judgedFiguresIn(says) : []) {
      const figure = this.figures.find(id);
      if (isKnown(figure)) this.collect([figure]);
    }
    const { certainty, fixes } = judged;
    const base = {
      rule: rule.id,
      instance,
      outcome,
      ...(says ? { relation: says } : {}),
      ...(fixes ? { fixes } : {}),
      ...(certainty === undefined ? {} : { certainty }),
    };
    if (judged.outcome === 'fail' && judgeReading(certainty) === 'unknown') {
      this.evaluations.push({ rule: rule.id, instance, outcome: 'undecided', ...UNKNOWN_READING });
    } else if (judged.outcome === 'fail') {
      const { hint } = judged;
      this.report(hint ? { ...base, hint } : base, toDraft(rule, judged));
    } else if (judged.outcome === 'undecided') {
      const { messageId, data = {} } = judged;
      this.evaluations.push({ ...base, messageId, data });
    } else this.evaluations.push(base);
  }

  private collect(figures: readonly KnownFigure[]) {
    for (const { operand } of figures)
      if (!this.operands.has(operand.id)) this.operands.set(operand.id, operand);
  }

  private report(evaluation: Evaluation, draft: FindingDraft) {
    this.drafts.set(draft, evaluation);
  }

  settleAll() {
    const { judged, truncated } = judgeAll(this.open);
    for (const entry of judged) {
      this.settle(entry, truncated.has(entry.prepared.scope));
      this.keepSum(entry.prepared, entry.verdict.agreement);
    }
    for (const note of noteTruncation(judged, truncated)) this.drafts.set(note, undefined);
  }

  private keepSum({ form, doubt, alternatives, certainty = 1 }: Prepared, agreement: Agreement) {
    const differs = agreement === 'differs';
    const isOpen = doubt !== undefined || (differs && alternatives !== undefined);
    if ('sum' in form && !isOpen && certainty >= SURELY_READ)
      this.sums.push({ relation: form.sum.relation, differs, isCutOff: agreement === 'truncated' });
  }

  review(rule: CodeRule) {
    for (const judged of rule.review?.(this.sums, this.context) ?? []) this.takeJudged(rule, judged);
  }

  finish(): EvaluationReport {
    const findings: Finding[] = [];
    for (const { draft, group } of groupFindings([...this.drafts.keys()], this.operands)) {
      const finding = { id: `f${findings.length + 1}`, ...draft, ...(group ? { group } : {}) };
      findings.push(finding);
      const evaluation = this.drafts.get(draft);
      if (evaluation) this.evaluations.push({ ...evaluation, finding });
    }
    return { evaluations: this.evaluations, findings, operands: this.operands, sums: this.sums };
  }

  private settle(entry: Judged, isTruncated: boolean) {
    const { prepared, verdict, isCutAlone } = entry;
    const { rule, instance, form, wording, doubt, alternatives, certainty } = prepared;
    const { agreement } = verdict;
    const relation = relationOf(prepared);
    const base = {
      rule: rule.id,
      instance,
      relation,
      ...(alternatives ? { alternatives } : {}),
      ...(certainty === undefined ? {} : { certainty }),
    };
    // One note speaks for a whole table or sentence that cuts digits off.
    if (agreement === 'exact' || (isTruncated && agreement === 'truncated')) {
      this.evaluations.push({ ...base, outcome: 'pass' });
    } else if (agreement === 'differs' && doubt) {
      this.evaluations.push({ ...base, outcome: 'undecided', ...doubt });
    } else if (agreement === 'differs' && judgeReading(certainty) === 'unknown') {
      this.evaluations.push({ rule: rule.id, instance, outcome: 'undecided', ...UNKNOWN_READING });
    } else {
      const draft =
        'sum' in form
          ? buildSumFinding(rule, form.sum, verdict, wording)
          : buildRatioFinding(rule, form.ratio, verdict, wording);
      if (agreement === 'undefined-base') {
        const { messageId, data } = draft;
        this.report({ ...base, outcome: 'undecided', messageId, data }, draft);
      } else {
        const outcome = agreement === 'differs' ? 'fail' : 'pass';
        this.report(
          { ...base, outcome },
          isCutAlone ? { ...draft, messageId: 'percent-cut-off-alone' } : draft,
        );
      }
    }
  }
}

const NO_WORDING: Wording = {};
const SURELY_READ = 0.9;

function toDraft(rule: CodeRule, judged: FailedInstance): FindingDraft {
  const { messageId, data = {}, at = [], severity, certainty, stated, expected, difference, unit } = judged;
  return {
    rule: rule.id,
    kind: rule.kind,
    severity: milder(milder(rule.severity, severity), severityOfReading(certainty)),
    messageId,
    data,
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    ...(unit === undefined ? {} : { unit }),
    locations: at,
  };
}
