import type { Setting } from '../graph/change.ts';
import type { Cell, Graph } from '../graph/graph.ts';
import type { SlipLikelihood } from './digit-slips.ts';
import { reportedTotals } from './rate-slips.ts';

/**
 * A part that makes its fellows add to another reported total than the one it belongs to: it was found as
 * the rest of the wrong total, and is off by exactly the difference of the two.
 */
export function wrongTotals(graph: Graph): (cell: Cell, right: Setting) => SlipLikelihood[] {
  const totals = reportedTotals(graph);
  return (cell, right) => {
    if (cell.domain !== 'amount') return [];
    const excess = cell.value - right.value;
    for (const relation of cell.relations) {
      const node = graph.relations[relation]!;
      if (node.type !== 'sum' || node.comparison !== '=' || node.weights.size < 3 || !node.failed) continue;
      const [own] = node.weights.keys();
      if (own === undefined || own === cell.index || node.weights.get(cell.index) !== -1n) continue;
      const fitting = totals.filter(
        (other) => graph.cells[other]!.value - graph.cells[own]!.value === excess,
      );
      const [witness] = fitting;
      if (witness === undefined) continue;
      return [
        {
          cause: 'wrong-total',
          probability: fitting.length / Math.max(10, totals.length),
          witness: { cell: witness, instead: own },
        },
      ];
    }
    return [];
  };
}
