import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { SumNode } from '../graph/relation-node.ts';
import type { SlipLikelihood } from './digit-slips.ts';
import { LEAST_CHOICE, reportedTotals } from './rate-slips.ts';

/**
 * A part that makes its fellows add to another reported total than the one it belongs to: it was found as
 * the rest of the wrong total, and is off by exactly the difference of the two.
 */
export function wrongTotals(graph: Graph): (cell: Cell, right: Setting) => SlipLikelihood[] {
  const totals = new Map(reportedTotals(graph).map((index) => [graph.cells[index]!.value, index]));
  const isOnlyPart = (node: SumNode, cell: Cell) =>
    [...node.weights.keys()].slice(1).every((part) => part === cell.index || graph.cells[part]!.value === 0n);
  return (cell, right) => {
    if (cell.domain !== 'amount') return [];
    for (const relation of cell.relations) {
      const node = graph.relations[relation]!;
      if (node.type !== 'sum' || node.comparison !== '=' || node.weights.size < 3 || !node.failed) continue;
      const [own] = node.weights.keys();
      if (own === undefined || own === cell.index || node.weights.get(cell.index) !== -1n) continue;
      const witness = totals.get(graph.cells[own]!.value + cell.value - right.value);
      if (witness === undefined || witness === cell.index || isOnlyPart(node, cell)) continue;
      const probability = 1 / Math.max(LEAST_CHOICE, totals.size);
      return [
        {
          cause: 'wrong-total',
          probability,
          witness: { other: graph.cells[witness]!.operand, instead: graph.cells[own]!.operand },
        },
      ];
    }
    return [];
  };
}
