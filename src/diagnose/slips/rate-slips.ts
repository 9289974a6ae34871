import { roundHalfUp, truncate } from '../../amount/rounding.ts';
import { NO_CHANGES, type Setting, valueIn } from '../graph/change.ts';
import type { Cell, Graph } from '../graph/graph.ts';
import type { RatioNode } from '../graph/relation-node.ts';
import { fromUnits } from '../graph/scale.ts';
import type { Layout } from '../structure/layout.ts';
import type { SlipLikelihood } from './digit-slips.ts';

/** Bases that a share may have been taken of: more than this many would fit by chance. */
const MAX_BASES = 60;
/** A rate is copied from nearby. */
const REACH = 8;

/** Ways to state a percentage, or the direction of a change, wrongly. */
export function rateSlips(graph: Graph, layout: Layout): (cell: Cell, right: Setting) => SlipLikelihood[] {
  const bases = reportedTotals(graph);
  return (cell, right) => {
    const slips: SlipLikelihood[] = [];
    const inText = cell.operand.location.start !== undefined;
    if (inText && cell.value !== 0n && right.value === -cell.value) {
      slips.push({ cause: 'wrong-direction', probability: 1 });
    }
    if (cell.domain !== 'percent' || cell.value === 0n) return slips;
    const { one } = graph.scale;
    const within = (value: bigint) => 2n * absolute(value - cell.value) <= cell.ulp + right.ulp;
    if (within(100n * one - right.value)) slips.push({ cause: 'complement', probability: 0.9 });
    if (right.value === cell.value * 100n || within(right.value * 100n) || within(right.value / 100n)) {
      slips.push({ cause: 'times-hundred', probability: 0.9 });
    }
    const copied = nearbyPercents(graph, layout, cell);
    const twin = copied.find((other) => graph.cells[other]!.value === cell.value);
    if (twin !== undefined) {
      slips.push({ cause: 'copied-rate', probability: 0.8 / copied.length, witness: { cell: twin } });
    }
    for (const relation of cell.relations) {
      const node = graph.relations[relation]!;
      if (node.type === 'ratio' && node.percent === cell.index)
        slips.push(...otherBases(graph, node, cell, bases));
    }
    return slips;
  };
}

const absolute = (value: bigint) => (value < 0n ? -value : value);

function nearbyPercents(graph: Graph, layout: Layout, cell: Cell): number[] {
  const line = layout.textLines.find((figures) => figures.includes(cell.index));
  if (!line) return [];
  const percents = line.filter((other) => graph.cells[other]!.domain === 'percent');
  const place = percents.indexOf(cell.index);
  return percents.filter((_, other) => other !== place && Math.abs(other - place) <= REACH);
}

/** The rate fits another base: this year's amount where last year's is due, or another reported total. */
function otherBases(graph: Graph, node: RatioNode, cell: Cell, bases: readonly number[]): SlipLikelihood[] {
  const sum = (weights: ReadonlyMap<number, bigint>) =>
    [...weights].reduce(
      (total, [index, weight]) => total + weight * valueIn(graph.cells[index]!, NO_CHANGES),
      0n,
    );
  const numerator = sum(node.numerator);
  const denominator = sum(node.denominator);
  const fits = (base: bigint) => {
    if (base <= 0n || base === denominator) return false;
    const ratio = fromUnits(numerator, graph.scale).abs().times(100).div(fromUnits(base, graph.scale));
    const stated = fromUnits(cell.value, graph.scale);
    return roundHalfUp(ratio, cell.decimals).equals(stated) || truncate(ratio, cell.decimals).equals(stated);
  };
  if (node.form === 'growth') {
    return fits(denominator + numerator) ? [{ cause: 'current-year-base', probability: 0.9 }] : [];
  }
  const fitting = bases.filter((base) => !node.denominator.has(base) && fits(graph.cells[base]!.value));
  const [witness] = fitting;
  if (witness === undefined) return [];
  return [
    {
      cause: 'wrong-base',
      probability: fitting.length / Math.max(10, bases.length),
      witness: { cell: witness },
    },
  ];
}

/** Totals of different amounts, the largest first: what a share could be taken of. */
export function reportedTotals(graph: Graph): number[] {
  const byValue = new Map<bigint, number>();
  const totals = graph.relations.flatMap((node) => {
    if (node.type === 'ratio') return [...node.denominator.keys()];
    const [first] = node.weights.keys();
    return node.comparison === '=' && node.weights.size >= 3 ? [first!] : [];
  });
  const isText = (index: number) => graph.cells[index]!.operand.location.start !== undefined;
  for (const index of [...new Set(totals)].sort((a, b) => Number(isText(b)) - Number(isText(a)))) {
    const { value, domain } = graph.cells[index]!;
    if (domain === 'amount' && value > 0n && !byValue.has(value)) byValue.set(value, index);
  }
  return [...byValue.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MAX_BASES)
    .map(([, index]) => index);
}
