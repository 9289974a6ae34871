import type { CheckOptions } from '../check.ts';
import { findClasses } from '../diagnose/localisable.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Localisation } from '../model/localisation.ts';
import type { Location } from '../model/location.ts';
import { rulesInForce } from './adjust-severities.ts';
import { joinRules } from './join-rules.ts';
import { readSubmission, type SubmissionInput } from './read-submission.ts';
import { notesOf, uncheckedFigures, withoutExcerpt } from './unchecked-figures.ts';

/** Which figures of one submission its rules could name, were one of them wrong. Bytes in, as `check`. */
export async function localise(input: SubmissionInput, options: CheckOptions = {}): Promise<Localisation> {
  const { submission: read, problems } = await readSubmission(input, options);
  const submission = options.unitKind ? { ...read, unitKind: options.unitKind } : read;
  const { rules } = rulesInForce(joinRules(options.rules ?? []), options.severities ?? {});
  const report = evaluate(submission, rules);
  const { singletons, groups, bounded } = findClasses(report);
  const placesOf = (ids: readonly string[]): Location[] =>
    ids.map((id) => withoutExcerpt(report.operands.get(id)!.location)).sort(byPlace);
  const { id, unitName, year } = submission;
  return {
    submission: {
      id,
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(year === undefined ? {} : { year }),
    },
    told: placesOf(singletons),
    groups: groups.map(placesOf),
    bounded: placesOf(bounded),
    unchecked: uncheckedFigures(submission, report, notesOf(rules)),
    problems,
  };
}

/** As somebody reads: file by file, down the rows. */
const byPlace = (a: Location, b: Location): number =>
  a.file.localeCompare(b.file) ||
  (a.row ?? a.line ?? a.paragraph ?? 0) - (b.row ?? b.line ?? b.paragraph ?? 0) ||
  (a.column ?? a.start ?? 0) - (b.column ?? b.start ?? 0);
