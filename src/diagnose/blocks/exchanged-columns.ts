import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { type Block, failuresAt } from './block.ts';
import { expectedFigures } from './expected.ts';
import { type WeighedMove, weighMove } from './weigh-move.ts';

export interface ExchangedColumns extends WeighedMove {
  readonly pair: readonly [string, string];
  readonly from: number;
}

/** Rows that two columns must have in common and print differently. */
const FEWEST_ROWS = 3;

/** Two columns that stand in each other's place, over all rows or from one row to another. */
export function* exchangedColumns(
  searcher: Searcher,
  state: State,
  block: Block,
): Generator<ExchangedColumns> {
  const { graph } = searcher;
  const expected = expectedFigures(graph, block.columns);
  for (const [place, left] of block.columns.entries()) {
    for (const right of block.columns.slice(place + 1)) {
      const pairs = block.lines.map(({ cells }) => [cells.get(left), cells.get(right)] as const);
      const differing = pairs.flatMap(([a, b], row) => (differ(graph, a, b) ? [row] : []));
      if (differing.length < FEWEST_ROWS) continue;
      const failing = differing.filter(
        (row) => failuresAt(graph, state.failed, pairs[row]! as [number, number]).size > 0,
      );
      for (const [from, to] of extents(block.lines.length, failing)) {
        if (graph.effort.isSpent) return;
        const moved = exchange(graph, pairs.slice(from, to + 1));
        if (moved.size < 2 * FEWEST_ROWS) continue;
        const weighed = weighMove(searcher, state, moved, [], expected);
        if (weighed) yield { ...weighed, pair: [left, right], from };
      }
    }
  }
}

const differ = (graph: Graph, a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && graph.cells[a]!.value !== graph.cells[b]!.value;

/** All rows, all but the first or the last (totals), and only those where something fails. */
function extents(rows: number, failing: readonly number[]): (readonly [number, number])[] {
  const first = failing[0] ?? 0;
  const last = failing.at(-1) ?? rows - 1;
  const all = [
    [0, rows - 1],
    [1, rows - 1],
    [0, rows - 2],
    [first, last],
    [first, rows - 1],
    [0, last],
    [first + 1, last],
    [first + 1, rows - 1],
    [first, last - 1],
    [0, last - 1],
  ] as const;
  return [...new Map(all.map((extent) => [extent.join(), extent])).values()];
}

function exchange(
  graph: Graph,
  pairs: readonly (readonly [number | undefined, number | undefined])[],
): Map<number, Setting> {
  const moved = new Map<number, Setting>();
  for (const [a, b] of pairs) {
    if (a === undefined || b === undefined) continue;
    const left = graph.cells[a]!;
    const right = graph.cells[b]!;
    moved.set(a, { value: right.value, decimals: right.decimals, ulp: right.ulp });
    moved.set(b, { value: left.value, decimals: left.decimals, ulp: left.ulp });
  }
  return moved;
}
