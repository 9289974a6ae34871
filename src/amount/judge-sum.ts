import type { Decimal } from 'decimal.js';
import type { Agreement } from '../model/relation.ts';
import { add, contains, point, scale, truncatedInterval } from './interval.ts';
import { judgeEquality } from './judge-equality.ts';
import { findPowerOfTen } from './power-of-ten.ts';
import { quickSumAgreement } from './quick-agreement.ts';
import { Exact, uncertaintyUnit, unitOf, type WeightedFigure } from './rounding.ts';
import type { SumVerdict } from './verdict.ts';

/**
 * Judges Σ weight·figure = 0; the first term is the stated total. `truncated` judges by cut-off digits
 * instead of nearest rounding.
 */
export function judgeSum(
  terms: readonly WeightedFigure[],
  options: { readonly truncated?: boolean } = {},
): SumVerdict {
  const quick = options.truncated ? undefined : quickSumAgreement(terms);
  if (quick) return new QuickSum(quick, terms);
  const sums = addUp(terms);
  const agreement = options.truncated ? judgeTruncated(terms, sums) : judgeNearest(sums);
  return withUnitMix({ agreement, ...sums }, terms);
}

/** Judged without the amounts, which are added up when someone asks for them. */
class QuickSum implements SumVerdict {
  readonly agreement: Agreement;
  private readonly terms: readonly WeightedFigure[];
  private added: Sums | undefined;

  constructor(agreement: Agreement, terms: readonly WeightedFigure[]) {
    this.agreement = agreement;
    this.terms = terms;
  }

  private get sums(): Sums {
    this.added ??= addUp(this.terms);
    return this.added;
  }

  get stated(): Decimal {
    return this.sums.stated;
  }

  get expected(): Decimal {
    return this.sums.expected;
  }

  get difference(): Decimal {
    return this.sums.difference;
  }

  get tolerance(): Decimal {
    return this.sums.tolerance;
  }
}

/** Judges stated ≤ Σ of the others: below is exact, and rounding may lift the stated side by as much as in a sum. */
export function judgeAtMost(
  terms: readonly WeightedFigure[],
  options: { readonly truncated?: boolean } = {},
): SumVerdict {
  const sums = addUp(terms);
  if (sums.difference.lessThanOrEqualTo(0)) return { agreement: 'exact', ...sums };
  const [stated, limit, ...more] = terms;
  if (stated && limit && more.length === 0 && !options.truncated) return judgeEquality(stated, limit);
  return judgeSum(terms, options);
}

interface Sums {
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly difference: Decimal;
  readonly tolerance: Decimal;
  readonly unitSquares: Decimal;
  readonly largestUnit: Decimal;
}

function addUp(terms: readonly WeightedFigure[]): Sums {
  const [total] = terms;
  if (!total) throw new RangeError('a sum needs at least one term');
  let difference = ZERO;
  const counts = new Map<number, number>();
  for (const { value, weight, exact, decimals } of terms) {
    difference = weight === total.weight ? difference.plus(value) : difference.minus(value);
    if (!exact) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  let units = ZERO;
  let unitSquares = ZERO;
  let largestUnit = ZERO;
  for (const [decimals, count] of counts) {
    const unit = unitOf(decimals);
    units = units.plus(unit.times(count));
    unitSquares = unitSquares.plus(unit.times(unit).times(count));
    if (unit.greaterThan(largestUnit)) largestUnit = unit;
  }
  const stated = new Exact(total.value);
  return {
    stated,
    expected: stated.minus(difference),
    difference,
    tolerance: units.div(2),
    unitSquares,
    largestUnit,
  };
}

const ZERO: Decimal = new Exact(0);

function judgeNearest({ difference, tolerance, unitSquares, largestUnit }: Sums): Agreement {
  if (difference.isZero()) return 'exact';
  const size = difference.abs();
  if (size.greaterThan(tolerance)) return 'differs';
  // |D| > 4σ, squared to stay exact: σ² = Σu²/12.
  const beyondFourSigma = size.times(size).times(3).greaterThan(unitSquares.times(4));
  return beyondFourSigma && size.greaterThan(largestUnit) ? 'improbable-rounding' : 'rounding';
}

function judgeTruncated(terms: readonly WeightedFigure[], { difference }: Sums): Agreement {
  if (difference.isZero()) return 'exact';
  const [total, ...parts] = terms as [WeightedFigure, ...WeightedFigure[]];
  const rounded = parts.filter((part) => !part.exact);
  const isPlainTotal =
    terms.every((term) => !term.value.isNegative()) &&
    parts.every((part) => part.weight !== total.weight) &&
    rounded.every((part) => total.exact || part.decimals === total.decimals);
  if (isPlainTotal && !total.exact) {
    const most = uncertaintyUnit(total).times(rounded.length - 1);
    return difference.isPositive() && difference.lessThanOrEqualTo(most) ? 'truncated' : 'differs';
  }
  const range = terms.reduce((sum, term) => add(sum, scale(truncatedInterval(term), term.weight)), point(0));
  return contains(range, 0) ? 'truncated' : 'differs';
}

function withUnitMix(verdict: SumVerdict & Sums, terms: readonly WeightedFigure[]): SumVerdict {
  const { agreement, stated, expected, difference, tolerance } = verdict;
  const plain = { agreement, stated, expected, difference, tolerance };
  if (agreement !== 'differs') return plain;
  const [total, ...parts] = terms as [WeightedFigure, ...WeightedFigure[]];
  const partsTolerance = parts.reduce((sum, part) => sum.plus(uncertaintyUnit(part)), new Exact(0)).div(2);
  const powerOfTen = findPowerOfTen(total, { value: expected, tolerance: partsTolerance });
  return powerOfTen === undefined ? plain : { ...plain, powerOfTen };
}
