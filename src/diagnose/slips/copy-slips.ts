import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { Layout } from '../structure/layout.ts';
import { MIN_DIGITS_FOR_A_SLIP, type SlipLikelihood } from './digit-slips.ts';
import { printCell } from './print-cell.ts';
import { significantDigits } from './printed-digits.ts';

type Slips = (cell: Cell, right: Setting) => SlipLikelihood[];

/** Figures taken from the cell beside, from another table, or from last year's accounts. */
export function copySlips(graph: Graph, layout: Layout, lastYear: (id: string) => bigint | undefined): Slips {
  const alikeElsewhere = findAlike(graph);
  const amounts = Math.max(1, graph.cells.filter((cell) => cell.domain === 'amount').length);
  return (cell) => {
    if (significantDigits(printCell(cell)) < MIN_DIGITS_FOR_A_SLIP || cell.domain === 'percent') return [];
    const slips: SlipLikelihood[] = [];
    const near = layout.neighboursOf(cell.index);
    const same = near.filter((other) => graph.cells[other]!.value === cell.value && other !== cell.index);
    if (same.length > 0) {
      slips.push({
        cause: 'copied-figure',
        probability: same.length / (near.length + 1),
        witness: { other: graph.cells[same[0]!]!.operand },
      });
    }
    const elsewhere = alikeElsewhere(cell, same);
    if (elsewhere) {
      slips.push({
        cause: 'copied-figure',
        probability: (0.3 * elsewhere.count) / amounts,
        witness: { other: elsewhere.first.operand },
      });
    }
    if (lastYear(cell.id) === cell.value) slips.push({ cause: 'copied-figure', probability: 0.3 });
    return slips;
  };
}

/**
 * Amounts that read as a cell does, are not `beside` it and do not say the same: the first, and how many. Where one
 * figure fills thousands of rows these are nearly all the others for each of them, so they are counted by what they say.
 */
function findAlike(graph: Graph) {
  const alike = new Map<bigint, { readonly cells: Cell[]; readonly saying: Map<string, number> }>();
  for (const cell of graph.cells) {
    if (cell.domain !== 'amount' || cell.value === 0n) continue;
    const { cells, saying } = alike.get(cell.value) ?? { cells: [], saying: new Map<string, number>() };
    cells.push(cell);
    saying.set(saidBy(cell), (saying.get(saidBy(cell)) ?? 0) + 1);
    alike.set(cell.value, { cells, saying });
  }
  return (cell: Cell, beside: readonly number[]): { first: Cell; count: number } | undefined => {
    const { cells, saying } = alike.get(cell.value) ?? { cells: [], saying: new Map<string, number>() };
    const said = saidBy(cell);
    const near = new Set(beside);
    const isApart = (other: Cell): boolean => other.domain === 'amount' && saidBy(other) !== said;
    const left = cells.length - (saying.get(said) ?? 0);
    const count = left - [...near].filter((index) => isApart(graph.cells[index]!)).length;
    const first = count > 0 ? cells.find((other) => isApart(other) && !near.has(other.index)) : undefined;
    return first && { first, count };
  };
}

/** The text says it twice: neither is copied from another figure's place. What has no label says nothing but itself. */
const saidBy = ({ index, operand: { location } }: Cell): string =>
  location.label === undefined ? String(index) : `${location.file}\n${location.label}`;
