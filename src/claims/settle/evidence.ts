import { judgeRatio, judgeSum } from '../../amount/agreement.ts';
import { judgeRough, type PercentRange } from '../../amount/judge-rough.ts';
import { toMicro } from '../../amount/micro.ts';
import { isFarFromRatio, isFarFromSum } from '../../amount/quick-agreement.ts';
import { isQuotient } from '../../amount/quotient.ts';
import type { RatioInput } from '../../amount/ratio-input.ts';
import type { Reported, WeightedFigure } from '../../amount/rounding.ts';
import { toWanyuan } from '../../amount/unit.ts';
import type { Mention } from '../mentions/mention.ts';

/**
 * What it is worth that a reading computes: the natural logarithm of one over the chance that arbitrary figures
 * would. Scores are plain numbers; the figures themselves are compared exactly (amount/).
 */
export type Evidence = number;

/** A reading that computes is rarely an accident beyond this. */
const MOST = 14;

/** A figure as sums and ratios take it: worked out once, for each is tried in many readings. */
class Printed {
  readonly reported: Reported;
  readonly plus: Term;
  readonly minus: Term;
  private known: number | undefined;

  constructor({ figure }: Mention) {
    const { value, decimals } =
      figure.kind === 'amount'
        ? toWanyuan(figure.value, figure.decimals, figure.unit as 'yuan' | 'wanyuan' | 'yiyuan')
        : figure;
    const exact = figure.kind === 'count';
    this.reported = { value, decimals, exact };
    const micro = toMicro(value);
    this.plus = { value, decimals, exact, id: figure.id, micro, weight: 1 };
    this.minus = { value, decimals, exact, id: figure.id, micro, weight: -1 };
  }

  /** How large the figure is, for the chances: a Decimal tells it by way of its digits. */
  get size(): number {
    this.known ??= Math.abs(this.reported.value.toNumber());
    return this.known;
  }
}

type Term = WeightedFigure & { readonly id: string; readonly micro: number };

const known = new WeakMap<Mention, Printed>();

function printed(mention: Mention): Printed {
  const before = known.get(mention);
  if (before) return before;
  const own = new Printed(mention);
  known.set(mention, own);
  return own;
}

/** The figure in 万元 (amounts) or as it stands, with its printed precision. */
export const reportedOf = (mention: Mention): Reported => printed(mention).reported;

export interface Weighted {
  readonly mention: Mention;
  readonly weight: 1 | -1;
}

const weighted = ({ mention, weight }: Weighted): Term => {
  const { plus, minus } = printed(mention);
  return weight === 1 ? plus : minus;
};

const clamp = (evidence: number): Evidence => Math.max(0, Math.min(MOST, evidence));

/** Evidence that Σ of the parts is the total; undefined where they differ. */
export function evidenceOfSum(total: Mention, parts: readonly Weighted[]): Evidence | undefined {
  const added = [printed(total).plus];
  for (const { mention, weight } of parts)
    added.push(weight === 1 ? printed(mention).minus : printed(mention).plus);
  // Most readings that are tried are far off.
  if (isFarFromSum(added)) return undefined;
  const verdict = judgeSum(added);
  if (verdict.agreement === 'differs') return undefined;
  const { size } = printed(total);
  // One part that equals its total says little: the same figure is often stated twice.
  const telling = parts.filter(({ mention }) => !mention.figure.value.isZero()).length;
  if (size === 0 || telling === 0) return 0;
  // Nothing piles up in one part: 3.03 is no 3.04, where both could be the total.
  if (telling === 1 && verdict.agreement !== 'exact') return undefined;
  const width = 2 * Math.max(verdict.tolerance.toNumber(), 0.5 * 10 ** -reportedOf(total).decimals);
  return clamp(Math.log(size / width)) * (telling === 1 ? 0.3 : 1);
}

export interface Ratio {
  readonly form: 'share' | 'completion' | 'growth';
  readonly percent: Mention;
  readonly sign: 1 | -1;
  readonly numerator: readonly Weighted[];
  readonly denominator: readonly Weighted[];
}

/** What it is worth that a percentage is the share of a part in its base; undefined where it is not. */
export const evidenceOfShare = (percent: Mention, part: Mention, base: Mention): Evidence | undefined =>
  evidenceOfRatio({
    form: 'share',
    percent,
    sign: 1,
    numerator: [{ mention: part, weight: 1 }],
    denominator: [{ mention: base, weight: 1 }],
  });

/** Evidence that the percentage is the ratio; undefined where it is not, or has no base. */
export function evidenceOfRatio({
  form,
  percent,
  sign,
  numerator,
  denominator,
}: Ratio): Evidence | undefined {
  const input = {
    form,
    percent: reportedOf(percent),
    sign,
    numerator: numerator.map(weighted),
    denominator: denominator.map(weighted),
  };
  const { rough } = percent.token;
  if (rough) return evidenceOfRough(input, rough);
  if (isFarFromRatio(input)) return undefined;
  const { agreement } = judgeRatio(input);
  const { size: value } = printed(percent);
  // 增加0万元，增长0%: nothing more than nothing.
  const isOfNothing = value === 0 && numerator.every(({ mention }) => mention.figure.value.isZero());
  if (agreement === 'undefined-base' && isOfNothing) return 0.5;
  if (agreement === 'differs' || agreement === 'undefined-base') return undefined;
  // 0 % of nothing and 100 % of itself compute everywhere.
  if (value === 0 || value === 100) return 0.5;
  const inputs = [...numerator, ...denominator].map(({ mention }) => {
    const { size } = printed(mention);
    return size === 0 ? 0 : (0.5 * 10 ** -reportedOf(mention).decimals) / size;
  });
  const width = 10 ** -percent.figure.decimals + 2 * value * inputs.reduce((sum, error) => sum + error, 0);
  return clamp(Math.log(Math.max(value, 20) / width));
}

/** 近九成: the wider the range, the likelier it holds by chance. */
function evidenceOfRough(input: RatioInput, rough: PercentRange): Evidence | undefined {
  if (judgeRough(input, rough).agreement !== 'holds') return undefined;
  const [low, high] = [rough.low?.toNumber() ?? 0, rough.high?.toNumber() ?? 200];
  return clamp(Math.log(200 / Math.max(high - low, 1)) / 2);
}

/** Evidence that the quotient is the amount divided by the count; undefined where it is not. */
export function evidenceOfQuotient(
  quotient: Mention,
  dividend: Mention,
  divisor: Mention,
): Evidence | undefined {
  if (!isQuotient(reportedOf(quotient), reportedOf(dividend), reportedOf(divisor))) return undefined;
  if (reportedOf(divisor).value.equals(1)) return 0.5;
  const { size } = printed(quotient);
  return clamp(Math.log(size / (2 * 10 ** -reportedOf(quotient).decimals)));
}
