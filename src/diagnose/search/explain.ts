import type { Hypothesis } from './hypothesis.ts';
import { type Move, movesFor, rankMoves, slipMoves } from './moves.ts';
import type { Searcher } from './searcher.ts';
import { singleFaults } from './single-fault.ts';
import { components, type State } from './state.ts';

/** Slips that together make a group of relations hold. */
export interface Explanation {
  readonly operations: readonly Hypothesis[];
  readonly score: number;
}

/** How many moves are followed at each depth; the last figure of an explanation always comes from solving. */
const BREADTH = [40, 10, 4, 2, 1, 1, 1, 1, 1, 1];
const KEPT = 200;

/** Explanations of one group of failed relations, the likeliest first; none where the search finds none. */
export function explainGroup(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  depth = 0,
): Explanation[] {
  const singles = singleFaults(searcher, state, failed);
  if (singles.length > 0)
    return ranked(singles.map((single) => ({ operations: [single], score: single.score })));
  if (depth >= BREADTH.length || searcher.effort.isSpent) return [];
  const moves = movesFor(searcher, state, failed);
  const explanations = followAll(searcher, state, failed, moves, depth);
  if (explanations.length > 0 || depth > 0) return ranked(explanations);
  return ranked(followAll(searcher, state, failed, rankMoves(slipMoves(searcher, state, failed)), depth));
}

const ranked = (explanations: readonly Explanation[]): Explanation[] =>
  [...explanations].sort((a, b) => b.score - a.score).slice(0, KEPT);

function followAll(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  moves: readonly Move[],
  depth: number,
): Explanation[] {
  const decisive = moves[0] && moves[0].progress >= 3 && moves[0].hypothesis.cause !== 'unknown';
  return moves
    .slice(0, decisive ? 1 : BREADTH[depth])
    .flatMap((move) => (searcher.effort.isSpent ? [] : follow(searcher, state, failed, move, depth)));
}

/** The move, and the best explanation of each group that is left or new. */
function follow(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  move: Move,
  depth: number,
): Explanation[] {
  const own = new Set(failed);
  const rest = [...move.state.failed].filter((relation) => own.has(relation) || !state.failed.has(relation));
  if (rest.length > failed.length + 2) return [];
  const operations: Hypothesis[] = [move.hypothesis];
  let score = move.hypothesis.score;
  const groups = components(searcher.graph, rest);
  if (groups.length > 1 || depth > 0) {
    for (const group of groups) {
      const [best] = explainGroup(searcher, move.state, group, depth + 1);
      if (!best) return [];
      operations.push(...best.operations);
      score += best.score;
    }
    return [{ operations, score }];
  }
  const [group] = groups;
  if (!group) return [{ operations, score }];
  return explainGroup(searcher, move.state, group, depth + 1).map((explanation) => ({
    operations: [...operations, ...explanation.operations],
    score: score + explanation.score,
  }));
}
