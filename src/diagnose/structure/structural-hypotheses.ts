import { withChanges } from '../graph/change.ts';
import { isProof } from '../graph/is-proof.ts';
import { holds } from '../graph/judge.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import { type Move, moveOf } from '../search/moves.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { carriedSlips } from './carried-slips.ts';
import { derivedFigures } from './derived-figures.ts';
import { omittedRows } from './omitted-rows.ts';
import { scaledTables } from './scaled-tables.ts';
import { swaps } from './swaps.ts';
import { turnedDirections } from './turned-directions.ts';
import { wholeLines } from './whole-lines.ts';

/** Slips that spoil several figures at once: those that clear some of the failed relations and break none. */
export function structuralMoves(searcher: Searcher, state: State): Move[] {
  const suspects = new Set(
    [...state.failed].flatMap((relation) => searcher.graph.relations[relation]!.cells),
  );
  const moves: Move[] = [];
  for (const hypothesis of candidates(searcher, state, suspects)) {
    if (searcher.graph.effort.isSpent) break;
    if (breaksSome(searcher, state, hypothesis)) continue;
    const move = moveOf(searcher, state, hypothesis);
    if (move.progress <= 0) continue;
    if (hypothesis.kind === 'scaled-table' && !isProved(searcher, state, move)) continue;
    if (hypothesis.kind === 'swapped-figures' && !eachFits(searcher, move)) continue;
    const score = hypothesis.score + evidenceFor(searcher, state, hypothesis);
    moves.push({ ...move, hypothesis: { ...hypothesis, score } });
  }
  return moves;
}

/** Sums and shares that tie then; a bound holds of any figure that is made small enough. */
const PROOFS = 2;

function isProved({ graph }: Searcher, state: State, move: Move): boolean {
  const tied = [...state.failed].filter((relation) => !move.state.failed.has(relation));
  const proofs = tied.filter((relation) => isProof(graph, relation, move.state.changes));
  return proofs.length >= Math.min(PROOFS, tied.length);
}

/** Two figures in each other's place both fit where they belong; one that mends its sum and fits nowhere itself was not exchanged. */
const eachFits = ({ graph }: Searcher, { hypothesis, state }: Move): boolean =>
  [...hypothesis.changes.keys()].every((cell) =>
    graph.cells[cell]!.relations.some((relation) => holds(graph, graph.relations[relation]!, state.changes)),
  );

/** Whether a relation that holds would fail: told by the first of them, where all would be many. */
function breaksSome({ graph }: Searcher, state: State, { changes: more }: Hypothesis): boolean {
  const changes = withChanges(state.changes, more);
  const seen = new Set<number>();
  for (const cell of more.keys()) {
    for (const relation of graph.cells[cell]!.relations) {
      if (seen.has(relation) || state.failed.has(relation) || state.filled.has(relation)) continue;
      seen.add(relation);
      if (!holds(graph, graph.relations[relation]!, changes)) return true;
    }
  }
  return false;
}

/** How well everything agrees then, and how often the figures before and after stand elsewhere. */
function evidenceFor(searcher: Searcher, state: State, { changes, kind }: Hypothesis): number {
  // Of a slip that was carried on, the figure itself is the witness, and it has told already.
  if (kind === 'carried-slip') return searcher.agreementGain(state.changes, changes);
  let corroboration = 0;
  for (const [cell, setting] of changes) {
    // A word of direction is turned, not the figure.
    if (setting.value === -searcher.graph.cells[cell]!.value) continue;
    corroboration += searcher.slips.corroborate(searcher.graph.cells[cell]!, setting);
  }
  // The figures of one slip are not independent witnesses.
  return searcher.agreementGain(state.changes, changes) + corroboration / Math.max(1, changes.size);
}

function* candidates(searcher: Searcher, state: State, suspects: ReadonlySet<number>): Generator<Hypothesis> {
  yield* swaps(searcher, state, suspects);
  yield* wholeLines(searcher, state, suspects);
  yield* scaledTables(searcher, suspects);
  yield* derivedFigures(searcher, state);
  yield* omittedRows(searcher, state);
  yield* carriedSlips(searcher, state);
  yield* turnedDirections(searcher, state);
}
