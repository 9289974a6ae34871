import type { ClosingKind, ClosingSum } from './closing-sum.ts';

/**
 * How the last digits of one document close. Figures that were each rounded make sums miss by a unit or two, the
 * more the more parts they have; a document that was balanced, or whose totals were added up from what is printed,
 * misses less. The same figure twice hardly ever differs.
 */
export class ClosingHabit {
  private readonly of: Readonly<Record<ClosingKind, readonly ClosingSum[]>>;

  constructor(all: readonly ClosingSum[]) {
    const holding = all.filter(({ differs }) => !differs);
    const ofKind = (kind: ClosingKind) => holding.filter((sum) => sum.kind === kind);
    this.of = { sum: ofKind('sum'), identity: ofKind('identity'), bound: ofKind('bound') };
  }

  /** Too few relations tell nothing. */
  get isKnown(): boolean {
    return this.of.identity.length >= ENOUGH;
  }

  /** Relations that hold to the last digit, and all. */
  get counts(): { readonly exact: number; readonly all: number } {
    const all = [...this.of.identity, ...this.of.sum];
    return { exact: all.filter(({ miss }) => miss === 0).length, all: all.length };
  }

  /** The largest miss of the sums, without those named. In units of the last digit. */
  largestMiss(without: ReadonlySet<ClosingSum>): number {
    return Math.max(0, ...this.of.sum.flatMap((sum) => (without.has(sum) ? [] : Math.abs(sum.miss))));
  }

  /**
   * Chances, by what the relations other than these do, that a relation misses by so many units with no figure
   * wrong: a function of the relation and the miss.
   */
  without(set: ReadonlySet<ClosingSum>): (sum: ClosingSum, miss: number) => number {
    const others = (kind: ClosingKind) => this.of[kind].filter((sum) => !set.has(sum));
    const differing = (pairs: readonly ClosingSum[]) =>
      (pairs.filter(({ miss }) => miss !== 0).length + 0.5) / (pairs.length + 1);
    const differ = { identity: differing(others('identity')), bound: differing(others('bound')) };
    const sums = others('sum');
    const closed = sums.filter(({ miss }) => miss === 0).length;
    const expected = sums.reduce((total, sum) => total + roundedTo(sum, 0), 0);
    const balanced = clamp((closed - expected) / (sums.length - expected + 1), 0, MOSTLY);
    return (sum, miss) => {
      if (sum.isToTheCent) return miss === 0 ? 1 : NEVER;
      if (sum.kind !== 'sum') return miss === 0 ? 1 - differ[sum.kind] : differ[sum.kind];
      return Math.max(NEVER, (miss === 0 ? balanced : 0) + (1 - balanced) * roundedTo(sum, miss));
    };
  }
}

/** What happens less often than this is called never: nobody has seen enough documents to know. */
const NEVER = 1e-7;
const ENOUGH = 20;
/** Some balancing is always left undone. */
const MOSTLY = 0.98;

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;

/** The chance that figures rounded each for itself miss by so many units: n of them vary by n/12. */
function roundedTo({ terms }: ClosingSum, miss: number): number {
  const deviation = Math.sqrt(terms.length / 12);
  const below = (limit: number) => normal(limit / deviation);
  return below(Math.abs(miss) + 0.5) - below(Math.abs(miss) - 0.5);
}

/** Cumulative normal distribution (Abramowitz and Stegun 26.2.17); off by 7.5e-8 at most. */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return x >= 0 ? 1 - tail : tail;
}
