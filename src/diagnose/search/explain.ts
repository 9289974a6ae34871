import type { Hypothesis } from './hypothesis.ts';
import { type Move, moveOf, movesFor, rankMoves, slipMoves } from './moves.ts';
import type { Searcher } from './searcher.ts';
import { singleFaults } from './single-fault.ts';
import { components, type State } from './state.ts';

/** Slips that together make a group of relations hold. */
export interface Explanation {
  readonly operations: readonly Hypothesis[];
  readonly score: number;
}

/** First moves that are followed when two slips are looked for. */
const FIRST_MOVES = 60;
/** Slips that spoil several figures, tried on groups that they tie together. */
const STRUCTURAL_MOVES = 24;
/** Slips in one group before it counts as unexplained. */
const MOST_SLIPS = 12;
/** Failed relations that two slips may well account for. */
const FEW = 5;
const KEPT = 200;
/** Of what is left of the effort, for one group. */
const SHARE = 0.5;

/** Explains groups of failed relations; what it found once it remembers. */
export class Explainer {
  readonly #searcher: Searcher;
  readonly #start: State;
  readonly #structural: readonly Move[];
  readonly #known = new Map<string, readonly Explanation[]>();
  readonly #cutShort = new Set<string>();

  constructor(searcher: Searcher, start: State, structural: readonly Move[]) {
    this.#searcher = searcher;
    this.#start = start;
    this.#structural = [...structural].sort((a, b) => b.hypothesis.score - a.hypothesis.score);
  }

  /**
   * Explanations of relations that share cells, the likeliest first: by one slip, by two, or by as many as
   * it takes if each of them helps. None where none is found.
   */
  explain(state: State, group: readonly number[]): readonly Explanation[] {
    const key = this.#keyOf(state, group);
    let found = this.#known.get(key);
    if (!found) {
      const { effort } = this.#searcher.graph;
      found = effort.within(SHARE, () => {
        const explanations = effort.isSpent ? [] : this.#search(state, group);
        if (effort.isSpent) this.#cutShort.add(key);
        return explanations;
      });
      this.#known.set(key, found);
    }
    return found;
  }

  /** Of a group that is not explained as a whole, the slip that explains some of it best and breaks nothing. */
  explainSome(state: State, group: readonly number[]): Move | undefined {
    const { effort } = this.#searcher.graph;
    if (effort.isSpent || group.length < 2) return undefined;
    const moves = [...this.#structuralMoves(state, group), ...movesFor(this.#searcher, state, group)];
    return rankMoves(moves).find(
      ({ hypothesis: { cause }, state: { failed }, progress }) =>
        breaksNothing(state, failed) && (cause === 'unknown' ? progress > 1 : progress > 0),
    );
  }

  /** Whether the search for the group's explanation had to stop before its end. */
  wasCutShort(state: State, group: readonly number[]): boolean {
    return this.#cutShort.has(this.#keyOf(state, group));
  }

  /** The likeliest explanation of relations that need not share cells, group by group. */
  explainAll(state: State, failed: readonly number[]): Explanation | undefined {
    const groups = components(this.#searcher.graph, failed);
    return joinAll(groups.map((group) => this.explain(state, group)[0]));
  }

  #search(state: State, group: readonly number[]): readonly Explanation[] {
    const one = this.#byOne(state, group);
    if (one.length > 0) return ranked(one);
    if (this.#searcher.graph.effort.isSpent) return [];
    // Two slips hardly break so much: what is easily told apart goes first.
    const several = group.length > FEW ? this.#byMany(state, group) : undefined;
    if (several) return [several];
    const moves = [...this.#structuralMoves(state, group), ...movesFor(this.#searcher, state, group)];
    const two = this.#byTwo(state, group, rankMoves(moves));
    if (two.length > 0) return ranked(two);
    const guessed = this.#byTwo(state, group, rankMoves(slipMoves(this.#searcher, state, group)));
    if (guessed.length > 0) return ranked(guessed);
    const many = this.#byMany(state, group);
    return many ? [many] : [];
  }

  #byOne(state: State, group: readonly number[]): Explanation[] {
    const covering = this.#structuralMoves(state, group, (relation) => this.#start.failed.has(relation))
      .filter((move) => group.every((relation) => !move.state.failed.has(relation)))
      .map(({ hypothesis }) => hypothesis);
    return [...singleFaults(this.#searcher, state, group), ...covering].map((hypothesis) => ({
      operations: [hypothesis],
      score: hypothesis.score,
    }));
  }

  /** A move, and one slip for each group that it leaves. */
  #byTwo(state: State, group: readonly number[], moves: readonly Move[]): Explanation[] {
    const found: Explanation[] = [];
    for (const { hypothesis, state: next } of moves.slice(0, FIRST_MOVES)) {
      if (this.#searcher.graph.effort.isSpent) break;
      const groups = components(this.#searcher.graph, restOf(state, next, group));
      const [only] = groups;
      const parts =
        groups.length === 1
          ? this.#byOne(next, only!)
          : [joinAll(groups.map((part) => ranked(this.#byOne(next, part))[0]))];
      for (const part of parts) if (part) found.push(join(hypothesis, part));
    }
    return found;
  }

  /** The most helpful move that breaks nothing, again and again, until what is left is explained. */
  #byMany(state: State, group: readonly number[]): Explanation | undefined {
    const operations: Hypothesis[] = [];
    let current = state;
    let rest = [...group];
    while (operations.length < MOST_SLIPS && !this.#searcher.graph.effort.isSpent) {
      const moves = [...this.#structuralMoves(current, rest), ...movesFor(this.#searcher, current, rest)];
      const best = rankMoves(moves).find((move) => breaksNothing(current, move.state.failed));
      if (!best) return undefined;
      operations.push(best.hypothesis);
      rest = restOf(current, best.state, rest);
      current = best.state;
      const groups = components(this.#searcher.graph, rest);
      const parts = groups.map((part) => ranked(this.#byOne(current, part))[0]);
      const whole = joinAll(parts);
      if (whole)
        return operations.reduceRight<Explanation>((tail, operation) => join(operation, tail), whole);
      if (groups.length > 1) {
        const explained = this.explainAll(current, rest);
        return (
          explained &&
          operations.reduceRight<Explanation>((tail, operation) => join(operation, tail), explained)
        );
      }
    }
    return undefined;
  }

  /** Structural slips that clear some of the group, and at least what `required` says. */
  #structuralMoves(state: State, group: readonly number[], required = (_: number) => false): Move[] {
    const needed = group.filter(required);
    return this.#structural
      .filter(
        ({ hypothesis, state: { failed } }) =>
          needed.every((relation) => !failed.has(relation)) &&
          group.some((relation) => this.#start.failed.has(relation) && !failed.has(relation)) &&
          [...hypothesis.changes.keys()].every((cell) => !state.changes.has(cell)),
      )
      .slice(0, STRUCTURAL_MOVES)
      .map(({ hypothesis }) => moveOf(this.#searcher, state, hypothesis))
      .filter(
        (move) =>
          breaksNothing(state, move.state.failed) &&
          group.some((relation) => !move.state.failed.has(relation)),
      );
  }

  #keyOf(state: State, group: readonly number[]): string {
    const { graph } = this.#searcher;
    const cells = new Set(group.flatMap((relation) => graph.relations[relation]!.cells));
    graph.effort.spend(cells.size + state.changes.size + state.filled.size);
    // Asked of the cells: a relation may hold thousands of them, and thousands may be filled.
    const touching = new Set([...cells].flatMap((cell) => graph.cells[cell]!.relations));
    const near = [...state.changes].filter(([cell]) =>
      graph.cells[cell]!.relations.some((relation) => touching.has(relation)),
    );
    const changes = near.map(([cell, { value }]) => `${cell}=${value}`).sort();
    const filled = [...state.filled].filter((relation) => touching.has(relation));
    return [[...group].sort((a, b) => a - b), changes, filled].join('|');
  }
}

const breaksNothing = (state: State, failed: ReadonlySet<number>) =>
  [...failed].every((relation) => state.failed.has(relation));

/** What still fails of a group after a move, and what fails because of it. */
function restOf(before: State, after: State, group: readonly number[]): number[] {
  const own = new Set(group);
  return [...after.failed].filter((relation) => own.has(relation) || !before.failed.has(relation));
}

const ranked = (explanations: readonly Explanation[]): Explanation[] =>
  [...explanations].sort((a, b) => b.score - a.score).slice(0, KEPT);

const join = (first: Hypothesis, rest: Explanation): Explanation => ({
  operations: [first, ...rest.operations],
  score: first.score + rest.score,
});

/** All parts together; `undefined` where one of them is missing. */
function joinAll(parts: readonly (Explanation | undefined)[]): Explanation | undefined {
  const operations: Hypothesis[] = [];
  let score = 0;
  for (const part of parts) {
    if (!part) return undefined;
    operations.push(...part.operations);
    score += part.score;
  }
  return { operations, score };
}
