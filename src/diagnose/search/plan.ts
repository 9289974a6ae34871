import { askewBlocks } from '../blocks/askew-blocks.ts';
import { type Astray, astrayBlocks } from '../blocks/astray.ts';
import { type PastedList, pastedLists } from '../blocks/pasted-lists.ts';
import { NO_CHANGES } from '../graph/change.ts';
import { structuralMoves } from '../structure/structural-hypotheses.ts';
import { Explainer, type Explanation } from './explain.ts';
import type { Hypothesis } from './hypothesis.ts';
import { type Move, moveOf, rankMoves } from './moves.ts';
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
  readonly unexplained: readonly Unexplained[];
  /** Lists that are wrong as a whole. */
  readonly astray: readonly Astray[];
  /** Columns that another table's list was pasted over. */
  readonly pasted: readonly PastedList[];
}

/** Failed relations that share cells, and that nothing was found for. */
interface Unexplained {
  readonly group: readonly number[];
  /** The search had to stop before it had tried everything. */
  readonly isCutShort: boolean;
}

/** log P of a failed relation that nothing explains. */
const UNEXPLAINED = -25;
/** Of the whole effort, for lists of figures that stand beside the wrong labels. */
const BLOCK_SHARE = 0.3;
/** Of the rest, for slips that spoil several figures. */
const STRUCTURAL_SHARE = 0.3;

/** `listed`: cells that the text names as holding a figure. */
export function planCorrections(
  searcher: Searcher,
  start: State,
  listed: ReadonlySet<number> = new Set(),
): Plan {
  const { effort } = searcher.graph;
  const blocks = effort.within(BLOCK_SHARE, () => askewBlocks(searcher, start, listed));
  const operations: Hypothesis[] = [...blocks.operations];
  const pasted = pastedLists(searcher, blocks.state);
  const judged = unjudge(searcher, blocks.state, pasted);
  const moves = effort.within(STRUCTURAL_SHARE, () => structuralMoves(searcher, judged));
  const structural = moves.map((move) => move.hypothesis);
  const astray = astrayBlocks(searcher, judged, moves, searcher.lastYear);
  let state = unjudge(searcher, judged, astray);
  const explainer = new Explainer(searcher, state, moves);
  for (let open = spanning(searcher, state, moves); open.length > 0; ) {
    const best = bestSpanning(searcher, explainer, state, open);
    if (!best) break;
    operations.push(best.hypothesis);
    state = best.state;
    open = open.filter((move) => move.hypothesis !== best.hypothesis);
  }
  const alternatives: (readonly Explanation[])[] = [];
  const unexplained: Unexplained[] = [];
  for (let groups = components(searcher.graph, state.failed); groups.length > 0; ) {
    const { group, explanations } = groups
      .map((open): Explained => ({ group: open, explanations: explainer.explain(state, open) }))
      .reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
    const [first] = explanations;
    if (!first) {
      const some = bestPart(explainer, state, groups);
      if (some) {
        operations.push(some.hypothesis);
        state = some.state;
        groups = components(
          searcher.graph,
          groups.flat().filter((relation) => some.state.failed.has(relation)),
        );
        continue;
      }
      unexplained.push(
        ...groups.map((open) => ({ group: open, isCutShort: explainer.wasCutShort(state, open) })),
      );
      break;
    }
    operations.push(...first.operations);
    if (first.operations.length > 1) alternatives.push(explanations);
    state = first.operations.reduce((next, operation) => advance(searcher.graph, next, operation), state);
    const done = new Set(group);
    groups = components(
      searcher.graph,
      [...state.failed].filter((relation) => !done.has(relation)),
    );
  }
  return { start, operations, alternatives, structural, unexplained, astray, pasted };
}

/** Lists that are wrong as a whole are set aside: what fails at their figures says nothing of any one of them. */
const unjudge = (
  { graph }: Searcher,
  state: State,
  lists: readonly { readonly relations: readonly number[] }[],
): State =>
  advance(graph, state, {
    changes: NO_CHANGES,
    unjudged: lists.flatMap(({ relations }) => relations),
  });

/** The slip that explains most of one of the groups, where none is explained as a whole. */
function bestPart(
  explainer: Explainer,
  state: State,
  groups: readonly (readonly number[])[],
): Move | undefined {
  const parts = groups.flatMap((group) => explainer.explainSome(state, group) ?? []);
  return rankMoves(parts)[0];
}

interface Explained {
  readonly group: readonly number[];
  readonly explanations: readonly Explanation[];
}

/** What explains many findings by few slips comes first: it may settle others. */
const weightOf = ({ group, explanations: [first] }: Explained) =>
  first ? group.length / first.operations.length + 1 : 0;

/** Structural slips that bear on several groups at once; those within one group are the explainer's own. */
function spanning({ graph }: Searcher, state: State, moves: readonly Move[]): readonly Move[] {
  const groups = components(graph, state.failed);
  return moves.filter((move) => touchedGroups(groups, move).length > 1);
}

const touchedGroups = (groups: readonly (readonly number[])[], move: Move) =>
  groups.filter((group) => group.some((relation) => !move.state.failed.has(relation)));

/** The slip that explains several groups better than slips of their own do; none if none does. */
function bestSpanning(
  searcher: Searcher,
  explainer: Explainer,
  state: State,
  moves: readonly Move[],
): Move | undefined {
  const groups = components(searcher.graph, state.failed);
  const costOf = (group: readonly number[]) =>
    explainer.explain(state, group)[0]?.score ?? UNEXPLAINED * group.length;
  let best: Move | undefined;
  let most = 0;
  for (const candidate of moves) {
    const move = state.changes.size === 0 ? candidate : moveOf(searcher, state, candidate.hypothesis);
    if ([...move.state.failed].some((relation) => !state.failed.has(relation))) continue;
    const touched = touchedGroups(groups, move);
    if (touched.length === 0) continue;
    const before = touched.reduce((sum, group) => sum + costOf(group), 0);
    if (move.hypothesis.score <= before + most) continue;
    const rest = touched.flatMap((group) => group.filter((relation) => move.state.failed.has(relation)));
    const after =
      rest.length === 0 ? 0 : (explainer.explainAll(move.state, rest)?.score ?? UNEXPLAINED * rest.length);
    const gain = move.hypothesis.score + after - before;
    if (gain > most) [best, most] = [move, gain];
  }
  return best;
}

/** The state in which only this operation is still to be made. */
export function stateBefore(searcher: Searcher, plan: Plan, operation: Hypothesis): State {
  const others = plan.operations.filter((other) => other !== operation);
  return advance(searcher.graph, plan.start, {
    changes: new Map(others.flatMap(({ changes }) => [...changes])),
    added: others.flatMap(({ added = [] }) => added),
    words: others.flatMap(({ word }) => word ?? []),
    unjudged: [
      ...others.flatMap(({ unjudged = [] }) => unjudged),
      ...[...plan.astray, ...plan.pasted].flatMap(({ relations }) => relations),
    ],
  });
}
