import type { Evidence } from './evidence.ts';

/** One way to read a statement: what the words make of it, and what computing it is worth. */
export interface Candidate<T> {
  readonly reading: T;
  /** Logarithm of how likely the words make it, against the others. */
  readonly words: number;
  /** Undefined where it does not compute. */
  readonly evidence: Evidence | undefined;
  /**
   * The same figures were stated in this relation before: a percentage copied from there computes there, whatever it
   * is meant of here.
   */
  readonly isRepeat?: boolean;
}

/** A reading with all that spoke for it. */
export interface Weighed<T> extends Candidate<T> {
  /** Its part of the weight of all readings, 0 to 1. */
  readonly weight: number;
}

export interface Choice<T> {
  readonly reading: T;
  readonly computes: boolean;
  /**
   * Where it computes, how much of all weight stands behind it; where nothing plausible does, how much of it stands
   * behind readings under which the statement is wrong: the rest is what nobody proposed, or what only words that
   * hardly bear it out would explain.
   */
  readonly certainty: number;
  /** The readings, likeliest first: the chosen one and its rivals, as far as they matter. */
  readonly ranking: readonly Weighed<T>[];
}

/** Readings kept for who asks why. */
const KEPT = 6;
/** Slips are rare: a reading that does not compute pays for one. */
const SLIP = Math.log(0.06);
/** What else the words could mean, that nobody proposed. */
const UNKNOWN = Math.exp(-2.5);

/** What the words make less likely than this, against the likeliest, is not what is meant, whatever it computes to. */
const WINDOW = 3.6;

/** By so much less than the likeliest words a repeated statement is not what is meant. */
const REPEATED = 0.7;

/** A reading that computes though hardly plausible excuses a statement more than its words alone would. */
const EXCUSE = 2.5;

/**
 * Chooses the reading that words and arithmetic together make likeliest; undefined where there is none. `isTested` is
 * false where the statement holds nothing to compute: then the words alone say how sure the choice is.
 */
export function choose<T>(proposed: readonly Candidate<T>[], isTested = true): Choice<T> | undefined {
  if (proposed.length === 0) return undefined;
  const top = Math.max(...proposed.map(({ words }) => words));
  const candidates = proposed.map((candidate) =>
    candidate.isRepeat && candidate.words < top - REPEATED
      ? { ...candidate, evidence: undefined }
      : candidate,
  );
  const plausible = candidates.filter(({ words }) => words >= top - WINDOW);
  const tried = Math.log(plausible.length);
  const score = ({ words, evidence }: Candidate<T>): number =>
    evidence === undefined ? words + SLIP : words + Math.max(0, evidence - tried);
  const ranked = plausible.sort((a, b) => score(b) - score(a));
  const [best] = ranked as [Candidate<T>, ...Candidate<T>[]];
  const computes = best.evidence !== undefined;
  // Among readings that all fail, the words alone say which was meant.
  const weights = ranked.map((candidate) =>
    Math.exp(computes ? score(candidate) - score(best) : candidate.words - top),
  );
  const own = weights.reduce((sum, weight) => sum + weight, 0);
  const all = own + UNKNOWN;
  const excused = candidates
    .filter(({ words, evidence }) => words < top - WINDOW && evidence !== undefined)
    .reduce((sum, { words }) => sum + Math.exp(words - top + EXCUSE), 0);
  return {
    reading: best.reading,
    computes,
    certainty: computes || !isTested ? weights[0]! / all : own / (all + excused),
    ranking: ranked
      .slice(0, KEPT)
      .map((candidate, index) => ({ ...candidate, weight: weights[index]! / all })),
  };
}
