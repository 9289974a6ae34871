import { buildResult } from './check/build-result.ts';
import { diagnoseSafely } from './check/diagnose-safely.ts';
import { joinRules } from './check/join-rules.ts';
import { type Reading, readSubmission, type SubmissionInput } from './check/read-submission.ts';
import { evaluate } from './evaluate/evaluate.ts';
import type { Limits } from './ingest/limits.ts';
import type { Result } from './model/result.ts';
import type { RuleSet } from './rules/rule-set.ts';

export {
  type InputFile,
  type Reading,
  readSubmission,
  type SubmissionInput,
} from './check/read-submission.ts';

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
}

/**
 * Checks one submission: bytes in, result out, no file and no clock touched. Inputs that cannot be read
 * become problems of the result; nothing is thrown for what a file holds.
 */
export async function check(input: CheckInput, options: CheckOptions = {}): Promise<Result> {
  const reading = await readSubmission(input, options);
  const prior = input.prior && (await readSubmission(input.prior, { ...options, year: undefined }));
  return checkReading(reading, options, prior);
}

/** The second half of `check`, for who needs the reading itself or reads last year's once for several. */
export function checkReading(reading: Reading, options: CheckOptions = {}, prior?: Reading): Result {
  const submission = { ...reading.submission, ...(prior ? { prior: prior.submission } : {}) };
  const rules = joinRules(options.rules ?? []);
  const report = evaluate(submission, rules);
  const { diagnoses, problems } = diagnoseSafely(report, submission);
  return buildResult({
    submission,
    rules,
    report,
    diagnoses,
    problems: [...reading.problems, ...(prior?.problems ?? []), ...problems],
  });
}
