import type { Agreement } from '../model/relation.ts';
import { MAX_TERMS, MICRO_DECIMALS, toMicro } from './micro.ts';
import type { RatioInput } from './ratio-input.ts';
import type { WeightedFigure } from './rounding.ts';

/*
 * What most relations come to, in exact integers instead of Decimals. `undefined` where the integers do not
 * decide: figures too long, a difference beyond rounding. Then the Decimals judge.
 */

/** Of Σ weight·figure = 0, rounded to the nearest. */
export function quickSumAgreement(terms: readonly WeightedFigure[]): Agreement | undefined {
  if (terms.length > MAX_TERMS) return undefined;
  let difference = 0;
  let units = 0;
  let unitSquares = 0;
  let largestUnit = 0;
  for (const { value, weight, exact, decimals } of terms) {
    difference += weight > 0 ? toMicro(value) : -toMicro(value);
    if (exact) continue;
    if (!(decimals >= 0 && decimals <= MICRO_DECIMALS)) return undefined;
    const unit = 10 ** (MICRO_DECIMALS - decimals);
    units += unit;
    unitSquares += unit * unit;
    if (unit > largestUnit) largestUnit = unit;
  }
  if (difference === 0) return 'exact';
  const size = Math.abs(difference);
  // Also where a figure did not fit. Below it, 3·size² stays a safe integer: size ≤ 100·10^6 ÷ 2.
  if (!(2 * size <= units)) return undefined;
  const isBeyondFourSigma = 3 * size * size > 4 * unitSquares;
  return isBeyondFourSigma && size > largestUnit ? 'improbable-rounding' : 'rounding';
}

/** Whether numerator ÷ denominator × 100, halves rounded away from zero, is the percentage as printed. */
export function isRatioExact({ percent, sign, numerator, denominator }: RatioInput): boolean {
  const { decimals } = percent;
  if (!(decimals >= 0 && decimals <= MICRO_DECIMALS)) return false;
  const stated = sign * toMicro(percent.value);
  const above = addUp(numerator);
  const below = addUp(denominator);
  if (!Number.isSafeInteger(stated) || !Number.isSafeInteger(above) || !(below > 0)) return false;
  if (stated !== 0 && above !== 0 && stated > 0 !== above > 0) return false;
  const unit = 10 ** (MICRO_DECIMALS - decimals);
  const size = Math.abs(stated);
  const ratio = BigInt(Math.abs(above)) * 200_000_000n;
  const base = BigInt(below);
  return ratio < BigInt(2 * size + unit) * base && (size === 0 || ratio >= BigInt(2 * size - unit) * base);
}

function addUp(terms: readonly WeightedFigure[]): number {
  if (terms.length > MAX_TERMS) return Number.NaN;
  let sum = 0;
  for (const { value, weight } of terms) sum += weight > 0 ? toMicro(value) : -toMicro(value);
  return sum;
}
