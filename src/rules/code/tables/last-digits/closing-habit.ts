import type { CheckContext, JudgedSum } from '../../../../model/code-rule.ts';
import { type ClosingKind, type ClosingSum, closingSums } from './closing-sum.ts';

const known = new WeakMap<readonly JudgedSum[], ClosingHabit>();

/** How the sums of one evaluation close: the rule asks, and so does who lists the figures that it sees. */
export function closingHabitOf(
  judged: readonly JudgedSum[],
  context: Pick<CheckContext, 'operand'>,
): ClosingHabit {
  const before = known.get(judged);
  if (before) return before;
  const habit = new ClosingHabit(closingSums(judged, context));
  known.set(judged, habit);
  return habit;
}

/**
 * How the last digits of one document close. Figures that were each rounded make sums miss by a unit or two, the
 * more the more parts they have; a document that was balanced, or whose totals were added up from what is printed,
 * misses less. The same figure twice hardly ever differs.
 */
export class ClosingHabit {
  readonly sums: readonly ClosingSum[];
  private readonly of: Readonly<Record<ClosingKind, readonly ClosingSum[]>>;
  private readonly tallies: Readonly<Record<ClosingKind, Tally>>;

  constructor(all: readonly ClosingSum[]) {
    this.sums = all;
    const holding = all.filter(({ differs }) => !differs);
    const ofKind = (kind: ClosingKind) => holding.filter((sum) => sum.kind === kind);
    this.of = {
      sum: ofKind('sum'),
      identity: ofKind('identity'),
      row: ofKind('row'),
      bound: ofKind('bound'),
    };
    this.tallies = {
      sum: tallyOf(all, 'sum'),
      identity: tallyOf(all, 'identity'),
      row: tallyOf(all, 'row'),
      bound: tallyOf(all, 'bound'),
    };
  }

  /** Too few relations tell nothing. */
  get isKnown(): boolean {
    return this.of.identity.length + this.of.row.length >= ENOUGH;
  }

  /** Relations that hold to the last digit, and all. */
  get counts(): { readonly exact: number; readonly all: number } {
    const all = [...this.of.identity, ...this.of.row, ...this.of.sum];
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
  without(set: readonly ClosingSum[]): (sum: ClosingSum, miss: number) => number {
    const others = (kind: ClosingKind): Tally => {
      const aside = tallyOf(set, kind);
      const all = this.tallies[kind];
      return {
        count: all.count - aside.count,
        closed: all.closed - aside.closed,
        expected: all.expected - aside.expected,
      };
    };
    const differing = ({ count, closed }: Tally, before: number) => (count - closed + before) / (count + 1);
    const differ = {
      identity: differing(others('identity'), 0.5),
      row: differing(others('row'), HARDLY),
      bound: differing(others('bound'), 0.5),
    };
    const { count, closed, expected } = others('sum');
    const balanced = clamp((closed - expected) / (count - expected + 1), 0, MOSTLY);
    return (sum, miss) => {
      if (sum.isToTheCent) return miss === 0 ? 1 : NEVER;
      if (sum.kind !== 'sum') return miss === 0 ? 1 - differ[sum.kind] : differ[sum.kind];
      return Math.max(NEVER, (miss === 0 ? balanced : 0) + (1 - balanced) * roundedTo(sum, miss));
    };
  }
}

/** Relations, those that close, and how many of them would by rounding alone. */
interface Tally {
  readonly count: number;
  readonly closed: number;
  readonly expected: number;
}

/** Of those of one kind that hold. */
function tallyOf(sums: readonly ClosingSum[], kind: ClosingKind): Tally {
  let count = 0;
  let closed = 0;
  let expected = 0;
  for (const sum of sums) {
    if (sum.kind !== kind || sum.differs) continue;
    count += 1;
    if (sum.miss === 0) closed += 1;
    expected += roundedTo(sum, 0);
  }
  return { count, closed, expected };
}

/** What happens less often than this is called never: nobody has seen enough documents to know. */
const NEVER = 1e-7;
const ENOUGH = 20;
/** So many of a row's totals would differ from their only part, were any known. */
const HARDLY = 0.02;
/** Some balancing is always left undone. */
const MOSTLY = 0.98;

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;

const chances = new Map<number, number>();
const MOST_KEPT = 1000;

/** The chance that figures rounded each for itself miss by so many units: n of them vary by n/12. */
function roundedTo({ terms: { length } }: ClosingSum, miss: number): number {
  const size = Math.abs(miss);
  const key = length * MOST_KEPT + size;
  const before = size < MOST_KEPT ? chances.get(key) : undefined;
  if (before !== undefined) return before;
  const deviation = Math.sqrt(length / 12);
  const below = (limit: number) => normal(limit / deviation);
  const chance = below(size + 0.5) - below(size - 0.5);
  if (size < MOST_KEPT) chances.set(key, chance);
  return chance;
}

/** Cumulative normal distribution (Abramowitz and Stegun 26.2.17); off by 7.5e-8 at most. */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return x >= 0 ? 1 - tail : tail;
}
