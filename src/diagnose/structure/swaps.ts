import type { Cell } from '../graph/cell.ts';
import { type Changes, type Setting, ulpIn, valueIn } from '../graph/change.ts';
import { OPERATION, STRUCTURE_SHARES, type StructureKind } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import type { Line } from './layout.ts';

/** Two rows, or two figures beside or below each other, that stand in each other's place. */
export function* swaps(
  searcher: Searcher,
  state: State,
  suspects: ReadonlySet<number>,
): Generator<Hypothesis> {
  const { layout } = searcher;
  for (const block of layout.blocks) {
    for (const [place, line] of block.entries()) {
      const below = block[place + 1];
      const cells = [...line.cells.values()];
      const isSuspect = cells.some((cell) => suspects.has(cell));
      searcher.graph.effort.spend(1 + cells.length);
      if (below && (isSuspect || [...below.cells.values()].some((cell) => suspects.has(cell)))) {
        const pairs = pairsOfLines(line, below);
        yield* exchange(searcher, state, suspects, pairs, 'swapped-rows');
        for (const pair of pairs) {
          yield* exchange(searcher, state, suspects, [pair], 'swapped-figures', 'swapped-rows');
        }
      }
      if (!isSuspect) continue;
      for (const [index, cell] of cells.entries()) {
        for (const other of cells.slice(index + 1)) {
          yield* exchange(searcher, state, suspects, [[cell, other]], 'swapped-figures', 'shifted-columns');
        }
      }
    }
  }
  for (const figures of layout.texts) yield* swapsInText(searcher, state, suspects, figures);
}

/** Figures of one kind are seldom exchanged over more than this many others. */
const REACH = 6;

function* swapsInText(
  searcher: Searcher,
  state: State,
  suspects: ReadonlySet<number>,
  figures: readonly number[],
): Generator<Hypothesis> {
  const { cells } = searcher.graph;
  searcher.graph.effort.spend(figures.length);
  const isShare = (cell: number) => cells[cell]!.domain === 'percent';
  for (const shares of [false, true]) {
    const alike = figures.filter((cell) => isShare(cell) === shares);
    for (const [place, cell] of alike.entries()) {
      for (const other of alike.slice(place + 1, place + 1 + REACH)) {
        if (cells[cell]!.domain !== cells[other]!.domain) continue;
        if (!suspects.has(cell) && !suspects.has(other)) continue;
        yield* exchange(
          searcher,
          state,
          suspects,
          [[cell, other]],
          shares ? 'swapped-shares' : 'swapped-figures',
          shares ? 'swapped-shares' : 'swapped-rows',
        );
      }
    }
  }
}

function pairsOfLines(line: Line, below: Line): [number, number][] {
  return [...line.cells].flatMap(([column, cell]): [number, number][] => {
    const other = below.cells.get(column);
    return other === undefined ? [] : [[cell, other]];
  });
}

function* exchange(
  { graph }: Searcher,
  state: State,
  suspects: ReadonlySet<number>,
  pairs: readonly (readonly [number, number])[],
  kind: StructureKind,
  cause: Hypothesis['cause'] = 'swapped-rows',
): Generator<Hypothesis> {
  const different = pairs.filter(
    ([a, b]) => valueIn(graph.cells[a]!, state.changes) !== valueIn(graph.cells[b]!, state.changes),
  );
  if (different.length === 0 || !different.some(([a, b]) => suspects.has(a) || suspects.has(b))) return;
  const changes: Changes = new Map(
    different.flatMap(([a, b]): [number, Setting][] => [
      [a, settingOf(graph.cells[b]!, state.changes)],
      [b, settingOf(graph.cells[a]!, state.changes)],
    ]),
  );
  yield { changes, cause, kind, score: OPERATION + Math.log(STRUCTURE_SHARES[kind]) };
}

const settingOf = (cell: Cell, changes: Changes): Setting =>
  changes.get(cell.index) ?? { value: cell.value, decimals: cell.decimals, ulp: ulpIn(cell, changes) };
