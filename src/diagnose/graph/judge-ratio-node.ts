import type { Agreement } from '../../model/relation.ts';
import { type Changes, ulpIn, valueIn } from './change.ts';
import type { Graph } from './graph.ts';
import { absolute } from './range.ts';
import type { RatioNode } from './relation-node.ts';

/** Dividing and comparing, counted in terms of a sum. */
const RATIO = 8;

interface Ratio {
  /** 100·N and D: their quotient is the percentage, in integers of the scale. */
  readonly above: bigint;
  readonly below: bigint;
  /** As stated, signed, with the unit of its last digit. */
  readonly stated: bigint;
  readonly unit: bigint;
}

function readRatio(graph: Graph, node: RatioNode, changes: Changes): Ratio {
  const sum = (weights: ReadonlyMap<number, bigint>) => {
    let total = 0n;
    for (const [cell, weight] of weights) total += weight * valueIn(graph.cells[cell]!, changes);
    return total;
  };
  graph.effort.spend(RATIO);
  const percent = graph.cells[node.percent]!;
  return {
    above: 100n * graph.scale.one * sum(node.numerator),
    below: sum(node.denominator),
    stated: BigInt(node.sign) * valueIn(percent, changes),
    unit: ulpIn(percent, changes),
  };
}

/** The verdict of amount/judge-ratio.ts without a mode, in integers, for the search's inner loop. */
export function ratioAgreement(graph: Graph, node: RatioNode, changes: Changes): Agreement {
  const ratio = readRatio(graph, node, changes);
  if (ratio.below <= 0n) return 'undefined-base';
  if (roundedRatio(ratio) === ratio.stated) return 'exact';
  if (isCutOff(ratio)) return 'truncated';
  if (withinInputs(graph, node, changes, ratio)) return 'rounding';
  return isBalanced(graph, node, changes, ratio) ? 'balanced' : 'differs';
}

/**
 * The percentage that the changed figures give, as printed beside its word, rounded to the stated digits or to
 * `unit`; `undefined` without a base.
 */
export function expectedPercent(
  graph: Graph,
  node: RatioNode,
  changes: Changes,
  unit?: bigint,
): bigint | undefined {
  const ratio = readRatio(graph, node, changes);
  if (ratio.below <= 0n) return undefined;
  return BigInt(node.sign) * roundedRatio(unit === undefined ? ratio : { ...ratio, unit });
}

/** Half up by magnitude, to the stated decimals. */
function roundedRatio({ above, below, unit }: Ratio): bigint {
  const step = below * unit;
  const size = (2n * absolute(above) + step) / (2n * step);
  return (above < 0n ? -size : size) * unit;
}

/** Digits beyond the stated ones cut off, toward zero. */
function isCutOff({ above, below, stated, unit }: Ratio): boolean {
  return (above / (below * unit)) * unit === stated;
}

/** Whether inputs within their own rounding give a percentage within half a unit of the stated one. */
function withinInputs(
  graph: Graph,
  node: RatioNode,
  changes: Changes,
  { above, below, stated, unit }: Ratio,
) {
  const factor = 100n * graph.scale.one;
  // Twice the percentage's ends, so that half a unit stays whole.
  const reach = (end: bigint) => {
    let slack = 0n;
    for (const cell of node.cells) {
      const weight =
        2n * factor * (node.numerator.get(cell) ?? 0n) - end * (node.denominator.get(cell) ?? 0n);
      if (weight !== 0n) slack += absolute(weight) * ulpIn(graph.cells[cell]!, changes);
    }
    return slack / 2n;
  };
  const low = 2n * stated - unit;
  const high = 2n * stated + unit;
  return 2n * above - low * below + reach(low) >= 0n && 2n * above - high * below - reach(high) <= 0n;
}

/** One unit off, where the shares of the list then add to 100. */
function isBalanced(graph: Graph, node: RatioNode, changes: Changes, ratio: Ratio): boolean {
  if (node.siblings.length < 2) return false;
  if (absolute(ratio.stated - roundedRatio(ratio)) > ratio.unit) return false;
  let sum = 0n;
  for (const sibling of node.siblings) sum += valueIn(graph.cells[sibling]!, changes);
  return sum === 100n * graph.scale.one;
}
