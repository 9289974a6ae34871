import { FUNCTIONAL_CLASSES, functionalClassName } from '../../model/classification/classification.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableReading, TableRow } from '../../model/table.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** Order and, in tables with codes, the other tables agree on what should stand there. */
const IN_ORDER = 0.95;

/** A row that bears the code or name of another one: the order of the codes tells which row it should be. */
export function doubledCodes(report: EvaluationReport, submission: Submission): Draft[] {
  const placesOf = placeFinder(submission);
  return suspicionsOf(report, 'doubled-code').flatMap(({ finding, hint }) => {
    const { severity, locations } = finding;
    if (severity === 'note') return [];
    const reading = submission.tables.find(
      ({ table, file, sheet }) =>
        table === hint.table && file === locations[0]?.file && sheet === locations[0]?.sheet,
    );
    const place = reading && placesOf(reading, hint.code);
    return place ? [draft(submission, reading, hint.code, finding, place)] : [];
  });
}

interface Place {
  readonly row: TableRow;
  /** The code that the row should bear. */
  readonly candidate: string;
}

type PlaceFinder = (reading: TableReading, code: string) => Place | undefined;

/** The one row with a doubled code that would be in order with another; `undefined` where there are several, or none. */
function placeFinder(submission: Submission): PlaceFinder {
  const known = new Map<TableReading, Map<string, Place | undefined>>();
  return (reading, code) => {
    const places = known.get(reading) ?? placesIn(submission, reading);
    known.set(reading, places);
    return places.get(code);
  };
}

function placesIn(submission: Submission, reading: TableReading): Map<string, Place | undefined> {
  const rows = reading.rows.filter((row) => codeOf(row) !== undefined).sort((a, b) => a.order - b.order);
  const candidates = codesKnown(submission, reading);
  const printed = new Set<string | undefined>();
  const doubled = new Set<string | undefined>();
  for (const code of rows.map(codeOf)) (printed.has(code) ? doubled : printed).add(code);
  const places = new Map<string, Place | undefined>();
  rows.forEach((row, place) => {
    const code = codeOf(row)!;
    if (!doubled.has(code)) return;
    for (const candidate of candidates) {
      if (candidate.length !== code.length || !fits(rows, place, candidate)) continue;
      places.set(code, places.has(code) ? undefined : { row, candidate });
    }
  });
  return places;
}

function draft(
  submission: Submission,
  reading: TableReading,
  code: string,
  finding: Finding,
  { row, candidate }: Place,
): Draft {
  const byName = isNamed(reading);
  const right = functionalClassName(candidate, submission.year ?? reading.year) ?? candidate;
  const stated = byName ? row.name : (row.code ?? code);
  const suggested = byName ? right : candidate;
  const prefix = `${reading.table.toLowerCase()}.${byName ? 'expense.' : ''}`;
  return {
    status: 'named',
    corrections: [
      {
        location: byName ? (row.nameLocation ?? row.location) : row.location,
        stated,
        suggested,
      },
    ],
    cause: 'wrong-label',
    messageId: 'slip.doubled-code',
    data: { stated, suggested },
    confidence: IN_ORDER,
    explains: [finding.id],
    rivals: [],
    replaces: [code, candidate].map((one) => `${prefix}${one}`),
  };
}

/** The classes of these go by their names; no code is printed. */
const isNamed = ({ table }: TableReading) => table === 'T01' || table === 'T04';

const codeOf = ({ code, key }: TableRow): string | undefined => code ?? /^expense\.(\d{3})/.exec(key)?.[1];

/** Codes that the table has not, and that others of its kind have; of classes the classification, if none. */
function codesKnown({ tables }: Submission, reading: TableReading): string[] {
  const own = new Set(reading.rows.map(codeOf));
  const fellows = tables.filter(
    (other) => other !== reading && kindOf(other) === kindOf(reading) && other.rows.length > 0,
  );
  const known =
    isNamed(reading) && fellows.length === 0
      ? FUNCTIONAL_CLASSES.map(({ code }) => code)
      : fellows.flatMap(({ rows }) => rows.flatMap((row) => codeOf(row) ?? []));
  return [...new Set(known)].filter((code) => !own.has(code));
}

const kindOf = (reading: TableReading) =>
  isNamed(reading) ? 'classes' : reading.table === 'T06' ? 'economic' : 'functional';

/** Whether the codes would ascend with this one in the place. */
function fits(rows: readonly TableRow[], place: number, candidate: string): boolean {
  const codeAt = (at: number): string | undefined => {
    const row = rows[at];
    return row && codeOf(row);
  };
  const [before, after] = [codeAt(place - 1), codeAt(place + 1)];
  return (before === undefined || before < candidate) && (after === undefined || candidate < after);
}
