import type { RatioRelation, ShareClaim } from '../../../../model/index.ts';

/** percentage = part ÷ base. */
export function relationOf(claim: ShareClaim, base: string): RatioRelation {
  return {
    type: 'ratio',
    form: 'share',
    percent: claim.percent,
    percentSign: 1,
    numerator: [{ figure: claim.part, weight: 1 }],
    denominator: [{ figure: base, weight: 1 }],
    ...(claim.siblings.length > 1 ? { siblings: claim.siblings } : {}),
  };
}
