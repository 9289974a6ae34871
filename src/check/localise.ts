import type { CheckOptions } from '../check.ts';
import { findClasses } from '../diagnose/localisable.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Localisation } from '../model/localisation.ts';
import { type Location, placeKey } from '../model/location.ts';
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
  const { unchecked } = uncheckedFigures(submission, report, notesOf(rules));
  const unseen = new Set(unchecked.map(placeKey));
  // What a rule is too coarse to see wrong, none can name.
  const seen = (ids: readonly string[]): string[] =>
    ids.filter((id) => !unseen.has(placeKey(report.operands.get(id)!.location)));
  const alike = groups.map(seen);
  const placesOf = (ids: readonly string[]): Location[] =>
    ids.map((id) => withoutExcerpt(report.operands.get(id)!.location)).sort(byPlace);
  const { id, unitName, year } = submission;
  return {
    submission: {
      id,
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(year === undefined ? {} : { year }),
    },
    told: placesOf([...seen(singletons), ...alike.filter(({ length }) => length === 1).flat()]),
    groups: alike.filter(({ length }) => length > 1).map(placesOf),
    bounded: placesOf(seen(bounded)),
    unchecked,
    problems,
  };
}

/** As somebody reads: file by file, down the rows. */
const byPlace = (a: Location, b: Location): number =>
  a.file.localeCompare(b.file) ||
  (a.row ?? a.line ?? a.paragraph ?? 0) - (b.row ?? b.line ?? b.paragraph ?? 0) ||
  (a.column ?? a.start ?? 0) - (b.column ?? b.start ?? 0);
