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
  const own: Group[] = [];
  const byCell = new Map<number, Group>();
  for (const relation of failed) {
    const { cells } = graph.relations[relation]!;
    graph.effort.spend(cells.length);
    let group: Group = { members: [relation] };
    own.push(group);
    for (const cell of cells) {
      const known = byCell.get(cell);
      const other = known && rootOf(known);
      if (!other || other === group) continue;
      const [small, large] = group.members.length < other.members.length ? [group, other] : [other, group];
      for (const member of small.members) large.members.push(member);
      small.into = large;
      group = large;
    }
    for (const cell of cells) byCell.set(cell, group);
  }
  return [...new Set(own.map((group) => rootOf(group).members))];
}

/** Relations that hang together so far, or what they were joined to. */
interface Group {
  readonly members: number[];
  into?: Group;
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.into) root = root.into;
  for (let at = group; at.into; ) {
    const next = at.into;
    // The next way is short.
    at.into = root;
    at = next;
  }
  return root;
}
