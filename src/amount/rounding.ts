import { Decimal } from 'decimal.js';

/** Wide enough that no sum or product of printed figures is ever rounded. */
export const Exact = Decimal.clone({ precision: 120, toExpNeg: -60, toExpPos: 60 });

/** What agreement looks at: a value and how precisely it was printed. */
export interface Reported {
  readonly value: Decimal;
  /** Printed decimals; negative where a coarse unit was converted (1.2 亿元 → −3 decimals of 万元). */
  readonly decimals: number;
  /** A blank or assumed zero: no rounding is hidden in it. */
  readonly exact?: boolean;
}

/** A term of a sum. */
export interface WeightedFigure extends Reported {
  readonly weight: 1 | -1;
  /** The value as `toMicro`, where it is known already. */
  readonly micro?: number;
}

const units = new Map<number, Decimal>();

/** u = 10^-decimals, the unit of the last printed digit. */
export function unitOf(decimals: number): Decimal {
  const known = units.get(decimals);
  if (known) return known;
  const unit = new Exact(10).pow(-decimals);
  units.set(decimals, unit);
  return unit;
}

/** u of a reported figure; zero where it is exact. */
export const uncertaintyUnit = (figure: Reported): Decimal =>
  figure.exact ? new Exact(0) : unitOf(figure.decimals);

/** hu: to the nearest printed value, halves away from zero. */
export const roundHalfUp = (value: Decimal, decimals: number): Decimal =>
  round(value, decimals, Decimal.ROUND_HALF_UP);

/** tr: digits beyond the printed ones cut off, toward zero. */
export const truncate = (value: Decimal, decimals: number): Decimal =>
  round(value, decimals, Decimal.ROUND_DOWN);

function round(value: Decimal, decimals: number, mode: Decimal.Rounding): Decimal {
  if (decimals >= 0) return new Exact(value).toDecimalPlaces(decimals, mode);
  const unit = unitOf(decimals);
  return new Exact(value).div(unit).toDecimalPlaces(0, mode).times(unit);
}
