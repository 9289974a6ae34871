import { Decimal } from 'decimal.js';
import type { Reported } from './rounding.ts';

/**
 * Whether a quotient as printed can be the dividend divided by the divisor: rounded or cut off itself, and of a dividend
 * that was rounded (see rounding.md: N(v) and T(v)). All three in one unit; the divisor is exact and not zero.
 */
export function isQuotient(quotient: Reported, dividend: Reported, divisor: Reported): boolean {
  const unit = new Decimal(10).pow(-quotient.decimals);
  const half = new Decimal(10).pow(-dividend.decimals).div(2);
  const least = dividend.value.minus(half).div(divisor.value);
  const most = dividend.value.plus(half).div(divisor.value);
  return (
    most.greaterThanOrEqualTo(quotient.value.minus(unit.div(2))) && least.lessThan(quotient.value.plus(unit))
  );
}
