import type { Decimal } from 'decimal.js';
import { Exact, type Reported, unitOf } from './rounding.ts';

/** The values a printed figure may stand for. An end is open where that value itself is excluded. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const closed = (low: Decimal.Value, high: Decimal.Value): Interval => ({
  low: new Exact(low),
  high: new Exact(high),
  lowOpen: false,
  highOpen: false,
});

export const point = (value: Decimal.Value): Interval => closed(value, value);

/** N(v): what rounding to the nearest may have hidden, closed at both ends. */
export function nearestInterval(figure: Reported): Interval {
  if (figure.exact) return point(figure.value);
  const half = unitOf(figure.decimals).div(2);
  const value = new Exact(figure.value);
  return closed(value.minus(half), value.plus(half));
}

/** T(v): what cutting digits off may have hidden; v itself belongs to it, the next printed value does not. */
export function truncatedInterval(figure: Reported): Interval {
  if (figure.exact) return point(figure.value);
  const unit = unitOf(figure.decimals);
  const value = new Exact(figure.value);
  if (value.isZero()) return { low: unit.negated(), high: unit, lowOpen: true, highOpen: true };
  return value.isPositive()
    ? { low: value, high: value.plus(unit), lowOpen: false, highOpen: true }
    : { low: value.minus(unit), high: value, lowOpen: true, highOpen: false };
}

/** A negative factor swaps the ends and their openness. */
export function scale(interval: Interval, factor: Decimal.Value): Interval {
  const by = new Exact(factor);
  if (by.isZero()) return point(0);
  const low = by.times(interval.low);
  const high = by.times(interval.high);
  return by.isNegative()
    ? { low: high, high: low, lowOpen: interval.highOpen, highOpen: interval.lowOpen }
    : { low, high, lowOpen: interval.lowOpen, highOpen: interval.highOpen };
}

export const add = (a: Interval, b: Interval): Interval => ({
  low: a.low.plus(b.low),
  high: a.high.plus(b.high),
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
});

export function contains(interval: Interval, value: Decimal.Value): boolean {
  const low = interval.low.comparedTo(value);
  const high = interval.high.comparedTo(value);
  return (low < 0 || (low === 0 && !interval.lowOpen)) && (high > 0 || (high === 0 && !interval.highOpen));
}
