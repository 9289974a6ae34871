import type { Decimal } from 'decimal.js';

const WORD_DIGITS = 7;
/** 11350339.63 has three. */
const MOST_WORDS = 3;
/** A hundred of them still add up to a safe integer. */
export const MAX_MICRO = 2 ** 46;
/** So many at most may be added up as they are. */
export const MAX_TERMS = 100;
/** Decimals of a figure that a micro value can hold. */
export const MICRO_DECIMALS = 6;
/** Powers of ten that a safe integer may be scaled by: looked up, for `**` calls a function of the C library. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

export const tenToThe = (power: number): number => POWERS_OF_TEN[power] ?? 10 ** power;

/**
 * The value times 10^power as a safe integer, so that most sums need no Decimal; NaN where it does not fit.
 * Reads decimal.js's own words of seven digits (documented as `d`, `e` and `s`): no binary fraction comes in.
 */
export function toMicro({ d: words, e: exponent, s: sign }: Decimal, power: number = MICRO_DECIMALS): number {
  if (!words || words.length > MOST_WORDS) return Number.NaN;
  let place = power + WORD_DIGITS * Math.floor(exponent / WORD_DIGITS);
  let micro = 0;
  for (const word of words) {
    const part = place >= 0 ? word * tenToThe(place) : word / tenToThe(-place);
    if (!Number.isInteger(part)) return Number.NaN;
    micro += part;
    place -= WORD_DIGITS;
  }
  return micro <= MAX_MICRO ? sign * micro : Number.NaN;
}

/** The unit of the last of so many decimals, as `toMicro`; NaN where it does not fit. */
export const microUnit = (decimals: number): number =>
  decimals >= 0 && decimals <= MICRO_DECIMALS ? tenToThe(MICRO_DECIMALS - decimals) : Number.NaN;
