import { readSubmission } from '../../../src/check/read-submission.ts';
import { notesOf, uncheckedFigures } from '../../../src/check/unchecked-figures.ts';
import type { SubmissionInput } from '../../../src/check.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { EvaluationReport } from '../../../src/model/evaluation.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Location } from '../../../src/model/location.ts';
import type { Severity } from '../../../src/model/severity.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { builtInRules } from '../../../src/rules/load-rules.ts';
import { Random } from '../random.ts';
import { changeDigit, withFigure } from './change-digit.ts';
import { type FigureSite, figureSites } from './figure-sites.ts';

/** What came of one changed digit. */
export interface Mutation {
  readonly site: FigureSite;
  readonly to: string;
  /** A new error or warning. */
  readonly seen: boolean;
  /** No alarm, but a new note: within what rounding explains. */
  readonly noted: boolean;
  /** The document itself says that no rule checks this figure, or its last digits. */
  readonly listed: boolean;
}

export interface MutationOptions {
  readonly seed: number;
  /** At most so many figures of each kind, drawn at random. */
  readonly limit?: number;
  readonly prior?: SubmissionInput;
}

/**
 * Changes one digit of every figure of a submission in turn. Causes are not diagnosed: they add no finding, and
 * would cost half of the time.
 */
export async function* mutateFigures(
  input: SubmissionInput,
  { seed, limit = Number.POSITIVE_INFINITY, prior }: MutationOptions,
): AsyncGenerator<Mutation> {
  const priorSubmission = prior && (await readSubmission(prior, {})).submission;
  const judge = async (files: SubmissionInput['files']) => {
    const { submission: read } = await readSubmission({ id: input.id, files }, {});
    const submission = priorSubmission ? { ...read, prior: priorSubmission } : read;
    return { submission, report: evaluate(submission, builtInRules()) };
  };
  const base = await judge(input.files);
  const known = findingsOf(base.report);
  const listed = listedPlaces(base);
  const random = new Random(seed);
  // Another text beside the narrative is not read: nothing of it can be seen.
  const sites = figureSites(input.files).filter(
    ({ kind, file }) => kind === 'table' || file === base.submission.narrative?.file,
  );
  for (const kind of ['text', 'table'] as const) {
    const all = sites.filter((site) => site.kind === kind);
    for (const site of random.sample(all, Math.min(limit, all.length))) {
      const to = changeDigit(site.text, random);
      const { report } = await judge(withFigure(input.files, site, to));
      const fresh = [...findingsOf(report)].filter(([finding]) => !known.has(finding));
      const seen = fresh.some(([, severity]) => severity !== 'note');
      const place = `${site.file}:${site.line}:${site.column}`;
      // What rounding hides is a little of the last digits: a larger change of them may be seen.
      const isHidden = !seen && listed.last.has(place) && isBehindMiddle(site.text, to);
      const isListed = listed.whole.has(place) || isHidden;
      yield { site, to, seen, noted: !seen && fresh.length > 0, listed: isListed };
    }
  }
}

/** What was found, told apart by rule, place and figures, with its severity. */
const findingsOf = ({ findings }: EvaluationReport): Map<string, Severity> =>
  new Map(findings.map((finding) => [nameOf(finding), finding.severity]));

const nameOf = ({ rule, severity, messageId, data, stated, expected, locations: [place] }: Finding) =>
  JSON.stringify([rule, severity, messageId, data, stated, expected, place?.file, place?.cell, place?.line]);

interface Judged {
  readonly submission: Submission;
  readonly report: EvaluationReport;
}

const listedPlaces = ({ submission, report }: Judged) => {
  const { unchecked, lastDigits } = uncheckedFigures(submission, report, notesOf(builtInRules()));
  const placesOf = (locations: readonly Location[]) =>
    new Set(
      locations.map(({ file, row, column, line, start }) =>
        row === undefined ? `${file}:${line}:${start}` : `${file}:${row}:${column}`,
      ),
    );
  return { whole: placesOf(unchecked), last: placesOf(lastDigits) };
};

/** Whether the digit that differs stands behind the middle of those printed. */
function isBehindMiddle(from: string, to: string): boolean {
  const [digits, changed] = [from, to].map((text) => text.replace(/\D/g, ''));
  const leading = digits!.search(/[^0]/);
  const at = [...digits!].findIndex((digit, place) => digit !== changed![place]);
  return at - leading >= Math.ceil((digits!.length - leading) / 2);
}
