import type { Agreement } from '../model/relation.ts';
import { findPowerOfTen } from './power-of-ten.ts';
import { Exact, type Reported, roundHalfUp, uncertaintyUnit, unitOf } from './rounding.ts';
import type { SumVerdict } from './verdict.ts';

/**
 * The same figure stated twice, `a` being the one to look at first. Equal precision: one unit of the last
 * digit is rounding. Different precision (元 against 万元): the finer must round, or be cut off, to the coarser.
 */
export function judgeEquality(a: Reported, b: Reported): SumVerdict {
  const stated = new Exact(a.value);
  const expected = new Exact(b.value);
  const difference = stated.minus(expected);
  // A blank takes the precision of the figure it is compared with.
  const decimals = Math.min(a.exact ? b.decimals : a.decimals, b.exact ? a.decimals : b.decimals);
  const tolerance = unitOf(decimals);
  const verdict = { stated, expected, difference, tolerance };
  const agreement = judge(a, b, decimals);
  if (agreement !== 'differs') return { agreement, ...verdict };
  const powerOfTen = findPowerOfTen(a, { value: expected, tolerance: uncertaintyUnit(b).div(2) });
  return powerOfTen === undefined ? { agreement, ...verdict } : { agreement, ...verdict, powerOfTen };
}

function judge(a: Reported, b: Reported, decimals: number): Agreement {
  const gap = new Exact(a.value).minus(b.value).abs();
  if (gap.isZero()) return 'exact';
  const unit = unitOf(decimals);
  const samePrecision = a.decimals === b.decimals || a.exact === true || b.exact === true;
  if (samePrecision) return gap.lessThanOrEqualTo(unit) ? 'rounding' : 'differs';
  const [fine, coarse] = a.decimals > b.decimals ? [a, b] : [b, a];
  if (roundHalfUp(fine.value, coarse.decimals).equals(coarse.value)) return 'exact';
  return gap.lessThan(unit) ? 'rounding' : 'differs';
}
