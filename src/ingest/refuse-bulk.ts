import type { Grid } from '../model/grid.ts';
import type { Narrative } from '../model/narrative.ts';
import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';

/**
 * Refuses what a reader took from a file where the work that follows would be without measure: tables are searched
 * for forms, clauses for figures. Throws a ProblemError. What formats bound by themselves is bounded there.
 */
export function refuseBulk(
  { grids, narratives }: { readonly grids: readonly Grid[]; readonly narratives: readonly Narrative[] },
  file: string,
  limits: Limits,
): void {
  const refuse = (messageId: string, limit: number, data: Readonly<Record<string, string>> = {}): never => {
    throw new ProblemError({ severity: 'error', messageId, data: { ...data, limit: String(limit) }, file });
  };
  if (grids.length > limits.maxTables)
    refuse('document-too-many-tables', limits.maxTables, { count: String(grids.length) });
  let cells = 0;
  for (const { rows } of grids) {
    if (rows.length > limits.maxRows) refuse('reading-too-many-rows', limits.maxRows);
    for (const [at, row] of rows.entries()) {
      if (row.length > limits.maxColumns) refuse('reading-too-many-columns', limits.maxColumns);
      for (const cell of row) {
        if (cell !== '') cells += 1;
        if (cell.length > limits.maxCellCharacters) {
          const data = { limit: String(limits.maxCellCharacters) };
          throw new ProblemError({
            severity: 'error',
            messageId: 'reading-cell-too-long',
            data,
            file,
            row: at + 1,
          });
        }
      }
    }
    if (cells > limits.maxCells) refuse('workbook-too-many-cells', limits.maxCells);
  }
  if (clausesOf(narratives, limits.maxClauses) > limits.maxClauses)
    refuse('document-too-many-clauses', limits.maxClauses);
}

const CLAUSE_ENDS = new Set([...',，;；。'].map((mark) => mark.charCodeAt(0)));

/** Counts no further than it needs to. */
function clausesOf(narratives: readonly Narrative[], most: number): number {
  let count = 0;
  for (const { lines } of narratives) {
    for (const { text } of lines) {
      if (text !== '') count += 1;
      for (let at = 0; at < text.length && count <= most; at += 1) {
        if (CLAUSE_ENDS.has(text.charCodeAt(at)) && at < text.length - 1) count += 1;
      }
      if (count > most) return count;
    }
  }
  return count;
}
