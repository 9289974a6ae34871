import type { Decimal } from 'decimal.js';
import type { Agreement } from '../model/relation.ts';
import { contains, type Interval, nearestInterval, truncatedInterval } from './interval.ts';
import { microUnit, toMicro } from './micro.ts';
import { fitOfMicroRatio, type MicroTerm } from './micro-ratio.ts';
import { isRatioExact } from './quick-agreement.ts';
import type { RatioInput, RatioTerm } from './ratio-input.ts';
import { Exact, roundHalfUp, truncate, unitOf, type WeightedFigure } from './rounding.ts';
import type { RatioVerdict } from './verdict.ts';

const ZERO: Decimal = new Exact(0);

/**
 * Judges percent = numerator / denominator × 100. Without a mode the tiers are: rounded, cut off, explained
 * by rounded inputs, balanced to 100 %. A mode keeps to rounding or to cutting off.
 */
export function judgeRatio(input: RatioInput, mode?: 'nearest' | 'truncated'): RatioVerdict {
  if (mode !== 'truncated' && isRatioExact(input)) return new ExactRatio(input);
  const stated = statedBy(input);
  const numerator = total(input.numerator);
  const denominator = total(input.denominator);
  const unit = unitOf(input.percent.decimals);
  if (denominator.lessThanOrEqualTo(0)) {
    return {
      agreement: 'undefined-base',
      stated,
      expected: new Exact(0),
      difference: stated,
      tolerance: unit,
    };
  }
  const ratio = numerator.times(100).div(denominator);
  const expected = roundHalfUp(ratio, input.percent.decimals);
  const agreement = judgeStated(input, stated, ratio, mode);
  const verdict = { agreement, stated, expected, difference: stated.minus(expected), tolerance: unit };
  if (agreement !== 'differs' || stated.isZero()) return verdict;
  const wrongDirection = judgeStated(input, stated.negated(), ratio, mode) !== 'differs';
  return wrongDirection ? { ...verdict, wrongDirection } : verdict;
}

const statedBy = ({ percent, sign }: RatioInput): Decimal => new Exact(percent.value).times(sign);

/** As most are: with the amounts only where someone asks for them. */
class ExactRatio implements RatioVerdict {
  readonly agreement = 'exact';
  readonly difference = ZERO;
  private readonly input: RatioInput;

  constructor(input: RatioInput) {
    this.input = input;
  }

  get stated(): Decimal {
    return statedBy(this.input);
  }

  get expected(): Decimal {
    return this.stated;
  }

  get tolerance(): Decimal {
    return unitOf(this.input.percent.decimals);
  }
}

function judgeStated(
  input: RatioInput,
  stated: Decimal,
  ratio: Decimal,
  mode: 'nearest' | 'truncated' | undefined,
): Agreement {
  const { decimals } = input.percent;
  const expected = roundHalfUp(ratio, decimals);
  const cutOff = truncate(ratio, decimals).equals(stated);
  if (mode === 'truncated') {
    if (cutOff) return expected.equals(stated) ? 'exact' : 'truncated';
    return meetsRange(input, truncatedInterval({ value: stated, decimals })) ? 'truncated' : 'differs';
  }
  if (expected.equals(stated)) return 'exact';
  if (cutOff && mode === undefined) return 'truncated';
  if (meetsRange(input, nearestInterval({ value: stated, decimals }))) return 'rounding';
  return isBalanced(input, stated, expected) ? 'balanced' : 'differs';
}

/**
 * Whether some values within the rounding of the inputs give a percentage in `range`. With r an end of the
 * range, max(a/b) ≥ r exactly when max(a − r·b) ≥ 0, which is linear, so a figure that stands both above
 * and below the line counts once.
 */
function meetsRange({ numerator, denominator }: RatioInput, range: Interval): boolean {
  const low = toMicro(range.low);
  const high = toMicro(range.high);
  const fit = Number.isNaN(low + high)
    ? undefined
    : fitOfMicroRatio(microTerms(numerator, denominator), { low, high });
  if (fit === 'within') return true;
  if (fit === 'beside' || fit === 'far') return false;
  const reachesLow = extreme(numerator, denominator, range.low, 1);
  const reachesHigh = extreme(numerator, denominator, range.high, -1);
  const isHighEnough = reachesLow.greaterThan(0) || (reachesLow.isZero() && contains(range, range.low));
  const isLowEnough = reachesHigh.lessThan(0) || (reachesHigh.isZero() && contains(range, range.high));
  return isHighEnough && isLowEnough;
}

function microTerms(numerator: readonly RatioTerm[], denominator: readonly RatioTerm[]): MicroTerm[] {
  const terms = new Map<unknown, MicroTerm>();
  const collect = (term: RatioTerm, isAbove: boolean) => {
    const key = term.id ?? term;
    const { above, below } = terms.get(key) ?? { above: 0, below: 0 };
    const weights = isAbove ? { above: above + term.weight, below } : { above, below: below + term.weight };
    const unit = term.exact ? 0 : microUnit(term.decimals);
    terms.set(key, { micro: toMicro(term.value), unit, ...weights });
  };
  for (const term of numerator) collect(term, true);
  for (const term of denominator) collect(term, false);
  return [...terms.values()];
}

/** The largest (side 1) or smallest (side −1) value of 100a − percent·b over the rounding of the inputs. */
function extreme(
  numerator: readonly RatioTerm[],
  denominator: readonly RatioTerm[],
  percent: Decimal,
  side: 1 | -1,
): Decimal {
  const combined = new Map<unknown, { coefficient: Decimal; term: RatioTerm }>();
  const collect = (term: RatioTerm, coefficient: Decimal) => {
    const key = term.id ?? term;
    const known = combined.get(key);
    combined.set(key, { term, coefficient: known ? known.coefficient.plus(coefficient) : coefficient });
  };
  for (const term of numerator) collect(term, new Exact(100 * term.weight));
  for (const term of denominator) collect(term, percent.times(-term.weight));
  let sum: Decimal = new Exact(0);
  for (const { term, coefficient } of combined.values()) {
    const { low, high } = nearestInterval(term);
    sum = sum.plus(coefficient.times(coefficient.isNegative() === side > 0 ? low : high));
  }
  return sum;
}

function isBalanced({ siblings, percent }: RatioInput, stated: Decimal, expected: Decimal): boolean {
  if (!siblings || siblings.length < 2) return false;
  if (stated.minus(expected).abs().greaterThan(unitOf(percent.decimals))) return false;
  return siblings.reduce((sum, sibling) => sum.plus(sibling.value), new Exact(0)).equals(100);
}

const total = (terms: readonly WeightedFigure[]): Decimal =>
  terms.reduce(
    (sum: Decimal, term) => (term.weight > 0 ? sum.plus(term.value) : sum.minus(term.value)),
    new Exact(0),
  );
