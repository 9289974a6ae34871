import type { Decimal } from 'decimal.js';

const WORD_DIGITS = 7;
/** A hundred of them still add up to a safe integer. */
export const MAX_MICRO = 2 ** 46;
/** So many at most may be added up as they are. */
export const MAX_TERMS = 100;
/** Decimals of a figure that a micro value can hold. */
export const MICRO_DECIMALS = 6;

/**
 * The value times 10^power as a safe integer, so that most sums need no Decimal; NaN where it does not fit.
 * Reads decimal.js's own words of seven digits (documented as `d`, `e` and `s`): no binary fraction comes in.
 */
export function toMicro({ d: words, e: exponent, s: sign }: Decimal, power: number = MICRO_DECIMALS): number {
  if (!words || words.length > 2) return Number.NaN;
  const digits = words.length === 1 ? words[0]! : words[0]! * 10 ** WORD_DIGITS + words[1]!;
  const shift = power + WORD_DIGITS * (Math.floor(exponent / WORD_DIGITS) - words.length + 1);
  const micro = shift >= 0 ? digits * 10 ** shift : digits / 10 ** -shift;
  return Number.isInteger(micro) && micro <= MAX_MICRO ? sign * micro : Number.NaN;
}

/** The unit of the last of so many decimals, as `toMicro`; NaN where it does not fit. */
export const microUnit = (decimals: number): number =>
  decimals >= 0 && decimals <= MICRO_DECIMALS ? 10 ** (MICRO_DECIMALS - decimals) : Number.NaN;
