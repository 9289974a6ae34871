import { Decimal } from 'decimal.js';
import { isOneDigitApart } from '../../../amount/one-digit.ts';
import type { TextFigure } from '../../../model/index.ts';
import type { ListParts } from './list-reading.ts';

/** A list left open comes so near its total by chance only. */
const NEAR = 0.02;
const LEAST_DIGITS = 4;

/** Whether items of unknown names miss their total by one digit of one figure, wrong or put in the next one's place. */
export function isOneSlipAway({ total, items }: ListParts): boolean {
  const sum = Decimal.sum(...items.map(({ figure }) => figure.value));
  const excess = sum.minus(total.figure.value);
  if (excess.isZero() || excess.abs().greaterThan(total.figure.value.abs().times(NEAR))) return false;
  return (
    isSlip(total.figure, total.figure.value.plus(excess)) ||
    items.some(({ figure }) => isSlip(figure, figure.value.minus(excess)))
  );
}

function isSlip({ value, decimals }: TextFigure, right: Decimal): boolean {
  const [printed, meant] = [value.toFixed(decimals), right.toFixed(decimals)];
  if (!right.isPositive() || printed.length !== meant.length || !right.equals(meant)) return false;
  if (printed.replace('.', '').length < LEAST_DIGITS) return false;
  return isOneDigitApart(printed, meant);
}
