import { findEconomicItem } from '../../model/classification/classification.ts';
import type { Correction } from '../../model/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableRow } from '../../model/table.ts';
import type { Draft } from '../draft.ts';

/** How often the name is wrong where it is no name at all, and where it is that of another code. */
const MISSPELT = 0.95;
const OF_OTHER_CODE = 0.95;

interface Fault {
  readonly finding: Finding;
  readonly correction: Correction;
}

/** Rows whose name is not that of their code, by the classification or by what the other tables call it. */
export function wrongTableNames(findings: readonly Finding[], submission: Submission): Draft[] {
  const faults = findings.flatMap((finding): Fault[] => {
    const correction = finding.severity === 'note' ? undefined : correctionFor(finding, submission);
    return correction ? [{ finding, correction }] : [];
  });
  const byPlace = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { file, sheet, row, column } = fault.correction.location;
    const place = [file, sheet, row, column, fault.correction.suggested].join('\n');
    byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return [...byPlace.values()].map(draftOf);
}

function draftOf(faults: readonly Fault[]): Draft {
  const [{ correction }] = faults as [Fault];
  const { stated, suggested = '' } = correction;
  const isMisspelt = faults.every(({ finding }) => finding.messageId.endsWith('-unknown'));
  return {
    status: 'named',
    corrections: [correction],
    cause: 'wrong-label',
    messageId: isMisspelt ? 'slip.misspelt' : 'slip.name-of-code',
    data: { stated, suggested },
    confidence: isMisspelt ? MISSPELT : OF_OTHER_CODE,
    explains: faults.map(({ finding }) => finding.id),
    rivals: [],
  };
}

function correctionFor(
  { messageId, data, locations }: Finding,
  submission: Submission,
): Correction | undefined {
  const [first, second] = locations;
  switch (messageId) {
    case 'economic-name-unknown':
    case 'economic-name-of-other-code':
    case 'class-name-unknown':
    case 'class-name-of-other-code':
    case 'class-name-of-other-year':
      return correct(first, data.name, data.right);
    case 'name-listed-twice':
      return only([
        ...renamed(submission, first, data.code, data.name),
        ...renamed(submission, second, data.other, data.name),
      ]);
    case 'code-with-two-names':
      return only([
        ...renamed(submission, first, data.code, data.name),
        ...renamed(submission, second, data.code, data.other),
      ]);
    default:
      return undefined;
  }
}

const correct = (
  location: Location | undefined,
  stated: string | undefined,
  suggested: string | undefined,
): Correction | undefined =>
  location && stated !== undefined && suggested !== undefined ? { location, stated, suggested } : undefined;

/** Which of two places is wrong must be clear. */
const only = (corrections: readonly Correction[]): Correction | undefined =>
  corrections.length === 1 ? corrections[0] : undefined;

/** The name that the code should have at the place, where that is another than the printed one. */
function renamed(
  submission: Submission,
  location: Location | undefined,
  code: string | undefined,
  name: string | undefined,
): Correction[] {
  if (!location || code === undefined || name === undefined) return [];
  const right = findEconomicItem(code)?.name ?? usualName(submission, location, code, name);
  if (right === undefined || right === name) return [];
  const row = submission.tables
    .filter(({ file, sheet }) => file === location.file && sheet === location.sheet)
    .flatMap(({ rows }) => rows)
    .find((one) => one.code === code && one.location.row === location.row);
  return [{ location: row?.nameLocation ?? location, stated: name, suggested: right }];
}

/**
 * What the other tables call the code: all of them alike, more of them than call it by this name, or with
 * another row here that has this name by right.
 */
function usualName({ tables }: Submission, place: Location, code: string, name: string): string | undefined {
  const others = tables
    .filter(({ file, sheet }) => file !== place.file || sheet !== place.sheet)
    .flatMap(({ rows }) => rows.filter((row) => row.code === code && row.name !== ''));
  const [usual] = others;
  if (!usual || others.some((row) => row.name !== usual.name)) return undefined;
  const isCopied = tables.some(
    ({ file, sheet, rows }) => file === place.file && sheet === place.sheet && hasTwin(rows, code, name),
  );
  return others.length > 1 || isCopied ? usual.name : undefined;
}

const hasTwin = (rows: readonly TableRow[], code: string, name: string) =>
  rows.some((row) => row.code !== undefined && row.code !== code && row.name === name);
