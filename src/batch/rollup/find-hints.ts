import { Decimal } from 'decimal.js';
import type { RollupHint } from '../../model/rollup.ts';
import { isDigitSlip } from './digit-slip.ts';

export interface PartAmount {
  readonly party: string;
  readonly value: Decimal;
  readonly decimals: number;
}

const FACTORS = [4, -4, 3, -3, 1, -1, 2, -2, 8, -8];
/** With more units, some two of them add up to anything. */
const MOST_FOR_PAIRS = 12;

/** The units whose figure would explain that the department differs by `difference` from their sum. */
export function findHints(
  difference: Decimal,
  tolerance: Decimal,
  parts: readonly PartAmount[],
): RollupHint[] {
  const isAbout = (value: Decimal, wanted: Decimal) => value.minus(wanted).abs().lessThanOrEqualTo(tolerance);
  const present = parts.filter(({ value }) => !value.isZero() && value.abs().greaterThan(tolerance));
  const hints = present.flatMap((part) => hintOf(part, difference, isAbout));
  return hints.length > 0 ? hints : pairHints(present, difference, isAbout);
}

type IsAbout = (value: Decimal, wanted: Decimal) => boolean;

function hintOf({ party, value, decimals }: PartAmount, difference: Decimal, isAbout: IsAbout): RollupHint[] {
  const amount = value.toFixed(Math.max(0, decimals));
  const hint = (kind: RollupHint['kind'], rest: Partial<RollupHint> = {}): RollupHint[] => [
    { kind, party, amount, ...rest },
  ];
  if (isAbout(difference, value.negated())) return hint('left-out');
  if (isAbout(difference, value)) return hint('doubled');
  if (isAbout(difference, value.times(-2))) return hint('sign');
  const corrected = value.plus(difference);
  for (const power of FACTORS) {
    const scaled = value.times(new Decimal(10).pow(power));
    if (isAbout(corrected, scaled)) {
      return hint('scale', {
        suggested: scaled.toString(),
        factor: new Decimal(10).pow(Math.abs(power)).toString(),
      });
    }
  }
  const suggested = corrected.toFixed(Math.max(0, decimals));
  return isDigitSlip(amount, suggested) ? hint('slip', { suggested }) : [];
}

/** Two units left out together, where only one pair fits. */
function pairHints(parts: readonly PartAmount[], difference: Decimal, isAbout: IsAbout): RollupHint[] {
  if (parts.length < 3 || parts.length > MOST_FOR_PAIRS) return [];
  const pairs = parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter((two) => isAbout(difference, one.value.plus(two.value).negated()))
      .map(
        (two): RollupHint => ({
          kind: 'two',
          party: one.party,
          other: two.party,
          amount: one.value.plus(two.value).toFixed(Math.max(0, one.decimals, two.decimals)),
        }),
      ),
  );
  return pairs.length === 1 ? pairs : [];
}
