import type { Evidence } from './evidence.ts';

/** One way to read a statement: what the words make of it, and what computing it is worth. */
export interface Candidate<T> {
  readonly reading: T;
  /** Logarithm of how likely the words make it, against the others. */
  readonly words: number;
  /** Undefined where it does not compute. */
  readonly evidence: Evidence | undefined;
}

export interface Choice<T> {
  readonly reading: T;
  readonly computes: boolean;
  /** How much of the weight of all readings stands behind the chosen one. */
  readonly certainty: number;
  /** The readings not chosen, likeliest first, with their weights. */
  readonly rivals: readonly { readonly reading: T; readonly weight: number }[];
}

/** Slips are rare: a reading that does not compute pays for one. */
const SLIP = Math.log(0.06);
/** What else the words could mean, that nobody proposed. */
const UNKNOWN = Math.exp(-2.5);

/** What the words make less likely than this, against the likeliest, is not what is meant, whatever it computes to. */
const WINDOW = 3.6;

/** Chooses the reading that words and arithmetic together make likeliest; undefined where there is none. */
export function choose<T>(candidates: readonly Candidate<T>[]): Choice<T> | undefined {
  if (candidates.length === 0) return undefined;
  const top = Math.max(...candidates.map(({ words }) => words));
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
  const all = weights.reduce((sum, weight) => sum + weight, UNKNOWN);
  return {
    reading: best.reading,
    computes,
    certainty: weights[0]! / all,
    rivals: ranked.slice(1).map(({ reading }, index) => ({ reading, weight: weights[index + 1]! / all })),
  };
}
