import { judgeRatio, judgeSum } from '../../amount/agreement.ts';
import { judgeRough, type PercentRange } from '../../amount/judge-rough.ts';
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

const known = new WeakMap<Mention, Reported>();

/** The figure in 万元 (amounts) or as it stands, with its printed precision. */
export function reportedOf(mention: Mention): Reported {
  const before = known.get(mention);
  if (before) return before;
  const { figure } = mention;
  const reported: Reported =
    figure.kind === 'amount'
      ? toWanyuan(figure.value, figure.decimals, figure.unit as 'yuan' | 'wanyuan' | 'yiyuan')
      : { value: figure.value, decimals: figure.decimals, exact: figure.kind === 'count' };
  known.set(mention, reported);
  return reported;
}

export interface Weighted {
  readonly mention: Mention;
  readonly weight: 1 | -1;
}

type Term = WeightedFigure & { readonly id: string };

const sizes = new WeakMap<Mention, number>();

/** How large the figure is, for the chances: a Decimal tells it by way of its digits. */
function sizeOf(mention: Mention): number {
  const before = sizes.get(mention);
  if (before !== undefined) return before;
  const size = Math.abs(reportedOf(mention).value.toNumber());
  sizes.set(mention, size);
  return size;
}

/** The figure as a term of either sign; figures are tried in many readings. */
const terms = new WeakMap<Mention, Record<1 | -1, Term>>();

function weighted({ mention, weight }: Weighted): Term {
  let known = terms.get(mention);
  if (!known) {
    const term = { ...reportedOf(mention), id: mention.figure.id };
    known = { 1: { ...term, weight: 1 }, [-1]: { ...term, weight: -1 } };
    terms.set(mention, known);
  }
  return known[weight];
}

const clamp = (evidence: number): Evidence => Math.max(0, Math.min(MOST, evidence));

/** Evidence that Σ of the parts is the total; undefined where they differ. */
export function evidenceOfSum(total: Mention, parts: readonly Weighted[]): Evidence | undefined {
  const added = [
    weighted({ mention: total, weight: 1 }),
    ...parts.map(({ mention, weight }) => weighted({ mention, weight: weight === 1 ? -1 : 1 })),
  ];
  // Most readings that are tried are far off.
  if (isFarFromSum(added)) return undefined;
  const verdict = judgeSum(added);
  if (verdict.agreement === 'differs') return undefined;
  const size = sizeOf(total);
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
  const value = sizeOf(percent);
  // 增加0万元，增长0%: nothing more than nothing.
  const isOfNothing = value === 0 && numerator.every(({ mention }) => mention.figure.value.isZero());
  if (agreement === 'undefined-base' && isOfNothing) return 0.5;
  if (agreement === 'differs' || agreement === 'undefined-base') return undefined;
  // 0 % of nothing and 100 % of itself compute everywhere.
  if (value === 0 || value === 100) return 0.5;
  const inputs = [...numerator, ...denominator].map(({ mention }) => {
    const size = sizeOf(mention);
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
  const size = sizeOf(quotient);
  return clamp(Math.log(size / (2 * 10 ** -reportedOf(quotient).decimals)));
}
