import { MAX_TERMS } from './micro.ts';

/** A figure of a ratio in millionths: how often it stands above the line and below it, sign and all. */
export interface MicroTerm {
  readonly micro: number;
  /** The unit of its last printed digit; 0 where it is exact, NaN where it does not fit. */
  readonly unit: number;
  readonly above: number;
  readonly below: number;
}

/** In millionths of a percent. */
interface MicroRange {
  readonly low: number;
  readonly high: number;
}

/**
 * `within` where some values within the rounding of the figures make above ÷ below × 100 a percentage between the ends
 * of the range, `beside` where none do, `far` where the figures as they are miss its middle by more than one and a half
 * times its width, too. Undefined where binary fractions cannot tell. max(a/b) ≥ r exactly when max(a − r·b) ≥ 0, which
 * is linear. Each product is off by 2⁻⁵³ of itself at most, and there are too few of them to lift that to `DOUBT`.
 */
export function fitOfMicroRatio(
  terms: readonly MicroTerm[],
  { low, high }: MicroRange,
): 'undefined-base' | 'within' | 'beside' | 'far' | undefined {
  if (terms.length > MAX_TERMS) return undefined;
  let numerator = 0;
  let base = 0;
  for (const { micro, above, below } of terms) {
    numerator += above * micro;
    base += below * micro;
  }
  if (base <= 0) return 'undefined-base';
  const reachesLow = signOfExtreme(terms, low, 1);
  const reachesHigh = signOfExtreme(terms, high, -1);
  if (reachesLow === undefined || reachesHigh === undefined) return undefined;
  if (reachesLow > 0 && reachesHigh < 0) return 'within';
  const gap = Math.abs((HUNDRED * numerator) / base - (low + high) / 2);
  return gap > FAR * (high - low) ? 'far' : 'beside';
}

const DOUBT = 1e-13;
const HUNDRED = 100 * 10 ** 6;
/** With room for what a binary fraction is off by. */
const FAR = 1.6;
/** The sign of the largest (side 1) or smallest (side −1) value of 100·above − percent·below. */
function signOfExtreme(terms: readonly MicroTerm[], percent: number, side: 1 | -1): 1 | -1 | undefined {
  let sum = 0;
  let size = 0;
  for (const { micro, unit, above, below } of terms) {
    const coefficient = HUNDRED * above - percent * below;
    const product = coefficient * (coefficient < 0 === side > 0 ? micro - unit / 2 : micro + unit / 2);
    sum += product;
    size += Math.abs(product);
  }
  // False for NaN, too.
  if (!(Math.abs(sum) > DOUBT * size)) return undefined;
  return sum > 0 ? 1 : -1;
}
