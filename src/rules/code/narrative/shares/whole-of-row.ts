import type { CheckContext, RatioRelation, Severity, ShareClaim } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { tryRatio } from '../reported.ts';

/**
 * 基本支出350万元，占70%；项目支出150万元，占30%: where the text states no whole, what is listed makes it up, if all the
 * shares but at most one are of that sum. Undefined where they are not: the list may be of some of the whole only.
 */
export function shareOfRow(
  context: CheckContext,
  claim: ShareClaim,
): { readonly relation: RatioRelation; readonly severity?: Severity } | undefined {
  const row = claimsOf(context, 'share').filter(
    (other) => other.sentence === claim.sentence && other.baseText === claim.baseText,
  );
  const parts = new Set(row.map(({ part }) => part));
  if (row.length < 2 || parts.size < row.length) return undefined;
  const relation = (share: ShareClaim): RatioRelation => ({
    type: 'ratio',
    form: 'share',
    percent: share.percent,
    percentSign: 1,
    numerator: [{ figure: share.part, weight: 1 }],
    denominator: row.map(({ part }) => ({ figure: part, weight: 1 })),
    siblings: row.map(({ percent }) => percent),
  });
  const isNothing = ({ part }: ShareClaim): boolean => figuresOf(context).get(part)!.value.isZero();
  const telling = row.filter((share) => !isNothing(share));
  const fitting = telling.filter((share) => {
    const agreement = tryRatio(context, relation(share))?.agreement;
    return agreement === 'exact' || agreement === 'rounding';
  });
  // Where another whole was stated before, all of them say that it is not meant, unless it is named.
  const isStated = telling.some(({ bases }) => bases.some((base) => !parts.has(base)));
  if (isStated && claim.baseSubject) return undefined;
  const slips = isStated ? 0 : 1;
  if (fitting.length < 2 - slips || fitting.length < telling.length - slips) return undefined;
  // One share alone may come near another whole's by chance.
  return { relation: relation(claim), ...(fitting.length === 1 ? { severity: 'warning' } : {}) };
}
