import type { Decimal } from 'decimal.js';

interface PrintedFigure {
  readonly value: Decimal;
  readonly decimals: number;
}

/**
 * How precisely a table's figures are meant. Spreadsheets drop trailing zeros (12.30 → 12.3, 0.00 → 0), so
 * where no figure of a table ends in a zero decimal, shorter ones have the usual number of decimals too.
 * A typed 0, and zeros beyond the usual decimals, count as usual everywhere.
 */
export function printedPrecision(figures: Iterable<PrintedFigure>): (figure: PrintedFigure) => number {
  const counts = new Map<number, number>();
  let keepsZeros = false;
  for (const { value, decimals } of figures) {
    if (value.isZero() && decimals === 0) continue;
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    keepsZeros ||= decimals > 0 && value.decimalPlaces() < decimals;
  }
  if (counts.size === 0) return ({ decimals }) => decimals;
  const usual = mostFrequent(counts);
  return ({ value, decimals }) => {
    if (decimals < usual) return keepsZeros && !value.isZero() ? decimals : usual;
    return Math.max(usual, Math.min(decimals, value.decimalPlaces()));
  };
}

/** Of two equally frequent, the finer one. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let [usual, most] = [0, 0];
  for (const [decimals, count] of counts) {
    if (count > most || (count === most && decimals > usual)) [usual, most] = [decimals, count];
  }
  return usual;
}
