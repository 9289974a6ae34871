import { Decimal } from 'decimal.js';
import { isOneDigitApart } from '../../../amount/one-digit.ts';
import type { CheckContext, SumRelation } from '../../../model/index.ts';
import { figuresOf } from './claims-of.ts';

/** Fewer steps of the last digit in a figure, and one slip explains most differences. */
const STEPS = 300;

/**
 * Whether a sum of figures of the text would be nothing with one digit of one figure put right: replaced, swapped with its
 * neighbour, lost or added. Where the figures are too round to tell (below `least` steps of the last digit), it is not
 * said.
 */
export function isOneSlipOff(context: CheckContext, relation: SumRelation, least = STEPS): boolean {
  const figures = figuresOf(context);
  const terms = relation.terms.map(({ figure, weight }) => ({ figure: figures.get(figure)!, weight }));
  const units = new Set(terms.map(({ figure }) => figure.unit));
  if (
    units.size !== 1 ||
    !isTelling(
      least,
      terms.map(({ figure }) => figure.value),
    )
  )
    return false;
  const off = terms.reduce((sum, { figure, weight }) => sum.plus(figure.value.times(weight)), new Decimal(0));
  return terms.some(({ figure: { value, decimals }, weight }) => {
    const right = value.minus(off.times(weight));
    return (
      right.isPositive() &&
      right.decimalPlaces() <= decimals &&
      isOneEdit(value.toFixed(decimals), right.toFixed(decimals))
    );
  });
}

/** 120, 80 and 20 are a digit apart from most sums; 120.50, 83.30 and 40.20 are not. */
function isTelling(least: number, values: readonly Decimal[]): boolean {
  const places = Math.max(...values.filter((value) => !value.isZero()).map(finestPlace));
  return Decimal.max(...values.map((value) => value.abs()))
    .times(new Decimal(10).pow(places))
    .gte(least);
}

/** 2 for 0.35, −1 for 120. */
const finestPlace = (value: Decimal): number => value.decimalPlaces() || value.precision() - value.e - 1;

function isOneEdit(stated: string, right: string): boolean {
  const [a, b] = [stated.replace('.', ''), right.replace('.', '')];
  return isOneDigitApart(a, b) || isOneLonger(a, b) || isOneLonger(b, a);
}

const isOneLonger = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
