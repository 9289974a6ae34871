import { type Changes, type Setting, ulpIn } from './change.ts';
import type { Graph } from './graph.ts';
import { ratioAgreement } from './judge-ratio-node.ts';
import { type PrintedSum, printedSum, roundingOf } from './printed-sum.ts';
import type { RelationNode, SumNode } from './relation-node.ts';

/** Σ weight·value. */
export function residualOf(graph: Graph, node: SumNode, changes: Changes): bigint {
  let { residual } = printedSum(graph, node);
  forEachChanged(graph, node, changes, (cell, weight, { value }) => {
    residual += weight * (value - graph.cells[cell]!.value);
  });
  return residual;
}

/** How the terms are rounded once the changes are made. */
export function roundingIn(graph: Graph, node: SumNode, changes: Changes): Omit<PrintedSum, 'residual'> {
  let isOther = false;
  forEachChanged(graph, node, changes, (cell, _, { ulp }) => {
    isOther ||= ulp !== graph.cells[cell]!.ulp;
  });
  if (!isOther) return printedSum(graph, node);
  graph.effort.spend(2 * node.weights.size);
  return roundingOf(node, (cell) => ulpIn(graph.cells[cell]!, changes));
}

function forEachChanged(
  graph: Graph,
  { weights }: SumNode,
  changes: Changes,
  visit: (cell: number, weight: bigint, setting: Setting) => void,
) {
  if (changes.size < weights.size) {
    graph.effort.spend(1 + changes.size);
    for (const [cell, setting] of changes) {
      const weight = weights.get(cell);
      if (weight !== undefined) visit(cell, weight, setting);
    }
    return;
  }
  graph.effort.spend(1 + weights.size);
  for (const [cell, weight] of weights) {
    const setting = changes.get(cell);
    if (setting) visit(cell, weight, setting);
  }
}

/** What rounding lets the residual be: amount/agreement.ts in integers, for the search's inner loop. */
export function toleranceOf(graph: Graph, node: SumNode, changes: Changes): { low: bigint; high: bigint } {
  const { units, largest, rounded } = roundingIn(graph, node, changes);
  const isEquality = node.weights.size === 2;
  const half = isEquality && rounded > 0 ? equalityTolerance(graph, node, changes, largest) : units / 2n;
  const most = largest * BigInt(Math.max(0, rounded - 2));
  return { low: -half, high: node.truncated && most > half ? most : half };
}

/** One unit of the coarser figure; of two precisions the unit itself is excluded. */
function equalityTolerance(graph: Graph, node: SumNode, changes: Changes, largest: bigint): bigint {
  const ulps = [...node.weights.keys()]
    .map((cell) => ulpIn(graph.cells[cell]!, changes))
    .filter((ulp) => ulp > 0n);
  return ulps.length === 2 && ulps[0] !== ulps[1] ? largest - 1n : largest;
}

/** Whether the relation holds within rounding once the changes are made. */
export const holds = (graph: Graph, node: RelationNode, changes: Changes): boolean =>
  readingHolds(graph, node, changes) ||
  node.alternatives.some((reading) => readingHolds(graph, reading, changes));

/** The same for one reading alone. */
export function readingHolds(graph: Graph, node: RelationNode, changes: Changes): boolean {
  if (node.type === 'ratio') {
    const agreement = ratioAgreement(graph, node, changes);
    return agreement !== 'differs' && agreement !== 'undefined-base';
  }
  const residual = residualOf(graph, node, changes);
  const { low, high } = toleranceOf(graph, node, changes);
  return residual <= high && (node.comparison === '<=' || residual >= low);
}
