import { Decimal } from 'decimal.js';
import type { Operand } from '../../model/relation.ts';
import { isDirected } from '../evidence/direction-word.ts';
import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { absolute } from '../graph/range.ts';
import { byPlace } from '../structure/layout.ts';
import type { SlipLikelihood } from './digit-slips.ts';

/** Bases that a share may have been taken of: more than this many would fit by chance. */
const MAX_BASES = 60;
/** A rate is copied from nearby. */
const REACH = 8;
/** Few other totals make it no surer that one of them was meant. */
export const LEAST_CHOICE = 10;

/** Ways to state a percentage, or the direction of a change, wrongly. */
export function rateSlips(
  graph: Graph,
  operands: ReadonlyMap<string, Operand>,
): (cell: Cell, right: Setting) => SlipLikelihood[] {
  const bases = reportedTotals(graph);
  const rates = [...operands.values()]
    .filter(({ unit, location }) => unit === 'percent' && location.start !== undefined)
    .sort(byPlace);
  const mistaken = new Map<number, SlipLikelihood[]>();
  const mistakenRates = (cell: Cell) => {
    let slips = mistaken.get(cell.index);
    if (!slips) {
      slips = [...copiedRates(rates, cell), ...otherBases(graph, cell, bases)];
      mistaken.set(cell.index, slips);
    }
    return slips;
  };
  return (cell, right) => {
    const slips: SlipLikelihood[] = [];
    if (cell.value !== 0n && right.value === -cell.value && hasDirection(graph, cell)) {
      slips.push({ cause: 'wrong-direction', probability: 1 });
    }
    if (cell.domain !== 'percent' || cell.value === 0n) return slips;
    const { one } = graph.scale;
    const within = (value: bigint) => 2n * absolute(value - cell.value) <= cell.ulp + right.ulp;
    if (within(100n * one - right.value)) {
      const isWhole = cell.value + right.value === 100n * one;
      slips.push({ cause: 'complement', probability: isWhole ? 0.9 : 0.02 });
    }
    if (right.value === cell.value * 100n || within(right.value * 100n) || within(right.value / 100n)) {
      slips.push({ cause: 'times-hundred', probability: 0.9 });
    }
    return [...slips, ...mistakenRates(cell)];
  };
}

/** A rate or amount of change in the text: a word beside it says which way it goes. */
export const hasDirection = (graph: Graph, cell: Cell): boolean =>
  cell.operand.location.start !== undefined && (isDifference(graph, cell) || isChange(graph, cell));

/** 减少 27.00, found as the difference of two figures; where it is only bounded, a turned word says nothing. */
const isDifference = (graph: Graph, cell: Cell): boolean =>
  isDirected(cell.operand.location) &&
  cell.relations.every((relation) => {
    const node = graph.relations[relation]!;
    return node.type === 'ratio' || node.comparison === '=';
  });

const isChange = (graph: Graph, cell: Cell): boolean =>
  cell.relations.some((relation) => {
    const node = graph.relations[relation]!;
    return (
      node.type === 'ratio' &&
      node.form === 'growth' &&
      (node.percent === cell.index || node.numerator.has(cell.index))
    );
  });

/** The same rate stands nearby, be it one that no rule could judge; as computed, it may differ by its last digit. */
function copiedRates(rates: readonly Operand[], cell: Cell): SlipLikelihood[] {
  const place = rates.findIndex(({ id }) => id === cell.id);
  if (place < 0) return [];
  const { value, decimals } = cell.operand;
  const nearby = rates
    .slice(Math.max(0, place - REACH), place + REACH + 1)
    .filter(({ id }) => id !== cell.id);
  const last = new Decimal(10).pow(-decimals);
  const same = nearby.find((rate) => rate.value.equals(value));
  const close = nearby.find((rate) => rate.value.minus(value).abs().lessThanOrEqualTo(last));
  const other = same ?? close;
  if (!other) return [];
  const probability = (same ? 0.8 : 0.1) / nearby.length;
  return [{ cause: 'copied-rate', probability, witness: { other } }];
}

/** The rate fits another base: this year's amount where last year's is due, or another reported total. */
function otherBases(graph: Graph, cell: Cell, bases: readonly number[]): SlipLikelihood[] {
  return cell.relations.flatMap((relation): SlipLikelihood[] => {
    const node = graph.relations[relation]!;
    if (node.type !== 'ratio' || node.percent !== cell.index) return [];
    const numerator = sumOf(graph, node.numerator);
    const denominator = sumOf(graph, node.denominator);
    const fits = (base: bigint) => base > 0n && base !== denominator && isRate(graph, cell, numerator, base);
    if (node.form === 'growth') {
      return fits(denominator + numerator) ? [{ cause: 'current-year-base', probability: 0.9 }] : [];
    }
    const fitting = bases.filter((base) => !node.denominator.has(base) && fits(graph.cells[base]!.value));
    const [witness] = fitting;
    if (witness === undefined) return [];
    const probability = fitting.length / Math.max(LEAST_CHOICE, bases.length);
    return [{ cause: 'wrong-base', probability, witness: { other: graph.cells[witness]!.operand } }];
  });
}

const sumOf = (graph: Graph, weights: ReadonlyMap<number, bigint>) =>
  [...weights].reduce((total, [index, weight]) => total + weight * graph.cells[index]!.value, 0n);

/** Whether part ÷ base, rounded or cut off, is the printed percentage; signs aside. */
function isRate(graph: Graph, cell: Cell, part: bigint, base: bigint): boolean {
  const above = 100n * graph.scale.one * absolute(part);
  const unit = cell.ulp === 0n ? 1n : cell.ulp;
  const step = base * unit;
  const stated = absolute(cell.value) / unit;
  return above / step === stated || (2n * above + step) / (2n * step) === stated;
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
