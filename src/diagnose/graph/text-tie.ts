import type { Changes } from './change.ts';
import type { Cell, Graph } from './graph.ts';
import { absolute, larger } from './range.ts';
import type { RelationNode } from './relation-node.ts';

/** Shorter figures agree with one another by chance. */
const LEAST_UNITS = 1000n;

const isText = (cell: Cell) => cell.operand.location.start !== undefined;

/** A figure of the text against one of a table. */
export function isTextTie(graph: Graph, node: RelationNode): boolean {
  if (node.type !== 'sum' || node.comparison !== '=' || node.weights.size !== 2) return false;
  return node.cells.filter((cell) => isText(graph.cells[cell]!)).length === 1;
}

/**
 * The text may mean any of several figures of the tables, and was compared with the nearest. Where it says
 * what another one should be, it was right about that one.
 */
export function meetsElsewhere(graph: Graph, node: RelationNode, changes: Changes, more: Changes): boolean {
  if (!isTextTie(graph, node)) return false;
  const text = node.cells.map((cell) => graph.cells[cell]!).find(isText)!;
  if (changes.has(text.index) || absolute(text.value) < LEAST_UNITS * text.ulp) return false;
  for (const [index, setting] of more) {
    const cell = graph.cells[index]!;
    if (isText(cell) || cell.domain !== 'amount' || setting.value === 0n) continue;
    if (absolute(setting.value - text.value) <= larger(setting.ulp, text.ulp)) return true;
  }
  return false;
}
