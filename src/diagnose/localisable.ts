import type { EvaluationReport } from '../model/evaluation.ts';
import type { Submission } from '../model/submission.ts';
import { buildGraph, type Cell, type Graph } from './graph/graph.ts';
import { names } from './graph/relation-node.ts';

/** Which printed figures arithmetic could tell apart if one of them were wrong. */
export interface Classes {
  /** A slip here shows in a way that no other single figure's does. */
  readonly singletons: readonly string[];
  /** Figures whose slips look alike: proportional columns of the relation matrix. */
  readonly groups: readonly (readonly string[])[];
  /** Figures of the tables and the text that no equation or rate names. */
  readonly unchecked: readonly string[];
}

/** Sorts the figures of a report by the equations and rates that name them; `≤` alone localises nothing. */
export function findClasses(report: EvaluationReport, submission?: Submission): Classes {
  const graph = buildGraph(report);
  const classes = new Map<string, string[]>();
  const unchecked: string[] = [];
  for (const cell of graph.cells) {
    if (cell.operand.state !== 'printed') continue;
    const column = columnOf(graph, cell);
    if (column === '') unchecked.push(cell.id);
    else classes.set(column, [...(classes.get(column) ?? []), cell.id]);
  }
  const lists = [...classes.values()];
  return {
    singletons: lists.filter((list) => list.length === 1).flat(),
    groups: lists.filter((list) => list.length > 1),
    unchecked: [...unchecked, ...unnamed(graph, submission)],
  };
}

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

function unnamed(graph: Graph, submission: Submission | undefined): string[] {
  if (!submission) return [];
  const facts = submission.tables
    .flatMap((table) => table.facts)
    .filter(({ state, key }) => state === 'printed' && !graph.byId.has(key))
    .map(({ key }) => key);
  const figures = (submission.narrative?.figures ?? [])
    .filter(({ id }) => !graph.byId.has(id))
    .map(({ id }) => id);
  return [...facts, ...figures];
}
