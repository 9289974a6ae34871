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
  const byValue = new Map<bigint, number[]>();
  for (const { value, domain, index } of graph.cells) {
    if (domain === 'amount' && value !== 0n) byValue.set(value, [...(byValue.get(value) ?? []), index]);
  }
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
    const elsewhere = (byValue.get(cell.value) ?? []).filter(
      (other) => other !== cell.index && !same.includes(other) && !saysTheSame(graph.cells[other]!, cell),
    );
    if (elsewhere.length > 0) {
      slips.push({
        cause: 'copied-figure',
        probability: (0.3 * elsewhere.length) / amounts,
        witness: { other: graph.cells[elsewhere[0]!]!.operand },
      });
    }
    if (lastYear(cell.id) === cell.value) slips.push({ cause: 'copied-figure', probability: 0.3 });
    return slips;
  };
}

/** The text says it twice: neither is copied from another figure's place. */
const saysTheSame = ({ operand: a }: Cell, { operand: b }: Cell): boolean =>
  a.location.label !== undefined &&
  a.location.label === b.location.label &&
  a.location.file === b.location.file;
