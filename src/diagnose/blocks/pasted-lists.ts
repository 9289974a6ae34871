import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { type Block, blocksOf, cellsOf, failuresAt } from './block.ts';

/** A column that holds another table's list, figure below figure, beside labels that are not that list's. */
export interface PastedList {
  readonly block: Block;
  readonly cells: readonly number[];
  /** A cell of the column that was pasted. */
  readonly source: number;
  /** Failed relations at its figures. */
  readonly relations: readonly number[];
  readonly sameRows: number;
  readonly rows: number;
}

const FEWEST_ROWS = 6;
/** Of the figures, those that the other list has in the same place. */
const NEARLY_ALL = 0.8;
/** Rows where the two lists print different codes: without them one table merely agrees with the other. */
const FEWEST_ASTRAY = 3;
const FEWEST_FAILURES = 2;
/** Failed relations among the figures of the table alone that tell the same, where the codes hardly differ. */
const FEWEST_WITHIN = 2;

interface Column {
  readonly block: Block;
  /** Top to bottom, one for each row. */
  readonly cells: readonly number[];
}

/** Columns pasted from another table's list, told before any single figure of them is suspected. */
export function pastedLists({ graph, layout }: Searcher, state: State): PastedList[] {
  const columns = blocksOf(layout).flatMap(columnsOf);
  const found: PastedList[] = [];
  // What one list explains speaks against no other.
  const failed = new Set(state.failed);
  const failures = ({ cells }: Column) => failuresAt(graph, state.failed, cells).size;
  for (const { block, cells } of columns.toSorted((a, b) => failures(b) - failures(a))) {
    const relations = failuresAt(graph, failed, cells);
    if (relations.size < FEWEST_FAILURES || cells.some((cell) => state.changes.has(cell))) continue;
    const own = new Set(cellsOf(block, block.columns).flat());
    const within = [...relations].filter((one) => graph.relations[one]!.cells.every((cell) => own.has(cell)));
    const sources = columns.flatMap((other) => sameList(other, block, cells, within.length) ?? []);
    const best = sources.sort((a, b) => b.sameRows - a.sameRows)[0];
    if (!best) continue;
    found.push({ block, cells, relations: [...relations], ...best });
    for (const relation of relations) failed.delete(relation);
  }
  return found;

  function sameList(
    source: Column,
    block: Block,
    cells: readonly number[],
    within: number,
  ): Pick<PastedList, 'source' | 'sameRows' | 'rows'> | undefined {
    if (source.block.lines[0]!.table === block.lines[0]!.table) return undefined;
    graph.effort.spend(cells.length);
    let rows = 0;
    let astray = 0;
    const same = new Set<bigint>();
    cells.forEach((cell, row) => {
      const { value } = graph.cells[cell]!;
      if (value === 0n) return;
      rows++;
      const other = source.cells[row];
      if (other === undefined || graph.cells[other]!.value !== value) return;
      same.add(value);
      if (source.block.lines[row]!.row !== block.lines[row]!.row) astray++;
    });
    const sameRows = cells.filter((cell, row) => {
      const other = source.cells[row];
      return other !== undefined && graph.cells[cell]!.value === graph.cells[other]!.value;
    }).length;
    const isWholly = sameRows === cells.length && within >= FEWEST_WITHIN;
    const isSame =
      same.size >= FEWEST_ROWS - 1 && rows >= FEWEST_ROWS && (astray >= FEWEST_ASTRAY || isWholly);
    return isSame && sameRows >= NEARLY_ALL * cells.length
      ? { source: source.cells[0]!, sameRows, rows: cells.length }
      : undefined;
  }
}

function columnsOf(block: Block): Column[] {
  return block.columns.flatMap((column) => {
    const cells = block.lines.map((line) => line.cells.get(column));
    return cells.every((cell) => cell !== undefined) ? [{ block, cells }] : [];
  });
}
