import { describeStanding } from '../model/describe-standing.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Evaluation, EvaluationReport } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Result, RuleCount, Summary, Undecided } from '../model/result.ts';
import type { Outcome, RuleMeta } from '../model/rule.ts';
import type { Submission } from '../model/submission.ts';
import { version } from '../model/version.ts';
import { judgeElements } from '../rules/elements/judge-elements.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { fingerprintFindings } from './fingerprint.ts';
import { notesOf, uncheckedFigures } from './unchecked-figures.ts';

export interface ResultParts {
  readonly submission: Submission;
  readonly rules: RuleSet;
  /** Rules that the configuration turned off: listed, so that nobody takes them for passed. */
  readonly off?: readonly RuleMeta[];
  readonly report: EvaluationReport;
  /** Without what is told of figures that no rule sees. */
  readonly brief?: boolean;
  readonly diagnoses: readonly Diagnosis[];
  readonly problems: readonly Problem[];
}

type Tally = Record<'passed' | 'failed' | 'undecided' | 'notApplicable', number>;
const TALLIED = {
  pass: 'passed',
  fail: 'failed',
  undecided: 'undecided',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Outcome, keyof Tally>;

/** Everything that reporters show, counted. */
export function buildResult({
  submission,
  rules,
  off = [],
  report,
  brief = false,
  diagnoses,
  problems,
}: ResultParts): Result {
  const { narrative, tables, sources, id, unitName, year } = submission;
  const findings = fingerprintFindings(withDiagnoses(report.findings, diagnoses));
  return {
    schemaVersion: 1,
    tool: { name: 'juesuan', version },
    submission: {
      id,
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(submission.isBudget ? { isBudget: true as const } : {}),
      ...(year === undefined ? {} : { year }),
      sources,
    },
    summary: summarise(submission, report, findings),
    findings,
    diagnoses,
    undecided: report.evaluations.filter(({ outcome }) => outcome === 'undecided').map(undecidedOf),
    problems,
    rules: [
      ...countRules(rules, report.evaluations),
      ...off.map((rule) => ({ ...countRule(rule, noneCounted()), off: true as const })),
    ],
    ...(narrative ? { coverage: narrative.coverage } : {}),
    ...(!submission.isBudget && (narrative || tables.length > 0)
      ? { checklist: judgeElements(submission) }
      : {}),
    ...(brief ? {} : tellUnchecked(submission, rules, report, problems)),
  };
}

function tellUnchecked(
  submission: Submission,
  rules: RuleSet,
  report: EvaluationReport,
  problems: readonly Problem[],
): Pick<Result, 'unchecked' | 'lastDigits' | 'standing'> {
  const { printed, unchecked, lastDigits } = uncheckedFigures(submission, report, notesOf(rules));
  return {
    ...(unchecked.length > 0 ? { unchecked } : {}),
    ...(lastDigits.length > 0 ? { lastDigits } : {}),
    standing: describeStanding(submission.sources, problems, {
      read: printed,
      tied: printed - unchecked.length,
    }),
  };
}

function withDiagnoses(findings: readonly Finding[], diagnoses: readonly Diagnosis[]): Finding[] {
  const explainedBy = new Map(
    diagnoses.flatMap(({ id, explains }) => explains.map((finding) => [finding, id])),
  );
  return findings.map((finding) => {
    const diagnosis = explainedBy.get(finding.id);
    return diagnosis === undefined ? finding : { ...finding, diagnosis };
  });
}

function summarise(
  { tables, narrative }: Submission,
  { evaluations }: EvaluationReport,
  findings: readonly Finding[],
): Summary {
  const severities = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) severities[severity] += 1;
  return {
    ...severities,
    ...tally(evaluations),
    facts: tables.reduce((sum, { facts }) => sum + facts.length, 0),
    claims: narrative?.claims.length ?? 0,
  };
}

const noneCounted = (): Tally => ({ passed: 0, failed: 0, undecided: 0, notApplicable: 0 });

function tally(evaluations: readonly Evaluation[]): Tally {
  const counts = noneCounted();
  for (const { outcome } of evaluations) counts[TALLIED[outcome]] += 1;
  return counts;
}

const undecidedOf = ({ rule, instance, messageId, data }: Evaluation): Undecided => ({
  rule,
  ...(instance === '' ? {} : { instance }),
  messageId: messageId ?? 'check-undecided',
  data: data ?? {},
});

function countRules({ formula, code }: RuleSet, evaluations: readonly Evaluation[]): RuleCount[] {
  const tallies = new Map<string, Tally>();
  for (const { rule, outcome } of evaluations) {
    let counts = tallies.get(rule);
    if (!counts) {
      counts = noneCounted();
      tallies.set(rule, counts);
    }
    counts[TALLIED[outcome]] += 1;
  }
  return [...formula, ...code].map((rule) => countRule(rule, tallies.get(rule.id) ?? noneCounted()));
}

const countRule = ({ id, name, title, kind, severity }: RuleMeta, counts: Tally): RuleCount => ({
  id,
  name,
  title,
  kind,
  severity,
  ...counts,
});
