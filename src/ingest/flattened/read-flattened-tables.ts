import type { Grid } from '../../model/grid.ts';
import type { Narrative, NarrativeLine } from '../../model/narrative.ts';
import type { Problem } from '../../model/problem.ts';
import { findCostTables } from './cost-tables.ts';
import { readEvenRows } from './even-rows.ts';
import { type FlatTable, findFlatTables, isFigureCell } from './find-runs.ts';
import type { FlatCell, FlatRow } from './flat-row.ts';
import { readNumberedSides } from './numbered-sides.ts';

export interface FlattenedTables {
  readonly grids: readonly Grid[];
  /** The text without the tables that were read; `undefined` where nothing else is left. */
  readonly narrative: Narrative | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Tables that stand in a text with one cell a line: put together again where line numbers, sums or the names of
 * the three public expenses prove the rows and columns, else said not to be read. Rows of the grids are lines of the text.
 */
export function readFlattenedTables(narrative: Narrative): FlattenedTables {
  const { file } = narrative;
  const grids: Grid[] = [];
  const problems: Problem[] = [];
  const read = new Set<number>();
  for (const { rows, from, to } of findCostTables(narrative)) {
    const lines = narrative.lines.filter(({ number }) => number >= from && number <= to);
    problems.push(noteTable(file, { title: undefined, lines }, true));
    grids.push({ file, rows: placed(rows) });
    for (const { number } of lines) read.add(number);
  }
  for (const table of findFlatTables(without(narrative, read))) {
    const rows = rowsOf(table);
    problems.push(noteTable(file, table, rows !== undefined));
    if (!rows) continue;
    grids.push({ file, rows: placed(rows) });
    for (const { number } of table.lines) read.add(number);
  }
  const rest = without(narrative, read);
  const isLeft = read.size === 0 || rest.lines.some(({ text }) => text.trim() !== '');
  return { grids, narrative: isLeft ? rest : undefined, problems };
}

/** The text with some of its lines blank. */
function without(narrative: Narrative, read: ReadonlySet<number>): Narrative {
  if (read.size === 0) return narrative;
  const lines = narrative.lines.map(
    (line): NarrativeLine => (read.has(line.number) ? { ...line, text: '' } : line),
  );
  return { ...narrative, lines };
}

function rowsOf({ lines }: FlatTable): FlatRow[] | undefined {
  const all = lines.map(({ text, number }): FlatCell => ({ text: text.trim(), line: number }));
  const filled = all.filter(({ text }) => text !== '');
  return readNumberedSides(filled) ?? readEvenRows(all) ?? readEvenRows(filled);
}

/** Each row at its line. */
function placed(rows: readonly FlatRow[]): string[][] {
  const grid: string[][] = Array.from({ length: rows.at(-1)!.line }, () => []);
  for (const { line, cells } of rows) grid[line - 1] = [...cells];
  return grid;
}

function noteTable(file: string, { title, lines }: FlatTable, isRead: boolean): Problem {
  const cells = lines.filter(({ text }) => text.trim() !== '');
  return {
    severity: isRead ? 'note' : 'warning',
    messageId: isRead ? 'text-table-rebuilt' : 'text-table-flattened',
    data: {
      title: title ?? cells[0]!.text.trim(),
      from: String(cells[0]!.number),
      to: String(cells.at(-1)!.number),
      figures: String(cells.filter(({ text }) => isFigureCell(text)).length),
    },
    file,
  };
}
