import type { Decimal } from 'decimal.js';
import { type Reported, uncertaintyUnit, unitOf } from './rounding.ts';

const POWERS = [3, 4, 8, -3, -4, -8] as const;
/** Three digits leave a ratio uncertain by less than this power of ten. */
const NEAR = 0.02;
/** Fewer digits than these agree by chance. */
const MIN_SIGNIFICANT_DIGITS = 3;

/** k where figure × 10^k equals `other` within rounding: 元 taken for 万元, 千元, 亿元 and the like. */
export function findPowerOfTen(
  figure: Reported,
  other: { readonly value: Decimal; readonly tolerance: Decimal },
): number | undefined {
  if (figure.value.isZero() || other.value.isZero()) return undefined;
  if (figure.value.isNegative() !== other.value.isNegative()) return undefined;
  // Binary fractions only choose the power to try; whether it fits is judged exactly.
  const magnitude = Math.log10(other.value.abs().toNumber()) - Math.log10(figure.value.abs().toNumber());
  const power = POWERS.find((candidate) => Math.abs(magnitude - candidate) < NEAR);
  if (power === undefined) return undefined;
  const unit = uncertaintyUnit(figure);
  if (!hasDigits(figure.value, unit) || !hasDigits(other.value, other.tolerance.times(2))) return undefined;
  const factor = unitOf(-power);
  const gap = factor.times(figure.value).minus(other.value).abs();
  return gap.lessThanOrEqualTo(factor.times(unit).plus(other.tolerance)) ? power : undefined;
}

const hasDigits = (value: Decimal, unit: Decimal): boolean =>
  value.abs().greaterThanOrEqualTo(unit.times(10 ** (MIN_SIGNIFICANT_DIGITS - 1)));
