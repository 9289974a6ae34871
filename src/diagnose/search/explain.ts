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

/** Moves followed where so many slips are allowed for in one group: the last one always comes from solving. */
const BREADTH = [0, 0, 60, 16, 6, 3, 2];
/** Slips in one group before it counts as unexplained; groups that fall apart have so many each. */
const MOST_SLIPS = BREADTH.length - 1;
const KEPT = 200;

/** Explanations of one group of failed relations by as few slips as will do, the likeliest first. */
export function explainGroup(searcher: Searcher, state: State, failed: readonly number[]): Explanation[] {
  for (let slips = 1; slips <= MOST_SLIPS && !searcher.effort.isSpent; slips++) {
    const explanations = explainWith(searcher, state, failed, slips);
    if (explanations.length > 0) return ranked(explanations);
    if (slips !== 2) continue;
    const guessed = follow(searcher, state, failed, rankMoves(slipMoves(searcher, state, failed)), slips);
    if (guessed.length > 0) return ranked(guessed);
  }
  return [];
}

const ranked = (explanations: readonly Explanation[]): Explanation[] =>
  [...explanations].sort((a, b) => b.score - a.score).slice(0, KEPT);

function explainWith(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  slips: number,
): Explanation[] {
  const singles = singleFaults(searcher, state, failed);
  if (singles.length > 0 || slips <= 1) {
    return singles.map((single) => ({ operations: [single], score: single.score }));
  }
  return follow(searcher, state, failed, movesFor(searcher, state, failed), slips);
}

function follow(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  moves: readonly Move[],
  slips: number,
): Explanation[] {
  const decisive = moves[0] && moves[0].progress >= 3 && moves[0].hypothesis.cause !== 'unknown';
  return moves
    .slice(0, decisive ? 1 : BREADTH[slips])
    .flatMap((move) => (searcher.effort.isSpent ? [] : complete(searcher, state, failed, move, slips)));
}

/** The move, with explanations of what is left or new. */
function complete(
  searcher: Searcher,
  state: State,
  failed: readonly number[],
  { hypothesis, state: next }: Move,
  slips: number,
): Explanation[] {
  const own = new Set(failed);
  const rest = [...next.failed].filter((relation) => own.has(relation) || !state.failed.has(relation));
  const groups = components(searcher.graph, rest);
  const [only] = groups;
  if (!only) return [{ operations: [hypothesis], score: hypothesis.score }];
  if (groups.length === 1) {
    return explainWith(searcher, next, only, slips - 1).map((explanation) => join(hypothesis, [explanation]));
  }
  const parts: Explanation[] = [];
  for (const group of groups) {
    const [best] = ranked(explainWith(searcher, next, group, slips - 1));
    if (!best) return [];
    parts.push(best);
  }
  return [join(hypothesis, parts)];
}

const join = (first: Hypothesis, rest: readonly Explanation[]): Explanation => ({
  operations: [first, ...rest.flatMap(({ operations }) => operations)],
  score: rest.reduce((sum, { score }) => sum + score, first.score),
});
