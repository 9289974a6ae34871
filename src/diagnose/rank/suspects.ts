import type { Cause } from '../../model/diagnosis.ts';
import { NO_CHANGES, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { isProof } from '../graph/is-proof.ts';
import { residualOf } from '../graph/judge.ts';
import { expectedPercent } from '../graph/judge-ratio-node.ts';
import { absolute, least } from '../graph/range.ts';
import type { RatioNode } from '../graph/relation-node.ts';
import type { Explanation } from '../search/explain.ts';
import { cellsKey, type Hypothesis } from '../search/hypothesis.ts';
import { type Plan, stateBefore } from '../search/plan.ts';
import type { Searcher } from '../search/searcher.ts';
import { singleFaults } from '../search/single-fault.ts';
import { advance, type State } from '../search/state.ts';
import { logSum, type Suspect, suspectsOf } from './confidence.ts';
import { OPERATION } from './priors.ts';

/** Everything that could stand in for one operation of a plan, all others being made. */
export interface Suspects {
  /** The likeliest first; none where the search had to stop before it had weighed them. */
  readonly suspects: readonly Suspect[];
  /** The relations at issue. */
  readonly cleared: readonly number[];
}

export function suspectsFor(searcher: Searcher, plan: Plan, operation: Hypothesis): Suspects {
  const state = stateBefore(searcher, plan, operation);
  const clears = (hypothesis: Hypothesis) => {
    const { failed } = advance(searcher.graph, state, hypothesis);
    return [...state.failed].filter((relation) => !failed.has(relation));
  };
  const cleared = clears(operation);
  if (searcher.graph.effort.isSpent) return { suspects: [], cleared };
  const equals = (hypothesis: Hypothesis) => {
    const after = advance(searcher.graph, state, hypothesis).failed;
    return (
      cleared.every((relation) => !after.has(relation)) &&
      [...after].every((relation) => state.failed.has(relation))
    );
  };
  const hypotheses = [
    ...singleFaults(searcher, state, cleared),
    ...plan.structural.filter((hypothesis) => hypothesis !== operation && equals(hypothesis)),
  ];
  const all =
    operation.kind === 'figure' && hypotheses.some((other) => cellsKey(other) === cellsKey(operation))
      ? hypotheses
      : [...hypotheses, operation];
  const suspects = suspectsOf(all, unknownWeight(searcher.graph, cleared));
  const share = shareOfExplanations(plan.alternatives, operation);
  const inList = amongTroubles(searcher, plan, operation);
  const certain = suspects.map((suspect) =>
    dampen(suspect, Math.min(share, inList, certaintyOf(searcher.graph, state, cleared, suspect.best))),
  );
  return { suspects: certain, cleared };
}

/** So many slips in one list hardly befall it one by one. */
const MANY_IN_A_LIST = 3;
/** How sure at most, where what else is wrong in the list is not explained, or is explained by many slips. */
const AMONG_TROUBLES = 0.6;

/** A list in which much fails was pasted askew rather than mistyped: no figure of it is the sure culprit. */
function amongTroubles({ layout, graph }: Searcher, plan: Plan, operation: Hypothesis): number {
  if (operation.said) return 1;
  const listOf = (cell: number) => {
    const line = layout.lineOf.get(cell);
    return line && `${line.file}\n${line.table}`;
  };
  const listsOf = ({ changes }: Hypothesis) => new Set([...changes.keys()].map(listOf));
  const own = listsOf(operation);
  const isOwn = (list: string | undefined) => list !== undefined && own.has(list);
  const slips = plan.operations.filter((other) => [...listsOf(other)].some(isOwn)).length;
  const isOpen = plan.unexplained.some(
    ({ group }) =>
      group.length > 1 &&
      group.some((relation) => graph.relations[relation]!.cells.every((cell) => isOwn(listOf(cell)))),
  );
  return slips >= MANY_IN_A_LIST || isOpen ? AMONG_TROUBLES : 1;
}

/** Slips of the fingers, which leave a trace in the digits. */
const TRACED: ReadonlySet<Cause> = new Set([
  'transposition',
  'digit',
  'dropped-digit',
  'added-digit',
  'sign',
  'power-of-ten',
  'unit-mix',
]);

/**
 * How often a cause is right at most, by what bears it out. Measured on published disclosures: of suggestions
 * that rest on one relation every second was wrong, of those that rest on a bound nearly all.
 */
function certaintyOf(
  graph: Graph,
  { changes: made }: State,
  cleared: readonly number[],
  { changes, cause, word }: Hypothesis,
): number {
  if (word !== undefined) return 1;
  const all = withChanges(made, changes);
  const proofs = cleared.filter((relation) => isProof(graph, relation, all));
  if (proofs.length === 0) return 0.4;
  if (proofs.length > 1) return 1;
  if (graph.relations[proofs[0]!]!.type === 'ratio') return TRACED.has(cause) ? 0.6 : 0.8;
  return TRACED.has(cause) ? 0.9 : 0.6;
}

const dampen = ({ best, confidence }: Suspect, share: number): Suspect => ({
  best,
  confidence: Math.min(confidence, share, best.atMost ?? 1),
});

/** How much of all explanations of the operation's group has these cells among the wrong ones. */
function shareOfExplanations(alternatives: Plan['alternatives'], operation: Hypothesis): number {
  const key = cellsKey(operation);
  const has = ({ operations }: Explanation) => operations.some((other) => cellsKey(other) === key);
  const own = alternatives.find(([first]) => first?.operations.includes(operation));
  if (!own) return 1;
  return Math.exp(logSum(own.filter(has).map(({ score }) => score)) - logSum(own.map(({ score }) => score)));
}

/** Steps of its last digit between the stated percentage and the computed one; a hundred without a base. */
function stepsOff(graph: Graph, node: RatioNode): number {
  const expected = expectedPercent(graph, node, NO_CHANGES);
  const { value, ulp } = graph.cells[node.percent]!;
  return expected === undefined || ulp === 0n ? 100 : Number(absolute(expected - value) / ulp);
}

const UNNAMED = Math.log(0.02);
/** Relations beyond this many hardly fail independently. */
const INDEPENDENT = 3;

/** The weight of something that has no name here: it would leave each relation with a residual of any size. */
function unknownWeight(graph: Graph, failed: readonly number[]): number {
  const surprises = failed
    .map((relation) => graph.relations[relation]!)
    .map((node) => {
      if (node.type === 'ratio') return Math.log(Math.max(100, stepsOff(graph, node)));
      const units = node.cells.map((cell) => graph.cells[cell]!.ulp).filter((ulp) => ulp > 0n);
      const unit = least(units) ?? 1n;
      const residual = residualOf(graph, node, NO_CHANGES);
      return Math.log(Math.max(10, Number(absolute(residual) / unit)));
    })
    .sort((a, b) => b - a)
    .slice(0, INDEPENDENT);
  return OPERATION + UNNAMED - surprises.reduce((sum, surprise) => sum + surprise, 0);
}
