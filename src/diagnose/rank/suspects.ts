import { NO_CHANGES } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { residualOf } from '../graph/judge.ts';
import { expectedPercent } from '../graph/judge-ratio-node.ts';
import { absolute, least } from '../graph/range.ts';
import type { RatioNode } from '../graph/relation-node.ts';
import type { Explanation } from '../search/explain.ts';
import { cellsKey, type Hypothesis } from '../search/hypothesis.ts';
import { type Plan, stateBefore } from '../search/plan.ts';
import type { Searcher } from '../search/searcher.ts';
import { singleFaults } from '../search/single-fault.ts';
import { advance } from '../search/state.ts';
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
  return { suspects: suspects.map((suspect) => dampen(suspect, share)), cleared };
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
