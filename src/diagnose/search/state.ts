import { type Changes, NO_CHANGES, touchedBy, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { holds } from '../graph/judge.ts';
import type { Hypothesis } from './hypothesis.ts';

/** The graph with some corrections made, and the relations that fail then. */
export interface State {
  readonly changes: Changes;
  /** Sums that lack a row which a correction adds, and words that one puts right. */
  readonly filled: ReadonlySet<number>;
  readonly failed: ReadonlySet<number>;
}

export const initialState = (graph: Graph): State => ({
  changes: NO_CHANGES,
  filled: new Set(),
  failed: new Set(graph.relations.filter((node) => node.failed).map((node) => node.index)),
});

/** What an operation changes. */
type Correction = Pick<Hypothesis, 'changes' | 'added' | 'word' | 'unjudged'> & {
  readonly words?: readonly number[];
};

/** The state once another operation is made. */
export function advance(
  graph: Graph,
  state: State,
  { changes: more, added = [], word, unjudged = [], words = word === undefined ? [] : [word] }: Correction,
): State {
  const settled = [...words, ...unjudged];
  graph.effort.spend(state.changes.size + more.size + state.failed.size);
  const changes = withChanges(state.changes, more);
  const filled =
    added.length + settled.length === 0
      ? state.filled
      : new Set([...state.filled, ...added.map(({ relation }) => relation), ...settled]);
  const failed = new Set(state.failed);
  for (const relation of touchedBy(graph, more)) {
    if (filled.has(relation) || holds(graph, graph.relations[relation]!, changes)) failed.delete(relation);
    else failed.add(relation);
  }
  for (const { relation } of added) failed.delete(relation);
  for (const relation of settled) failed.delete(relation);
  return { changes, filled, failed };
}

/** Failed relations in groups that share no cell. */
export function components(graph: Graph, failed: Iterable<number>): number[][] {
  const groupOf = new Map<number, number[]>();
  const byCell = new Map<number, number[]>();
  for (const relation of failed) {
    graph.effort.spend(graph.relations[relation]!.cells.length);
    let group = [relation];
    for (const cell of graph.relations[relation]!.cells) {
      const other = byCell.get(cell);
      if (!other || other === group) continue;
      const [small, large] = group.length < other.length ? [group, other] : [other, group];
      large.push(...small);
      for (const [key, value] of byCell) if (value === small) byCell.set(key, large);
      group = large;
    }
    for (const cell of graph.relations[relation]!.cells) byCell.set(cell, group);
    for (const member of group) groupOf.set(member, group);
  }
  return [...new Set(groupOf.values())];
}
