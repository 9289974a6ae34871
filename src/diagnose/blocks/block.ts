import type { Graph } from '../graph/graph.ts';
import type { Layout, Line } from '../structure/layout.ts';

/** Rows of a table (one side of it, or one list of codes beside others) that are filled in by one paste. */
export interface Block {
  /** Top to bottom. */
  readonly lines: readonly Line[];
  /** Column keys, left to right. */
  readonly columns: readonly string[];
}

/** Shorter lists tell too little of how they were moved. */
const FEWEST_ROWS = 6;

export const blocksOf = ({ blocks }: Layout): Block[] =>
  blocks
    .filter((lines) => lines.length >= FEWEST_ROWS)
    .map((lines) => ({
      lines: [...lines].sort((a, b) => a.sheetRow - b.sheetRow),
      columns: [...new Set(lines.flatMap((line) => [...line.cells.keys()]))],
    }));

/** All lists of a table together. */
export function tablesOf({ blocks }: Layout): Block[] {
  const tables = new Map<string, Line[]>();
  for (const line of blocks.flat()) {
    const key = `${line.file}\n${line.table}`;
    tables.set(key, [...(tables.get(key) ?? []), line]);
  }
  return [...tables.values()].map((lines) => ({
    lines,
    columns: [...new Set(lines.flatMap((line) => [...line.cells.keys()]))],
  }));
}

/** The cells of some columns, row by row. */
export const cellsOf = ({ lines }: Block, columns: readonly string[]): number[][] =>
  lines.map((line) => columns.flatMap((column) => line.cells.get(column) ?? []));

/** What was pasted at once: all columns, or one of them. */
export const pastes = ({ columns }: Block): (readonly string[])[] =>
  columns.length === 1 ? [columns] : [columns, ...columns.map((column) => [column])];

/** Failed relations that name one of the cells. */
export function failuresAt(graph: Graph, failed: ReadonlySet<number>, cells: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (const cell of cells) {
    for (const relation of graph.cells[cell]!.relations) if (failed.has(relation)) found.add(relation);
  }
  return found;
}
