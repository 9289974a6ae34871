import { type Changes, ulpIn, valueIn } from './change.ts';
import type { Graph } from './graph.ts';
import { ratioAgreement } from './judge-ratio-node.ts';
import { absolute } from './range.ts';
import type { RelationNode, SumNode } from './relation-node.ts';

/** Σ weight·value. */
export function residualOf(graph: Graph, node: SumNode, changes: Changes): bigint {
  let sum = 0n;
  for (const [cell, weight] of node.weights) sum += weight * valueIn(graph.cells[cell]!, changes);
  return sum;
}

/** What rounding lets the residual be: amount/agreement.ts in integers, for the search's inner loop. */
export function toleranceOf(graph: Graph, node: SumNode, changes: Changes): { low: bigint; high: bigint } {
  let units = 0n;
  let largest = 0n;
  let rounded = 0;
  for (const [cell, weight] of node.weights) {
    const ulp = absolute(weight) * ulpIn(graph.cells[cell]!, changes);
    if (ulp > 0n) rounded++;
    if (ulp > largest) largest = ulp;
    units += ulp;
  }
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
