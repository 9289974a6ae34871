import { findEconomicItem } from '../../model/classification/classification.ts';
import type { Correction } from '../../model/diagnosis.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import type { NamedRow } from '../../model/hint.ts';
import type { Location } from '../../model/location.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableRow } from '../../model/table.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** How often the name is wrong where it is no name at all, and where it is that of another code. */
const MISSPELT = 0.95;
const OF_OTHER_CODE = 0.95;

interface Fault {
  readonly finding: Finding;
  readonly correction: Correction;
  readonly isMisspelt: boolean;
}

/**
 * Names that are not those of the classification, of their code, or of what the other tables call it. A name
 * that several rules find fault with is one slip.
 */
export function wrongNames(report: EvaluationReport, submission: Submission): Draft[] {
  const faults = [...ofOneName(report), ...ofTwoNames(report, submission)].filter(
    ({ finding }) => finding.severity !== 'note',
  );
  const byPlace = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { location, suggested } = fault.correction;
    const { file, sheet, row, column, line, paragraph, start } = location;
    const place = [file, sheet, row, column, line, paragraph, start, suggested].join('\n');
    byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return [...byPlace.values()].map(draftOf);
}

const ofOneName = (report: EvaluationReport): Fault[] =>
  suspicionsOf(report, 'name').map(({ finding, hint: { location, stated, right, isOfOther } }) => ({
    finding,
    correction: { location, stated, suggested: right },
    isMisspelt: !isOfOther,
  }));

const ofTwoNames = (report: EvaluationReport, submission: Submission): Fault[] =>
  suspicionsOf(report, 'one-of-two-names').flatMap(({ finding, hint: { rows } }) => {
    const correction = only(rows.flatMap((row) => renamed(submission, row)));
    return correction ? [{ finding, correction, isMisspelt: false }] : [];
  });

function draftOf(faults: readonly Fault[]): Draft {
  const [{ correction }] = faults as [Fault];
  const { stated, suggested = '' } = correction;
  const isMisspelt = faults.every((fault) => fault.isMisspelt);
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

/** Which of two places is wrong must be clear. */
const only = (corrections: readonly Correction[]): Correction | undefined =>
  corrections.length === 1 ? corrections[0] : undefined;

/** The name that the code should have at the place, where that is another than the printed one. */
function renamed(submission: Submission, { location, code, name }: NamedRow): Correction[] {
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
