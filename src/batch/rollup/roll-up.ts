import { Decimal } from 'decimal.js';
import { judgeSum } from '../../amount/judge-sum.ts';
import type { Reading } from '../../check.ts';
import type { RollupDifference, RollupParty, RollupReport, RollupTable } from '../../model/rollup.ts';
import { TABLE_IDS, type TableId } from '../../model/table-id.ts';
import { version } from '../../model/version.ts';
import { describeFact } from '../../report/message.ts';
import { isElimination } from './eliminations.ts';
import { findHints } from './find-hints.ts';
import { type PartyFigures, partyFigures } from './party-figures.ts';

interface Party {
  readonly id: string;
  readonly figures: PartyFigures;
}

interface Cell {
  readonly key: string;
  readonly verdict: ReturnType<typeof judgeSum>;
}

/** Adds the units' tables cell by cell and compares with the department's. */
export function rollUp(department: Reading, units: readonly Reading[]): RollupReport {
  const whole: Party = { id: department.submission.id, figures: partyFigures(department.submission) };
  const parts: Party[] = units.map(({ submission }) => ({
    id: submission.id,
    figures: partyFigures(submission),
  }));
  const unchecked = TABLE_IDS.flatMap((table) => missingParties(table, whole, parts));
  const checked = TABLE_IDS.filter((table) => unchecked.every((one) => one.table !== table));
  const cells = new Map(checked.map((table) => [table, judgeTable(table, whole, parts)]));
  const all = [...cells.values()].flat();
  const off = new Map(all.map(({ key, verdict }) => [key, verdict.difference]));
  const differences = [...cells].flatMap(([table, list]) =>
    list
      .filter(({ verdict }) => verdict.agreement !== 'exact')
      .map((cell) => describeDifference(table, cell, off, whole, parts)),
  );
  const real = differences.filter(({ severity }) => severity !== 'note');
  const suspects = rankSuspects(real);
  return {
    schemaVersion: 1,
    tool: { name: 'juesuan', version },
    department: partyOf(department),
    units: units.map(partyOf),
    tables: [...cells].map(([table, list]) => countTable(table, list)),
    differences,
    suspects,
    missingUnit: looksIncomplete(real, suspects),
    unchecked,
    otherYears: units.map(partyOf).filter(({ year }) => isOtherYear(year, department.submission.year)),
    problems: [department, ...units].flatMap(({ problems }) => problems),
  };
}

const partyOf = ({ submission: { id, unitName, year } }: Reading): RollupParty => ({
  id,
  ...(unitName === undefined ? {} : { unit: unitName }),
  ...(year === undefined ? {} : { year }),
});

const isOtherYear = (year: number | undefined, expected: number | undefined): boolean =>
  year !== undefined && expected !== undefined && year !== expected;

/** A table is checked where the department and every unit have it; nobody having it is no gap. */
function missingParties(
  table: TableId,
  whole: Party,
  parts: readonly Party[],
): { table: TableId; party: string | null }[] {
  const lacking = parts.filter(({ figures }) => !figures.has(table));
  if (!whole.figures.has(table)) return lacking.length === parts.length ? [] : [{ table, party: null }];
  return lacking.map(({ id }) => ({ table, party: id }));
}

function judgeTable(table: TableId, whole: Party, parts: readonly Party[]): Cell[] {
  const keys = new Set([whole, ...parts].flatMap(({ figures }) => figures.keys(table)));
  return [...keys].flatMap((key) => {
    const stated = whole.figures.find(key);
    const added = parts.map(({ figures }) => figures.find(key));
    if (!stated || !added.every((figure) => figure !== undefined)) return [];
    const verdict = judgeSum([
      { ...stated, weight: 1 },
      ...added.map((figure) => ({ ...figure, weight: -1 as const })),
    ]);
    return [{ key, verdict }];
  });
}

function countTable(table: TableId, cells: readonly Cell[]): RollupTable {
  const equal = cells.filter(({ verdict }) => verdict.agreement === 'exact').length;
  const notes = cells.filter(({ verdict }) => isRounding(verdict)).length;
  return { table, cells: cells.length, equal, notes, differences: cells.length - equal - notes };
}

const isRounding = ({ agreement }: Cell['verdict']): boolean =>
  agreement === 'rounding' || agreement === 'improbable-rounding';

function describeDifference(
  table: TableId,
  { key, verdict }: Cell,
  off: ReadonlyMap<string, Decimal>,
  whole: Party,
  parts: readonly Party[],
): RollupDifference {
  const { difference, tolerance, stated, expected } = verdict;
  const figures = parts.map(({ id, figures: own }) => ({ party: id, ...own.find(key)! }));
  const decimals = Math.max(0, ...figures.map((one) => one.decimals), whole.figures.find(key)!.decimals);
  const rounding = isRounding(verdict);
  const elimination = !rounding && isElimination(key, difference, tolerance, off);
  const location = whole.figures.find(key)?.location;
  const label = whole.figures.label(key) ?? parts.map((part) => part.figures.label(key)).find(Boolean);
  return {
    table,
    fact: key,
    label: label ?? describeFact(key, 'zh'),
    severity: rounding ? 'note' : elimination ? 'warning' : 'error',
    elimination,
    department: stated.toFixed(decimals),
    units: expected.toFixed(decimals),
    difference: difference.toFixed(decimals),
    parts: figures.map(({ party, value }) => ({ party, amount: value.toFixed(decimals) })),
    hints: rounding || elimination ? [] : findHints(difference, tolerance, figures),
    ...(location ? { location } : {}),
  };
}

/** One difference counts once for a unit, whatever would have to be wrong with it. */
function rankSuspects(differences: readonly RollupDifference[]) {
  const counts = new Map<string, number>();
  for (const { hints } of differences) {
    for (const party of new Set(hints.flatMap(({ party: one, other }) => (other ? [one, other] : [one])))) {
      counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([party, explains]) => ({ party, explains }))
    .sort((a, b) => b.explains - a.explains || (a.party < b.party ? -1 : 1));
}

/** Many cells, all of them above the units' sum: somebody was not added. */
function looksIncomplete(
  differences: readonly RollupDifference[],
  suspects: readonly { readonly explains: number }[],
): boolean {
  const errors = differences.filter(({ elimination }) => !elimination);
  const allAbove = errors.every(({ difference }) => !new Decimal(difference).isNegative());
  return errors.length >= 3 && allAbove && (suspects[0]?.explains ?? 0) < errors.length / 2;
}
