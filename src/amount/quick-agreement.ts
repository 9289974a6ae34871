import type { Agreement } from '../model/relation.ts';
import { MAX_TERMS, microUnit, toMicro } from './micro.ts';
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
  for (const term of terms) {
    difference += microOf(term);
    const { exact, decimals } = term;
    if (exact) continue;
    const unit = microUnit(decimals);
    if (Number.isNaN(unit)) return undefined;
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
  const unit = microUnit(percent.decimals);
  if (Number.isNaN(unit)) return false;
  const stated = sign * toMicro(percent.value);
  const above = addUp(numerator);
  const below = addUp(denominator);
  if (!Number.isSafeInteger(stated) || !Number.isSafeInteger(above) || !(below > 0)) return false;
  if (stated !== 0 && above !== 0 && stated > 0 !== above > 0) return false;
  const size = Math.abs(stated);
  const ratio = BigInt(Math.abs(above)) * 200_000_000n;
  const base = BigInt(below);
  return ratio < BigInt(2 * size + unit) * base && (size === 0 || ratio >= BigInt(2 * size - unit) * base);
}

/** Whether Σ weight·figure is certainly beyond all rounding from 0; false where the integers do not decide. */
export const isFarFromSum = (terms: readonly WeightedFigure[]): boolean =>
  Math.abs(addUp(terms)) > halfUnits(terms);

/**
 * Whether no rounding of the figures, and none of the percentage by two units, makes it the ratio; false where the
 * integers do not decide. Binary fractions only tell what is out of reach, with more room than they can be wrong by.
 */
export function isFarFromRatio({ percent, sign, numerator, denominator }: RatioInput): boolean {
  const stated = sign * toMicro(percent.value);
  const room = 2 * microUnit(percent.decimals);
  const above = addUp(numerator);
  const below = addUp(denominator);
  const aboveRoom = halfUnits(numerator);
  const belowRoom = halfUnits(denominator);
  const least = below - belowRoom;
  if (!(least > 0)) return false;
  const most = below + belowRoom;
  const [low, high] = [above - aboveRoom, above + aboveRoom];
  const lowest = (HUNDRED * low) / (low < 0 ? least : most);
  const highest = (HUNDRED * high) / (high < 0 ? most : least);
  const doubt = 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest));
  return highest + doubt < stated - room || lowest - doubt > stated + room;
}

/** 100 % in millionths. */
const HUNDRED = 100e6;

/** What rounding may hide in all of them together. */
function halfUnits(terms: readonly WeightedFigure[]): number {
  let units = 0;
  for (const { exact, decimals } of terms) if (!exact) units += microUnit(decimals);
  return units / 2;
}

function addUp(terms: readonly WeightedFigure[]): number {
  if (terms.length > MAX_TERMS) return Number.NaN;
  let sum = 0;
  for (const term of terms) sum += microOf(term);
  return sum;
}

const microOf = ({ value, weight, micro = toMicro(value) }: WeightedFigure): number =>
  weight > 0 ? micro : -micro;
