import { structuralMoves } from '../structure/structural-hypotheses.ts';
import { type Explanation, explainGroup } from './explain.ts';
import type { Hypothesis } from './hypothesis.ts';
import { type Move, moveOf } from './moves.ts';
import type { Searcher } from './searcher.ts';
import { advance, components, type State } from './state.ts';

/** What seems to have gone wrong, and what stays unexplained. */
export interface Plan {
  readonly start: State;
  readonly operations: readonly Hypothesis[];
  /** Other explanations of the groups that several slips explain. */
  readonly alternatives: readonly (readonly Explanation[])[];
  /** Structural slips that would help at the start. */
  readonly structural: readonly Hypothesis[];
  readonly unexplained: readonly (readonly number[])[];
}

/** log P of a failed relation that nothing explains. */
const UNEXPLAINED = -25;

export function planCorrections(searcher: Searcher, start: State): Plan {
  const structural = structuralMoves(searcher, start);
  const operations: Hypothesis[] = [];
  const explained = new Map<string, Explanation[]>();
  const explain = (state: State, group: readonly number[]): Explanation[] => {
    const key = `${[...state.changes.keys()].filter((cell) => touches(searcher, cell, group)).join()}|${[...group].sort((a, b) => a - b).join()}`;
    let found = explained.get(key);
    if (!found) {
      found = explainGroup(searcher, state, group);
      explained.set(key, found);
    }
    return found;
  };
  const costOf = (state: State, groups: readonly (readonly number[])[]) =>
    groups.reduce((sum, group) => sum + (explain(state, group)[0]?.score ?? UNEXPLAINED * group.length), 0);
  let state = start;
  for (let open: readonly Move[] = structural; open.length > 0; ) {
    const best = bestStructural(searcher, state, open, costOf);
    if (!best) break;
    operations.push(best.hypothesis);
    state = best.state;
    open = open.filter((move) => move.hypothesis !== best.hypothesis);
  }
  const alternatives: (readonly Explanation[])[] = [];
  const unexplained: (readonly number[])[] = [];
  for (const group of components(searcher.graph, state.failed)) {
    const explanations = explain(state, group);
    const [first] = explanations;
    if (!first) {
      unexplained.push(group);
      continue;
    }
    operations.push(...first.operations);
    if (first.operations.length > 1) alternatives.push(explanations);
  }
  return {
    start,
    operations,
    alternatives,
    structural: structural.map((move) => move.hypothesis),
    unexplained,
  };
}

const touches = ({ graph }: Searcher, cell: number, group: readonly number[]) =>
  graph.cells[cell]!.relations.some((relation) => group.includes(relation));

/** The structural slip that explains most beyond what slips of single figures explain; none if none does. */
function bestStructural(
  searcher: Searcher,
  state: State,
  moves: readonly Move[],
  costOf: (state: State, groups: readonly (readonly number[])[]) => number,
): Move | undefined {
  const groups = components(searcher.graph, state.failed);
  let best: Move | undefined;
  let most = 0;
  for (const candidate of moves) {
    const move = state.changes.size === 0 ? candidate : moveOf(searcher, state, candidate.hypothesis);
    if ([...move.state.failed].some((relation) => !state.failed.has(relation))) continue;
    const touched = groups.filter((group) => group.some((relation) => !move.state.failed.has(relation)));
    if (touched.length === 0) continue;
    const rest = touched.flatMap((group) => group.filter((relation) => move.state.failed.has(relation)));
    const before = costOf(state, touched);
    const after = rest.length === 0 ? 0 : costOf(move.state, components(searcher.graph, rest));
    const gain = move.hypothesis.score + after - before;
    if (gain > most) [best, most] = [move, gain];
  }
  return best;
}

/** The state in which only this operation is still to be made. */
export function stateBefore(searcher: Searcher, plan: Plan, operation: Hypothesis): State {
  return plan.operations
    .filter((other) => other !== operation)
    .reduce((state, other) => advance(searcher.graph, state, other.changes), plan.start);
}
