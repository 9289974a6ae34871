import { type Changes, type Setting, valueIn } from './change.ts';
import type { Graph } from './graph.ts';
import { readingHolds, residualOf, toleranceOf } from './judge.ts';
import { absolute, ceilDiv, EVERYTHING, floorDiv, overlap, type Range } from './range.ts';
import { names, type RatioNode, type RelationNode, readingsOf, type SumNode } from './relation-node.ts';

/** The values of one cell with which one of the relation's readings holds, a range for each reading. */
export function solutionsFor(
  graph: Graph,
  node: RelationNode,
  cell: number,
  changes: Changes,
  precision: { readonly decimals: number; readonly ulp: bigint },
): Range[] {
  if (node.alternatives.length === 0) {
    const only = solveFor(graph, node, cell, changes, precision);
    return only ? [only] : [];
  }
  return readingsOf(node).flatMap((reading) => {
    if (!names(reading, cell)) return readingHolds(graph, reading, changes) ? [EVERYTHING] : [];
    return solveFor(graph, reading, cell, changes, precision) ?? [];
  });
}

/** All ways to be within one range of each. */
export function overlapAll(a: readonly Range[], b: readonly Range[]): Range[] {
  const both = a.flatMap((range) => b.flatMap((other) => overlap(range, other) ?? []));
  return both.slice(0, MOST_RANGES);
}

const MOST_RANGES = 6;

/**
 * The values of one cell that would satisfy the relation, all other figures as they are (with `changes`).
 * Exact for sums; for ratios an enclosure, to be confirmed by `holds`. `undefined`: no value would.
 */
function solveFor(
  graph: Graph,
  node: RelationNode,
  cell: number,
  changes: Changes,
  precision: { readonly decimals: number; readonly ulp: bigint },
): Range | undefined {
  graph.effort.spend(1 + changes.size);
  const probe = new Map<number, Setting>(changes);
  probe.set(cell, { value: 0n, ...precision });
  if (node.type === 'sum') return solveSum(graph, node, cell, probe);
  return node.percent === cell ? solvePercent(graph, node, probe) : solveInput(graph, node, cell, probe);
}

function solveSum(graph: Graph, node: SumNode, cell: number, probe: Changes): Range | undefined {
  const weight = node.weights.get(cell);
  if (weight === undefined) return EVERYTHING;
  const rest = residualOf(graph, node, probe);
  const { low, high } = toleranceOf(graph, node, probe);
  const most = atLeastZero(-weight, high - rest);
  return node.comparison === '<=' ? most : overlap(most!, atLeastZero(weight, rest - low)!);
}

/** x with a·x + b ≥ 0. */
function atLeastZero(a: bigint, b: bigint): Range | undefined {
  if (a === 0n) return b >= 0n ? EVERYTHING : undefined;
  return a > 0n ? { low: ceilDiv(-b, a) } : { high: floorDiv(b, -a) };
}

interface Side {
  readonly sum: bigint;
  readonly slack: bigint;
}

function side(graph: Graph, weights: ReadonlyMap<number, bigint>, probe: Changes): Side {
  let sum = 0n;
  let slack = 0n;
  graph.effort.spend(2 * weights.size);
  for (const [index, weight] of weights) {
    const cell = graph.cells[index]!;
    sum += weight * valueIn(cell, probe);
    slack += absolute(weight) * (probe.get(index)?.ulp ?? cell.ulp);
  }
  return { sum, slack: slack / 2n };
}

/** The percentage, rounded or cut off, with its inputs anywhere within their own rounding. */
function solvePercent(graph: Graph, node: RatioNode, probe: Changes): Range | undefined {
  const numerator = side(graph, node.numerator, probe);
  const denominator = side(graph, node.denominator, probe);
  const smallest = denominator.sum - denominator.slack;
  const largest = denominator.sum + denominator.slack;
  if (smallest <= 0n) return undefined;
  const unit = probe.get(node.percent)!.ulp;
  const factor = 100n * graph.scale.one;
  const low = (numerator.sum - numerator.slack) * factor;
  const high = (numerator.sum + numerator.slack) * factor;
  const range = {
    low: floorDiv(low, low < 0n ? smallest : largest) - unit,
    high: ceilDiv(high, high < 0n ? largest : smallest) + unit,
  };
  return node.sign > 0 ? range : { low: -range.high, high: -range.low };
}

/** A figure above or below the line: 100·N − p·D must come within the percentage's own interval. */
function solveInput(graph: Graph, node: RatioNode, cell: number, probe: Changes): Range | undefined {
  const above = node.numerator.get(cell) ?? 0n;
  const below = node.denominator.get(cell) ?? 0n;
  if (above === 0n && below === 0n) return EVERYTHING;
  const numerator = side(graph, node.numerator, probe);
  const denominator = side(graph, node.denominator, probe);
  const percentCell = graph.cells[node.percent]!;
  const stated = BigInt(node.sign) * valueIn(percentCell, probe);
  const unit = probe.get(node.percent)?.ulp ?? percentCell.ulp;
  const spread = node.siblings.length > 1 ? unit + unit / 2n : unit;
  const least = stated - spread;
  const most = stated + spread;
  const factor = 100n * graph.scale.one;
  const reach = (percent: bigint) => absolute(percent) * denominator.slack + factor * numerator.slack;
  const atLeast = atLeastZero(
    factor * above - least * below,
    factor * numerator.sum - least * denominator.sum + reach(least),
  );
  const atMost = atLeastZero(
    most * below - factor * above,
    most * denominator.sum - factor * numerator.sum + reach(most),
  );
  const positive = atLeastZero(below, denominator.sum - 1n);
  if (!atLeast || !atMost || !positive) return undefined;
  const both = overlap(atLeast, atMost);
  return both && overlap(both, positive);
}
