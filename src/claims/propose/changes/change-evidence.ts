import type { Mention } from '../../mentions/mention.ts';
import {
  type Evidence,
  evidenceOfRatio,
  evidenceOfSum,
  reportedOf,
  type Weighted,
} from '../../settle/evidence.ts';
import type { ChangeDraft } from './change-draft.ts';

/** Which of two figures is larger. */
export const orderOf = (current: Mention, base: Mention): 1 | -1 =>
  reportedOf(current).value.lessThan(reportedOf(base).value) ? -1 : 1;

const signOf = ({ delta, rate }: ChangeDraft): 1 | -1 =>
  (delta?.role.direction || rate?.role.direction || 1) as 1 | -1;

/** What it is worth that delta, rate, current and prior figure fit together; undefined where they do not. */
export function evidenceOf(
  draft: ChangeDraft,
  current: Mention,
  prior: Mention | undefined,
): Evidence | undefined {
  const { delta, rate } = draft;
  if (current.figure.kind !== 'amount') return undefined;
  const plus = (mention: Mention): Weighted => ({ mention, weight: 1 });
  const minus = (mention: Mention): Weighted => ({ mention, weight: -1 });
  const isMinus = (mention: Mention): boolean => mention.figure.value.isNegative();
  const sign: 1 | -1 =
    delta && isMinus(delta) ? 1 : delta?.role.unsigned && prior ? orderOf(current, prior) : signOf(draft);
  let evidence: Evidence | undefined;
  if (delta && prior) {
    const sum = evidenceOfSum(current, [plus(prior), sign === 1 ? plus(delta) : minus(delta)]);
    if (sum === undefined) return undefined;
    evidence = sum;
  }
  if (rate && delta?.figure.kind !== 'percent') {
    const direction = (rate.role.direction || sign) as 1 | -1;
    const base: Weighted[] | undefined = prior
      ? [plus(prior)]
      : delta
        ? [plus(current), sign === 1 ? minus(delta) : plus(delta)]
        : undefined;
    if (!base) return evidence;
    const ratio = evidenceOfRatio({
      form: 'growth',
      percent: rate,
      sign: isMinus(rate) ? 1 : direction,
      numerator: delta ? [sign === 1 ? plus(delta) : minus(delta)] : [plus(current), minus(prior!)],
      denominator: base,
    });
    if (ratio === undefined) return undefined;
    evidence = (evidence ?? 0) + ratio;
  }
  return evidence;
}
