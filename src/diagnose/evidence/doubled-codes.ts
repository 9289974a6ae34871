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
  return suspicionsOf(report, 'doubled-code').flatMap(({ finding, hint }) => {
    const { severity, locations } = finding;
    if (severity === 'note') return [];
    const reading = submission.tables.find(
      ({ table, file, sheet }) =>
        table === hint.table && file === locations[0]?.file && sheet === locations[0]?.sheet,
    );
    return reading ? (diagnoseRow(submission, reading, hint.code, finding) ?? []) : [];
  });
}

function diagnoseRow(
  submission: Submission,
  reading: TableReading,
  code: string,
  finding: Finding,
): Draft | undefined {
  const rows = reading.rows.filter((row) => codeOf(row) !== undefined).sort((a, b) => a.order - b.order);
  const candidates = codesKnown(submission, reading);
  const options = rows
    .flatMap((row, place) => (codeOf(row) === code ? [place] : []))
    .flatMap((place) =>
      candidates
        .filter((candidate) => candidate.length === code.length && fits(rows, place, candidate))
        .map((candidate) => ({ row: rows[place]!, candidate })),
    );
  const [option, ...others] = options;
  if (!option || others.length > 0) return undefined;
  const { row, candidate } = option;
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
