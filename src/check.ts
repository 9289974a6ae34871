import { adjustFinding, adjustRules, type RuleSeverities, rulesInForce } from './check/adjust-severities.ts';
import { buildResult } from './check/build-result.ts';
import { diagnoseSafely } from './check/diagnose-safely.ts';
import { figureUses } from './check/figure-uses.ts';
import { joinRules } from './check/join-rules.ts';
import { type Reading, readSubmission, type SubmissionInput } from './check/read-submission.ts';
import { rulesForBudgets } from './check/tell-budget.ts';
import { evaluate } from './evaluate/evaluate.ts';
import type { BinaryReader } from './ingest/document-reading.ts';
import type { Limits } from './ingest/limits.ts';
import type { ElementSettings } from './model/element.ts';
import type { EvaluationReport } from './model/evaluation.ts';
import type { Finding } from './model/finding.ts';
import type { Result } from './model/result.ts';
import type { RuleMeta } from './model/rule.ts';
import type { SubmissionSources } from './model/sources.ts';
import type { UnitKind } from './model/unit-kind.ts';
import type { TemplateExtension } from './recognise/template-set.ts';
import type { RuleSet } from './rules/rule-set.ts';

export type { RuleSeverities } from './check/adjust-severities.ts';
export {
  type InputFile,
  type Reading,
  readSubmission,
  type SubmissionInput,
} from './check/read-submission.ts';

export { splitSets } from './check/split-sets.ts';

export interface CheckInput extends SubmissionInput {
  /** Last year's submission of the same department. */
  readonly prior?: SubmissionInput;
}

export interface CheckOptions {
  /** More rules, beside the built-in ones. */
  readonly rules?: readonly RuleSet[];
  /** The year of the accounts, where it should not be read from them. */
  readonly year?: number;
  readonly limits?: Limits;
  /** Reads PDFs and old Word and Excel files where they can be ended, in place of here. */
  readonly readBinary?: BinaryReader;
  readonly unitKind?: UnitKind;
  readonly severities?: RuleSeverities;
  /** Elements of the inspection sheet to add or drop. */
  readonly elements?: ElementSettings;
  /** Titles and labels of a province's own forms, beside the built-in ones. */
  readonly templates?: readonly TemplateExtension[];
  /**
   * Leaves out which figures no rule sees (`unchecked`, `lastDigits`, `standing`): each is asked about by itself, which
   * is a good part of a check, and among many departments nobody reads it.
   */
  readonly brief?: boolean;
}

export interface CheckedSubmission {
  readonly result: Result;
  /** What was read, for reports that draw it. */
  readonly sources: SubmissionSources;
}

/** Of what is no submission, nothing is missing. */
const NOTHING: EvaluationReport = { evaluations: [], findings: [], operands: new Map(), sums: [] };

/**
 * Checks one submission: bytes in, result out, no file and no clock touched. Inputs that cannot be read
 * become problems of the result; nothing is thrown for what a file holds.
 */
export async function check(input: CheckInput, options: CheckOptions = {}): Promise<Result> {
  return (await checkWithSources(input, options)).result;
}

/** As `check`, and hands back the tables and the text that were read. */
export async function checkWithSources(
  input: CheckInput,
  options: CheckOptions = {},
): Promise<CheckedSubmission> {
  const reading = await readSubmission(input, options);
  const prior = input.prior && (await readSubmission(input.prior, { ...options, year: undefined }));
  return checkReadingWithSources(reading, options, prior);
}

/** The second half of `check`, for who needs the reading itself or reads last year's once for several. */
export function checkReadingWithSources(
  reading: Reading,
  options: CheckOptions = {},
  prior?: Reading,
): CheckedSubmission {
  const submission = {
    ...reading.submission,
    ...(options.unitKind ? { unitKind: options.unitKind } : {}),
    ...(options.elements ? { elements: options.elements } : {}),
    ...(prior ? { prior: prior.submission } : {}),
  };
  const all = joinRules(options.rules ?? []);
  const severities = options.severities ?? {};
  const { rules, off } = rulesInForce(submission.isBudget ? rulesForBudgets(all) : all, severities);
  const isRecognised =
    submission.tables.length > 0 || submission.narrative !== undefined || submission.isBudget;
  const plain = isRecognised ? evaluate(submission, rules) : NOTHING;
  const { diagnoses, problems } = diagnoseSafely(plain, submission);
  const report = weighed(plain, rules, severities);
  const result = buildResult({
    submission,
    rules: adjustRules(rules, severities),
    off,
    report,
    brief: options.brief ?? false,
    diagnoses,
    problems: [...reading.problems, ...(prior?.problems ?? []), ...problems],
  });
  const { grids, narratives } = reading;
  let uses: SubmissionSources['uses'] | undefined;
  const sources: SubmissionSources = {
    grids,
    narratives,
    // Only some reports draw it.
    get uses() {
      uses ??= figureUses(report);
      return uses;
    },
  };
  return { result, sources };
}

/** The findings as severe as the department says. */
function weighed(report: EvaluationReport, { formula, code }: RuleSet, severities: RuleSeverities) {
  if (Object.keys(severities).length === 0) return report;
  const byId = new Map([...formula, ...code].map((rule): [string, RuleMeta] => [rule.id, rule]));
  const weigh = (finding: Finding) => adjustFinding(finding, byId.get(finding.rule), severities);
  return { ...report, findings: report.findings.map(weigh) };
}
