import type { AmountClaim, CheckContext, TableId, TableReading, TableRow } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { agree } from '../reported.ts';
import { isSameLine, levelOfRow, rowsOfLine } from './line-rows.ts';

/** So many other lines must have found their rows before the last two are taken for one another. */
const MATCHED = 2;

/** Scopes whose lines stand in one table. */
export const SAME_TABLE: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  T03: ['all'],
  T05: ['general', 'basic', 'fiscal'],
  T08: ['fund'],
  T09: ['capital'],
};

export interface LeftOver {
  readonly claim: AmountClaim;
  readonly row: TableRow;
}

/**
 * The one line of the text without a row and the one row of the table without a line, where all the others go
 * together: the same thing under two names.
 */
export function leftOver(
  context: CheckContext,
  table: TableReading,
  scopes: readonly string[],
): LeftOver | undefined {
  const lines = new Map<object, AmountClaim>();
  for (const claim of claimsOf(context, 'amount')) {
    const { line, scope } = claim.subject;
    if (claim.role === 'actual' && line?.item !== undefined && scopes.includes(scope) && !lines.has(line))
      lines.set(line, claim);
  }
  const all = [...lines.values()];
  const matches = all.map((claim) => rowsOfLine(table, claim.subject.line!));
  const unmatched = all.filter((_, index) => matches[index]!.length === 0);
  const taken = new Set(matches.flat().map(({ key }) => key));
  const rows = table.rows.filter((row) => {
    const total = context.operand(`${table.table.toLowerCase()}.${row.key}.total`);
    return (
      row.code?.length === 7 &&
      !row.key.includes('#') &&
      !taken.has(row.key) &&
      total?.value.isZero() === false
    );
  });
  const [claim, ...moreClaims] = unmatched;
  const [row, ...moreRows] = rows;
  if (!claim || !row || moreClaims.length > 0 || moreRows.length > 0) return undefined;
  const isSure = all.length - 1 >= MATCHED || isAllButItem(context, table, claim, row);
  return isSure ? { claim, row } : undefined;
}

/** The section is the same, and the amount: only the item has another name. */
function isAllButItem(
  context: CheckContext,
  table: TableReading,
  claim: AmountClaim,
  row: TableRow,
): boolean {
  const section = levelOfRow(table, row, 5);
  return (
    section !== undefined &&
    isSameLine(section.name, claim.subject.line?.section ?? '') &&
    agree(context, claim.figure, `${table.table.toLowerCase()}.${row.key}.total`)
  );
}
