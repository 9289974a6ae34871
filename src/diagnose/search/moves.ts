import type { Cell } from '../graph/cell.ts';
import type { Changes } from '../graph/change.ts';
import { holds } from '../graph/judge.ts';
import type { Precision } from '../graph/precision.ts';
import { EVERYTHING, includes, overlap, type Range } from '../graph/range.ts';
import { overlapAll, solutionsFor } from '../graph/solve.ts';
import { neighbourValues, valuesWithin } from './candidate-values.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Searcher } from './searcher.ts';
import { figureHypothesis, wrongWord } from './single-fault.ts';
import { advance, type State } from './state.ts';

/** A correction that helps without clearing everything. */
export interface Move {
  readonly hypothesis: Hypothesis;
  readonly state: State;
  /** Failed relations that it clears, less those that it breaks. */
  readonly progress: number;
}

/** What a cleared relation is worth against the log of a slip's probability. */
const CLEARED = 8;

/** Corrections of one figure that make at least one of the failed relations hold, the most helpful first. */
export function movesFor(searcher: Searcher, state: State, failed: readonly number[]): Move[] {
  const { graph } = searcher;
  const cells = new Set(failed.flatMap((relation) => graph.relations[relation]!.cells));
  const moves: Move[] = [];
  for (const index of cells) {
    if (state.changes.has(index) || graph.cells[index]!.fixed) continue;
    if (graph.effort.isSpent) break;
    for (const hypothesis of solvingHypotheses(searcher, state, graph.cells[index]!)) {
      moves.push(moveOf(searcher, state, hypothesis));
    }
  }
  for (const hypothesis of failed.flatMap((relation) => wrongWord(searcher, relation))) {
    moves.push(moveOf(searcher, state, hypothesis));
  }
  return rankMoves(moves);
}

/** Corrections to what a slip would have made of a figure that break nothing, whatever they clear. */
export function slipMoves(searcher: Searcher, state: State, failed: readonly number[]): Move[] {
  const { graph } = searcher;
  const cells = new Set(failed.flatMap((relation) => graph.relations[relation]!.cells));
  return [...cells].flatMap((index) => {
    if (state.changes.has(index) || graph.effort.isSpent || graph.cells[index]!.fixed) return [];
    const cell = graph.cells[index]!;
    const precision = graph.precisions[index]!;
    const room = roomOf(searcher, state, cell, precision);
    const isFree = (value: bigint) => room.some((range) => includes(range, value));
    return neighbourValues(graph, cell)
      .filter((value) => value % precision.ulp === 0n && value !== cell.value && isFree(value))
      .map((value) => {
        const setting = { value, decimals: precision.decimals, ulp: precision.ulp };
        return moveOf(searcher, state, figureHypothesis(searcher, state.changes, cell, setting));
      })
      .filter((move) => move.hypothesis.cause !== 'unknown');
  });
}

/** Where the cell may move without breaking a relation that holds. */
function roomOf({ graph }: Searcher, state: State, cell: Cell, precision: Precision): readonly Range[] {
  let room: readonly Range[] = [EVERYTHING];
  for (const relation of cell.relations) {
    if (state.failed.has(relation)) continue;
    room = overlapAll(
      room,
      solutionsFor(graph, graph.relations[relation]!, cell.index, state.changes, precision),
    );
    if (room.length === 0) return room;
  }
  return room;
}

export const rankMoves = (moves: readonly Move[]): Move[] => [...moves].sort((a, b) => worth(b) - worth(a));

const worth = ({ hypothesis, progress }: Move) => hypothesis.score + CLEARED * progress;

export function moveOf(searcher: Searcher, state: State, hypothesis: Hypothesis): Move {
  const next = advance(searcher.graph, state, hypothesis);
  return { hypothesis, state: next, progress: state.failed.size - next.failed.size };
}

/** The best values of one cell for each set of failed relations that one value can satisfy. */
function solvingHypotheses(searcher: Searcher, state: State, cell: Cell): Hypothesis[] {
  const precision = searcher.graph.precisions[cell.index]!;
  const hypotheses: Hypothesis[] = [];
  const seen = new Set<string>();
  for (const { range, key } of consistentRanges(searcher, state, cell, precision)) {
    if (seen.has(key)) continue;
    seen.add(key);
    const options = valuesWithin(searcher.graph, cell, range, precision)
      .filter((setting) => confirms(searcher, state.changes, cell, setting, state.failed))
      .map((setting) => figureHypothesis(searcher, state.changes, cell, setting))
      .sort((a, b) => b.score - a.score);
    hypotheses.push(...options.slice(0, 2));
  }
  return hypotheses;
}

function confirms(
  { graph }: Searcher,
  base: Changes,
  cell: Cell,
  setting: { value: bigint; decimals: number; ulp: bigint },
  failed: ReadonlySet<number>,
): boolean {
  const changes = new Map([...base, [cell.index, setting]]);
  return cell.relations.some(
    (relation) => failed.has(relation) && holds(graph, graph.relations[relation]!, changes),
  );
}

/** For each failed relation of the cell: its solutions, narrowed by all other relations that agree with them. */
function consistentRanges(
  { graph }: Searcher,
  state: State,
  cell: Cell,
  precision: { decimals: number; ulp: bigint },
): { range: Range; key: string }[] {
  const solutions = cell.relations.flatMap((relation) => {
    const failed = state.failed.has(relation);
    return solutionsFor(graph, graph.relations[relation]!, cell.index, state.changes, precision).map(
      (range) => ({ relation, failed, range }),
    );
  });
  const failing = solutions.filter((solution) => solution.failed && solution.range !== EVERYTHING);
  const others = solutions.filter((solution) => !solution.failed);
  return failing.map((anchor) => {
    let { range } = anchor;
    const met = new Set<number>();
    for (const solution of [anchor, ...failing, ...others]) {
      const narrower = met.has(solution.relation) ? undefined : overlap(range, solution.range);
      if (!narrower) continue;
      range = narrower;
      met.add(solution.relation);
    }
    return { range, key: [...met].sort((a, b) => a - b).join() };
  });
}
