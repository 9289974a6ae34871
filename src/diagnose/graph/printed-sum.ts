import type { Graph } from './graph.ts';
import { absolute } from './range.ts';
import type { SumNode } from './relation-node.ts';

/** What a sum comes to as printed; a change of a few figures only shifts it. */
export interface PrintedSum {
  /** Σ weight·value. */
  readonly residual: bigint;
  /** Σ |weight|·ulp. */
  readonly units: bigint;
  readonly largest: bigint;
  readonly smallest: bigint | undefined;
  /** Terms that were rounded at all. */
  readonly rounded: number;
  /** Of the sum's rounding error, in smallest units. */
  readonly variance: number;
}

const known = new WeakMap<SumNode, PrintedSum>();

export function printedSum(graph: Graph, node: SumNode): PrintedSum {
  let sum = known.get(node);
  if (!sum) {
    graph.effort.spend(2 * node.weights.size);
    let residual = 0n;
    for (const [cell, weight] of node.weights) residual += weight * graph.cells[cell]!.value;
    sum = { residual, ...roundingOf(node, (cell) => graph.cells[cell]!.ulp) };
    known.set(node, sum);
  }
  return sum;
}

/** How the terms of a sum were rounded. */
export function roundingOf(node: SumNode, ulpOf: (cell: number) => bigint): Omit<PrintedSum, 'residual'> {
  let units = 0n;
  let largest = 0n;
  let smallest: bigint | undefined;
  let rounded = 0;
  for (const [cell, weight] of node.weights) {
    const ulp = absolute(weight) * ulpOf(cell);
    if (ulp === 0n) continue;
    rounded++;
    units += ulp;
    if (ulp > largest) largest = ulp;
    if (smallest === undefined || ulp < smallest) smallest = ulp;
  }
  return { units, largest, smallest, rounded, variance: varianceOf(node, ulpOf, smallest) };
}

function varianceOf(node: SumNode, ulpOf: (cell: number) => bigint, smallest: bigint | undefined): number {
  if (smallest === undefined) return 0;
  let variance = 0;
  for (const [cell, weight] of node.weights) {
    variance += (Number(absolute(weight) * ulpOf(cell)) / Number(smallest)) ** 2 / 12;
  }
  return variance;
}
