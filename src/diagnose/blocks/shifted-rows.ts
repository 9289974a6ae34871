import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { type Alignment, alignRows } from './align-rows.ts';
import type { Block } from './block.ts';
import { type Expected, expectedFigures } from './expected.ts';
import { type WeighedMove, weighMove } from './weigh-move.ts';

export interface ShiftedRows extends WeighedMove {
  readonly alignment: Alignment;
}

/** A figure where another one is expected, and one where none is known. */
const MISMATCH = -0.35;
const BOTH_ZERO = 0.02;
/** Rows by which the beginning and the end of a shift are tried earlier and later. */
const SLACK = 12;

/** The list of figures moved against the list of labels: rows skipped, doubled, or a longer list pasted over. */
export function* shiftedRows(
  searcher: Searcher,
  state: State,
  block: Block,
  columns: readonly string[],
): Generator<ShiftedRows> {
  const { graph } = searcher;
  const expected = expectedFigures(graph, columns);
  const rows = block.lines.map((line) => columns.map((column) => line.cells.get(column)));
  const alignment = alignRows(rows.length, (row, source) =>
    matchOf(graph, expected, rows[row]!, rows[source]!),
  );
  const proves = (row: number) => isProof(graph, expected, rows, alignment, row);
  const isInPlace = alignment.every((source, row) => source === row);
  for (const variant of isInPlace ? shiftsOf(rows) : variantsOf(alignment, proves)) {
    if (graph.effort.isSpent) return;
    const { moved, lost } = movesOf(graph, rows, variant);
    const weighed = weighMove(searcher, state, moved, lost, expected);
    if (weighed) yield { ...weighed, alignment: variant };
  }
}

function matchOf(
  graph: Graph,
  expected: Expected,
  row: readonly (number | undefined)[],
  source: readonly (number | undefined)[],
): number {
  let score = 0;
  graph.effort.spend(row.length);
  row.forEach((cell, column) => {
    const from = source[column];
    if (cell === undefined || from === undefined) return;
    const { value } = graph.cells[from]!;
    if (!expected.isKnown(cell)) score += value === 0n && graph.cells[cell]!.value === 0n ? BOTH_ZERO : 0;
    else if (expected.fits(cell, value)) score += value === 0n ? BOTH_ZERO : 1;
    else score += MISMATCH;
  });
  return score / Math.max(1, Math.sqrt(row.length));
}

/** A figure that fits in its new row and did not in the old one tells that the row was moved. */
function isProof(
  graph: Graph,
  expected: Expected,
  rows: readonly (readonly (number | undefined)[])[],
  alignment: Alignment,
  row: number,
): boolean {
  const source = alignment[row];
  if (source === undefined || source === row) return false;
  return rows[row]!.some((cell, column) => {
    const from = rows[source]![column];
    if (cell === undefined || from === undefined) return false;
    const { value } = graph.cells[from]!;
    return value !== graph.cells[cell]!.value && expected.fits(cell, value);
  });
}

/** The alignment itself; where all is moved by as many rows, with other beginnings and ends. */
function* variantsOf(alignment: Alignment, proves: (row: number) => boolean): Generator<Alignment> {
  yield alignment;
  const rows = alignment.map((_, row) => row);
  const moved = rows.filter((row) => alignment[row] !== undefined && alignment[row] !== row);
  const offsets = new Set(moved.map((row) => alignment[row]! - row));
  const proofs = moved.filter(proves);
  if (offsets.size !== 1 || proofs.length === 0) return;
  const [offset] = offsets as Set<number>;
  const earliest = Math.max(0, -offset!, proofs[0]! - 2 * SLACK);
  const end = alignment.length - 1 - Math.max(0, offset!);
  const last = proofs.at(-1)!;
  const ends = new Set([
    ...rows.filter((row) => row >= last && row <= Math.min(end, last + SLACK)),
    end,
    Math.min(end, alignment.length - 2),
  ]);
  for (let from = earliest; from <= proofs[0]!; from++) {
    for (const to of ends) yield shiftOf(alignment.length, from, to, offset!);
  }
}

/** Longer lists have other tables to be aligned with. */
const LONGEST = 60;
const FARTHEST = 3;

/** Of a short list that nothing else tells of, every shift that goes on to its end or to the total below it. */
function* shiftsOf(rows: readonly (readonly (number | undefined)[])[]): Generator<Alignment> {
  const { length } = rows;
  if (length > LONGEST || rows.some((row) => row.length !== 1)) return;
  for (let by = 1; by <= FARTHEST; by++) {
    for (const offset of [-by, by]) {
      for (const last of [length - 1, length - 2]) {
        const to = last - Math.max(0, offset);
        for (let from = Math.max(0, -offset); from < to; from++) yield shiftOf(length, from, to, offset);
      }
    }
  }
}

/** Rows `from` to `to` with the figures of the rows `offset` below them; those crowded out have none. */
function shiftOf(length: number, from: number, to: number, offset: number): Alignment {
  return Array.from({ length }, (_, row) => {
    if (row >= from && row <= to) return row + offset;
    const isCrowdedOut = offset < 0 ? row >= from + offset && row < from : row > to && row <= to + offset;
    return isCrowdedOut ? undefined : row;
  });
}

function movesOf(
  graph: Graph,
  rows: readonly (readonly (number | undefined)[])[],
  alignment: Alignment,
): { moved: Map<number, Setting>; lost: number[] } {
  const moved = new Map<number, Setting>();
  const lost: number[] = [];
  alignment.forEach((source, row) => {
    if (source === row) return;
    rows[row]!.forEach((cell, column) => {
      if (cell === undefined) return;
      const from = source === undefined ? undefined : rows[source]![column];
      if (source !== undefined && from === undefined) return;
      if (from === undefined) lost.push(cell);
      else {
        const { value, decimals, ulp } = graph.cells[from]!;
        moved.set(cell, { value, decimals, ulp });
      }
    });
  });
  return { moved, lost };
}
