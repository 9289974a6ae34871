import { type Changes, valueIn } from './change.ts';
import type { Graph } from './graph.ts';
import { residualOf, toleranceOf } from './judge.ts';

/**
 * Whether a relation that holds once the changes are made bears them out. A bound holds of any figure that is
 * made small enough: it only does where both of its sides then are the same amount, and not because the figure was made nothing.
 */
export function isProof(graph: Graph, relation: number, changes: Changes): boolean {
  const node = graph.relations[relation]!;
  if (node.type === 'ratio' || node.comparison === '=' || node.word) return true;
  if (node.cells.every((cell) => valueIn(graph.cells[cell]!, changes) === 0n)) return false;
  if (node.cells.every((cell) => (changes.get(cell)?.value ?? 0n) === 0n)) return false;
  const { high } = toleranceOf(graph, node, changes);
  const residual = residualOf(graph, node, changes);
  return residual <= high && residual >= -high;
}
