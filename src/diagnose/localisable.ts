import type { EvaluationReport } from '../model/evaluation.ts';
import type { Cell } from './graph/cell.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { names } from './graph/relation-node.ts';

/** Which printed figures arithmetic could tell apart if one of them were wrong. */
export interface Classes {
  /** A slip here shows in a way that no other single figure's does. */
  readonly singletons: readonly string[];
  /**
   * Figures whose slips look alike: proportional columns of the relation matrix. A blank beside a printed
   * figure is one of them, where an amount left out would show in the same way.
   */
  readonly groups: readonly (readonly string[])[];
  /** Figures that only `≤` names: it says that something is wrong, seldom what. */
  readonly bounded: readonly string[];
}

/** Sorts the figures of a report by the equations and rates that name them. */
export function findClasses(report: EvaluationReport): Classes {
  const graph = buildGraph(report);
  const classes = new Map<string, string[]>();
  const bounded: string[] = [];
  for (const cell of graph.cells) {
    if (cell.fixed || cell.operand.state === 'assumed') continue;
    const column = columnOf(graph, cell);
    if (column !== '') {
      const list = classes.get(column);
      if (list) list.push(cell.id);
      else classes.set(column, [cell.id]);
    } else if (isPrinted(cell) && cell.relations.length > 0) bounded.push(cell.id);
  }
  const lists = [...classes.values()].filter((list) => list.some((id) => isPrinted(graph.byId.get(id)!)));
  return {
    singletons: lists.filter((list) => list.length === 1).flat(),
    groups: lists.filter((list) => list.length > 1),
    bounded,
  };
}

const isPrinted = ({ operand }: Cell) => operand.state === 'printed';

/** The cell's column of the relation matrix up to a factor. */
function columnOf(graph: Graph, cell: Cell): string {
  const entries: [number, string][] = [];
  let flip: bigint | undefined;
  for (const index of cell.relations) {
    const node = graph.relations[index]!;
    if (!names(node, cell.index)) {
      entries.push([index, 'other']);
    } else if (node.type === 'ratio') {
      const role =
        node.percent === cell.index
          ? '%'
          : `${node.numerator.get(cell.index) ?? 0}/${node.denominator.get(cell.index) ?? 0}`;
      entries.push([index, role]);
    } else if (node.comparison === '=') {
      const weight = node.weights.get(cell.index)!;
      flip ??= weight < 0n ? -1n : 1n;
      entries.push([index, String(weight * flip)]);
    }
  }
  // One relation alone: any of its figures could make up for any other.
  if (entries.length === 1) return String(entries[0]![0]);
  return entries.map(([index, entry]) => `${index}:${entry}`).join(' ');
}
