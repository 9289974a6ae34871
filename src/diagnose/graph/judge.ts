import { judgeRatio, type RatioVerdict } from '../../amount/agreement.ts';
import type { Reported } from '../../amount/rounding.ts';
import type { Agreement } from '../../model/relation.ts';
import { type Changes, ulpIn, valueIn } from './change.ts';
import type { Graph } from './graph.ts';
import { absolute } from './range.ts';
import type { RatioNode, RelationNode, SumNode } from './relation-node.ts';
import { fromUnits } from './scale.ts';

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
  const isEquality = node.weights.size === 2 && node.comparison === '=';
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
export function holds(graph: Graph, node: RelationNode, changes: Changes): boolean {
  if (node.type === 'ratio') {
    const { agreement } = judgeRatioNode(graph, node, changes);
    return agreement !== 'differs' && agreement !== 'undefined-base';
  }
  const residual = residualOf(graph, node, changes);
  const { low, high } = toleranceOf(graph, node, changes);
  return residual <= high && (node.comparison === '<=' || residual >= low);
}

export function judgeRatioNode(graph: Graph, node: RatioNode, changes: Changes): RatioVerdict {
  return judgeRatio({
    form: node.form,
    percent: reported(graph, node.percent, changes),
    sign: node.sign,
    numerator: terms(graph, node.numerator, changes),
    denominator: terms(graph, node.denominator, changes),
    ...(node.siblings.length > 0
      ? { siblings: node.siblings.map((cell) => reported(graph, cell, changes)) }
      : {}),
  });
}

/** How well a ratio agrees; sums are looked at by their residual. */
export const ratioAgreement = (graph: Graph, node: RatioNode, changes: Changes): Agreement =>
  judgeRatioNode(graph, node, changes).agreement;

export function reported(graph: Graph, index: number, changes: Changes): Reported {
  const cell = graph.cells[index]!;
  const setting = changes.get(index);
  const exact = (setting?.ulp ?? cell.ulp) === 0n;
  return {
    value: fromUnits(valueIn(cell, changes), graph.scale),
    decimals: setting?.decimals ?? cell.decimals,
    ...(exact ? { exact } : {}),
  };
}

const terms = (graph: Graph, weights: ReadonlyMap<number, bigint>, changes: Changes) =>
  [...weights].map(([cell, weight]) => ({
    ...reported(graph, cell, changes),
    weight: weight < 0n ? (-1 as const) : (1 as const),
    id: graph.cells[cell]!.id,
  }));
