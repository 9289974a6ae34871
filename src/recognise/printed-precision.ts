import type { ParsedAmount } from '../amount/parse-amount.ts';

/** How many decimals the figures of one table stand for. */
export interface Precision {
  /** What a blank cell would be printed with. */
  readonly usual: number;
  of(figure: ParsedAmount): number;
}

const DEFAULT_DECIMALS = 2;

/**
 * Figures are as precise as they are printed, with two exceptions that spreadsheets cause. A bare `0` is no
 * rounder than the figures beside it. And a sheet in the General format never prints a trailing zero: where
 * no figure of the table has one, 17.7 among figures with two decimals is 17.70.
 */
export function findPrecision(figures: readonly ParsedAmount[]): Precision {
  const counts = new Map<number, number>();
  let hasTrailingZero = false;
  let most = 0;
  for (const { value, decimals, text } of figures) {
    if (decimals > 0 && !hasTrailingZero) hasTrailingZero = /0\D*$/.test(text);
    if (value.isZero() && decimals === 0) continue;
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    most = Math.max(most, decimals);
  }
  const usual = mostFrequent(counts);
  const least = hasTrailingZero || most === 0 ? 0 : most <= DEFAULT_DECIMALS ? most : usual;
  const ofBlank = Math.max(usual, least);
  return {
    usual: ofBlank,
    of: ({ value, decimals }) => Math.max(decimals, decimals === 0 && value.isZero() ? ofBlank : least),
  };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let usual = DEFAULT_DECIMALS;
  let most = 0;
  for (const [decimals, count] of counts) {
    if (count > most || (count === most && decimals > usual)) {
      usual = decimals;
      most = count;
    }
  }
  return usual;
}
