import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';

export const changeDirection = {
  id: 'N-09',
  name: 'narrative-change-direction',
  kind: 'direction',
  severity: 'error',
  title: { zh: '增减额与增减率方向一致', en: 'Amount and rate of a change point the same way' },
  basis: { zh: '增加对应增长，减少对应下降', en: 'More means growth, less means decline' },
  why: {
    zh: '同一句里金额写“增加”、比例写“下降”，必有一个写错。',
    en: 'An amount that rises and a rate that falls cannot both be right.',
  },
  example: { zh: '比上年增加5万元，下降10%。', en: 'Up by 5, down by 10 %.' },
  fix: { zh: '核对上年数，统一方向。', en: 'Check last year’s figure and use one direction.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'change')) {
      if (!claim.delta || !claim.rate || !claim.deltaSign || !claim.rateSign) continue;
      const figures = figuresOf(context);
      const delta = figures.get(claim.delta)!;
      const rate = figures.get(claim.rate)!;
      const trivial = delta.value.isZero() && rate.value.isZero();
      const effective = (value: number, sign: number): number => (value < 0 ? -1 : sign);
      const contradictory =
        effective(delta.value.isNegative() ? -1 : 1, claim.deltaSign) !==
        effective(rate.value.isNegative() ? -1 : 1, claim.rateSign);
      yield contradictory && !trivial
        ? {
            instance: claim.delta,
            outcome: 'fail',
            messageId: 'directions-contradict',
            data: { delta: printed(delta), rate: rate.text },
            at: [rate.location, delta.location],
            hint: {
              suspects: 'contradicting-directions',
              rate: rate.text,
              places: [rate.location, delta.location],
            },
            stated: rate.text,
            unit: '%',
          }
        : { instance: claim.delta, outcome: 'pass' };
    }
  },
} satisfies CodeRule;
