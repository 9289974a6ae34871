import type { Decimal } from 'decimal.js';
import type { Agreement } from '../model/relation.ts';

/** How a figure and the sum it should be agree. */
export interface SumVerdict {
  readonly agreement: Agreement;
  /** The first term as reported. */
  readonly stated: Decimal;
  /** What the other terms make it. */
  readonly expected: Decimal;
  /** stated − expected. */
  readonly difference: Decimal;
  /** The largest difference that rounding explains. */
  readonly tolerance: Decimal;
  /** 3, 4 or 8 (or negative) where stated × 10^k would agree: another unit was used. */
  readonly powerOfTen?: number;
}

/** How a percentage and the ratio it should be agree. */
export interface RatioVerdict {
  readonly agreement: Agreement;
  /** The percentage as stated, with its sign. */
  readonly stated: Decimal;
  /** The ratio rounded as the percentage is; zero where the base is undefined. */
  readonly expected: Decimal;
  readonly difference: Decimal;
  readonly tolerance: Decimal;
  /** The right size with the wrong sign. */
  readonly wrongDirection?: boolean;
}
