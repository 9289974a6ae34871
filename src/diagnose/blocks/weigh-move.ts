import { type Changes, type Setting, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { isProof } from '../graph/is-proof.ts';
import { holds } from '../graph/judge.ts';
import type { Searcher } from '../search/searcher.ts';
import { settingsFor } from '../search/single-fault.ts';
import type { State } from '../search/state.ts';
import { failuresAt } from './block.ts';
import type { Expected } from './expected.ts';

/** Figures put where they belong, and how well everything then ties. */
export interface WeighedMove {
  /** Every cell of the moved rows, those too whose figure stays the same. */
  readonly changes: Changes;
  /** Cells whose own figure is printed nowhere, and no relation gives. */
  readonly lost: readonly number[];
  /** Failed relations that then hold. */
  readonly tied: readonly number[];
  /** Failed relations at the moved cells. */
  readonly failures: number;
  /** Relations and figures elsewhere that the move, and not a value made up for it, makes agree. */
  readonly evidence: number;
}

/** A figure that then equals its namesake in another table, where no relation says that it must. */
const NAMESAKE = 0.6;

/** `undefined` where a relation that holds would fail. */
export function weighMove(
  searcher: Searcher,
  state: State,
  moved: Changes,
  lost: readonly number[],
  expected: Expected,
): WeighedMove | undefined {
  const { graph } = searcher;
  // Zeros that stay zeros move nothing: all would rest on figures made up for the rows they leave.
  if ([...moved].every(([cell, { value }]) => value === graph.cells[cell]!.value)) return undefined;
  if (breaks(graph, state, moved, new Set(lost))) return undefined;
  const solved = solveLost(searcher, state, moved, lost, expected);
  if (!solved) return undefined;
  const { changes, unsolved, invented } = solved;
  const failures = failuresAt(graph, state.failed, [...changes.keys(), ...unsolved]);
  const all = withChanges(state.changes, changes);
  const tied = [...failures].filter((relation) => holds(graph, graph.relations[relation]!, all));
  if (blinded(graph, state, unsolved) > tied.length) return undefined;
  const proofs = tied.filter((relation) => isProof(graph, relation, all)).length;
  const namesakes = namesakesGained(graph, moved, expected);
  return {
    changes,
    lost: unsolved,
    tied,
    failures: failures.size,
    evidence: proofs + NAMESAKE * namesakes - invented,
  };
}

/** Relations that hold as printed and could no longer be judged, their figures being lost. */
function blinded(graph: Graph, state: State, unsolved: readonly number[]): number {
  const relations = new Set(unsolved.flatMap((cell) => graph.cells[cell]!.relations));
  const telling = [...relations].filter(
    (relation) =>
      !state.failed.has(relation) &&
      graph.relations[relation]!.cells.some((cell) => graph.cells[cell]!.value !== 0n),
  );
  return telling.length;
}

/** Told by the first relation that would fail, where all would be many. */
function breaks(graph: Graph, state: State, moved: Changes, lost: ReadonlySet<number>): boolean {
  const changes = withChanges(state.changes, moved);
  const seen = new Set<number>();
  for (const [cell, { value }] of moved) {
    if (value === graph.cells[cell]!.value) continue;
    for (const relation of graph.cells[cell]!.relations) {
      if (seen.has(relation) || state.failed.has(relation) || state.filled.has(relation)) continue;
      seen.add(relation);
      const node = graph.relations[relation]!;
      if (node.cells.some((other) => lost.has(other))) continue;
      if (!holds(graph, node, changes)) return true;
    }
  }
  return false;
}

interface Solved {
  readonly changes: Changes;
  readonly unsolved: readonly number[];
  /** Figures that were chosen so that a relation holds: it proves nothing then. */
  readonly invented: number;
}

/** What the rows without a figure held: nothing if that ties, else what stands for them elsewhere, else the rest. */
function solveLost(
  searcher: Searcher,
  state: State,
  moved: Changes,
  lost: readonly number[],
  expected: Expected,
): Solved | undefined {
  const { graph } = searcher;
  let changes = moved;
  let invented = 0;
  let open = [...lost];
  for (let isSettled = false; !isSettled && open.length > 0; ) {
    isSettled = true;
    for (const index of open) {
      const others = new Set(open.filter((other) => other !== index));
      const relations = graph.cells[index]!.relations.filter(
        (relation) =>
          !state.filled.has(relation) && !graph.relations[relation]!.cells.some((cell) => others.has(cell)),
      );
      const setting = fill(searcher, state, changes, index, relations, expected);
      if (setting === 'impossible') return undefined;
      if (!setting) continue;
      if (setting.value !== 0n && !expected.fits(index, setting.value)) invented++;
      changes = withChanges(changes, [[index, setting]]);
      open = open.filter((other) => other !== index);
      isSettled = false;
      break;
    }
  }
  return { changes, unsolved: open, invented };
}

/** `undefined` where other lost figures must be known first. */
function fill(
  searcher: Searcher,
  state: State,
  moved: Changes,
  index: number,
  relations: readonly number[],
  expected: Expected,
): Setting | 'impossible' | undefined {
  const { graph } = searcher;
  const cell = graph.cells[index]!;
  const { decimals, ulp } = graph.precisions[index]!;
  if (relations.length === 0 && cell.relations.length > 0) return undefined;
  const base = withChanges(state.changes, moved);
  const allHold = (value: bigint) => {
    const changes = withChanges(base, [[index, { value, decimals, ulp }]]);
    return relations.every((relation) => holds(graph, graph.relations[relation]!, changes));
  };
  const told = expected
    .values(index)
    .find((value) => value % ulp === 0n && (value >= 0n || cell.value < 0n) && allHold(value));
  if (told !== undefined) return { value: told, decimals, ulp };
  if (allHold(0n)) return { value: 0n, decimals, ulp };
  if (allHold(cell.value)) return { value: cell.value, decimals, ulp };
  const [first] = settingsFor(searcher, base, cell, relations).filter(({ value }) => value >= 0n);
  return first ?? 'impossible';
}

/** Figures that stand for a row elsewhere and now beside it, less those that did before. */
function namesakesGained(graph: Graph, moved: Changes, expected: Expected): number {
  // A figure that stands in many rows proves its place only once.
  const gained = new Set<bigint>();
  const given = new Set<bigint>();
  for (const [cell, { value }] of moved) {
    const before = graph.cells[cell]!.value;
    if (value === before) continue;
    if (value !== 0n && expected.fits(cell, value)) gained.add(value);
    if (before !== 0n && expected.fits(cell, before)) given.add(before);
  }
  return gained.size - given.size;
}
