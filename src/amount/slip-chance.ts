import { Decimal } from 'decimal.js';
import { isOneDigitApart } from './one-digit.ts';

/** One figure of a sum that should be nothing, as printed. */
export interface SummedFigure {
  readonly value: Decimal;
  readonly decimals: number;
  readonly weight: number;
}

/** As little as this tells nothing. */
const CERTAIN = 1;
/** Of amounts to the fen, about so many are whole or round. */
const ROUND = 0.2;

/**
 * How likely it is by chance that figures which need not add up miss doing so by no more than these do, and by what one
 * slip of the pen explains: a digit that is another, two that stand in each other's place, one lost or added. 1 where
 * no slip explains it. What was left out of a list is often a round figure: 62.71 that lacks 10.00 tells little, one
 * that lacks 0.30, or 8640.20 that lacks 270.00 where 3250.05 would be 3520.05, much. Plain numbers: chances, no money.
 */
export function slipChance(terms: readonly SummedFigure[]): number {
  const off = terms.reduce((sum, { value, weight }) => sum.plus(value.times(weight)), new Decimal(0));
  const size = Decimal.max(...terms.map(({ value }) => value.abs()));
  if (off.isZero() || size.isZero()) return CERTAIN;
  const miss = off.abs();
  const finest = Math.max(...terms.map(({ value }) => finestPlace(value)));
  const round = finestPlace(miss);
  const steps = size.times(new Decimal(10).pow(round)).toNumber();
  const chance = (kind: Kind): number => {
    if (kind === 'digit') return ROUND * miss.div(size).toNumber() * (round < finest ? 1 : CERTAIN / ROUND);
    return (waysOf(kind, terms, miss) / steps) * (round < finest ? ROUND : 1);
  };
  const kinds = terms.flatMap((term) => kindOf(term, term.value.minus(off.div(term.weight))) ?? []);
  return Math.min(CERTAIN, ...kinds.map(chance));
}

type Kind = 'digit' | 'swap' | 'tenfold' | 'length';

function kindOf({ value, decimals }: SummedFigure, right: Decimal): Kind | undefined {
  if (!right.isPositive() || right.decimalPlaces() > decimals) return undefined;
  if (right.equals(value.times(10)) || right.times(10).equals(value)) return 'tenfold';
  const [a, b] = [digitsOf(value, decimals), digitsOf(right, decimals)];
  if (isOneDigitApart(a, b)) return [...a].sort().join('') === [...b].sort().join('') ? 'swap' : 'digit';
  return isOneLonger(a, b) || isOneLonger(b, a) ? 'length' : undefined;
}

/** How many slips of a kind would miss by no more. */
const waysOf = (kind: Kind, terms: readonly SummedFigure[], miss: Decimal): number =>
  terms.reduce(
    (ways, { value, decimals }) =>
      ways + missesOf(kind, value, decimals).filter((other) => other.abs().lte(miss)).length,
    0,
  );

function missesOf(kind: Kind, value: Decimal, decimals: number): Decimal[] {
  if (kind === 'tenfold') return [value.times(9), value.times(0.9)];
  const digits = [...digitsOf(value, decimals)];
  // A digit may be lost at each place, and any added between two.
  if (kind === 'length') return [...digits, ...digits].map(() => new Decimal(0));
  return digits.slice(1).flatMap((digit, at) => {
    const steps = Number(digit) - Number(digits[at]);
    return steps === 0 ? [] : [new Decimal(10).pow(digits.length - at - 2 - decimals).times(9 * steps)];
  });
}

const digitsOf = (value: Decimal, decimals: number): string => value.abs().toFixed(decimals).replace('.', '');

/** 2 for 0.35, −1 for 120; what is nothing has none. */
const finestPlace = (value: Decimal): number =>
  value.isZero() ? Number.NEGATIVE_INFINITY : value.decimalPlaces() || value.precision() - value.e - 1;

const isOneLonger = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
