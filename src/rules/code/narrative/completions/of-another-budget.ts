import type { TextFigure } from '../../../../model/index.ts';
import { reported } from '../reported.ts';

/** A budget of another paragraph, of which what was spent is so many times more or less than the rate says, is of something else. */
export function isOfAnotherBudget(percent: TextFigure, actual: TextFigure, budget: TextFigure): boolean {
  const [there, here] = [budget, actual].map(({ sentence }) => sentence.split('.')[0]);
  if (there === here || budget.value.isZero() || percent.value.isZero()) return false;
  const times = reported(actual).value.mul(100).div(reported(budget).value).div(percent.value);
  return times.greaterThan(TIMES) || (times.greaterThan(0) && times.lessThan(1 / TIMES));
}
const TIMES = 20;
