import { Decimal } from 'decimal.js';
import type { CheckContext } from '../../../model/index.ts';
import { reported } from './reported.ts';

/** What an amount, in 万元, can be given how it is printed or what implies it. */
export interface Range {
  readonly low: Decimal;
  /** Undefined: nothing limits it. */
  readonly high?: Decimal;
}

/** Nothing is known but that it is no less than nothing. */
export const ANYTHING: Range = { low: new Decimal(0) };

/** A stated figure within half a unit of its last digit. */
export function rangeOfFigure(context: CheckContext, id: string): Range {
  const operand = context.operand(id);
  if (!operand) return ANYTHING;
  const { value, decimals } = reported(operand);
  const half = new Decimal(10).pow(-decimals).div(2);
  return { low: Decimal.max(0, value.minus(half)), high: value.plus(half) };
}

export function sumOfRanges(ranges: readonly Range[]): Range {
  const low = ranges.reduce((sum, range) => sum.plus(range.low), new Decimal(0));
  return ranges.every((range) => range.high !== undefined)
    ? { low, high: ranges.reduce((sum, range) => sum.plus(range.high!), new Decimal(0)) }
    : { low };
}

/** Whether some amount lies in both. */
export const rangesMeet = (a: Range, b: Range): boolean =>
  (a.high === undefined || a.high.greaterThanOrEqualTo(b.low)) &&
  (b.high === undefined || b.high.greaterThanOrEqualTo(a.low));

/** The middle of a range, or its least, as a message shows it. */
export const shownRange = ({ low, high }: Range): string =>
  (high ? low.plus(high).div(2) : low).toDecimalPlaces(2).toFixed(2);
