import type { Decimal } from 'decimal.js';
import type { RatioInput } from './ratio-input.ts';
import { Exact } from './rounding.ts';

/** A percentage told roughly lies between these; an end that is absent is open. */
export interface PercentRange {
  readonly low?: Decimal;
  readonly high?: Decimal;
}

export interface RoughVerdict {
  readonly agreement: 'holds' | 'differs' | 'undefined-base';
  /** What the amounts make it, in percent; 0 where nothing is divided by. */
  readonly percent: Decimal;
}

/** Whether numerator ÷ denominator × 100 lies in the range. */
export function judgeRough(
  { numerator, denominator, sign }: Omit<RatioInput, 'percent'>,
  { low, high }: PercentRange,
): RoughVerdict {
  const below = addUp(denominator);
  if (below.lessThanOrEqualTo(0)) return { agreement: 'undefined-base', percent: new Exact(0) };
  const percent = addUp(numerator)
    .times(100 * sign)
    .div(below);
  const isOutside = (low?.greaterThan(percent) ?? false) || (high?.lessThan(percent) ?? false);
  return { agreement: isOutside ? 'differs' : 'holds', percent };
}

const addUp = (terms: RatioInput['numerator']): Decimal =>
  terms.reduce<Decimal>((sum, { value, weight }) => sum.plus(new Exact(value).times(weight)), new Exact(0));
