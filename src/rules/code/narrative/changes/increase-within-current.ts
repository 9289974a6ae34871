import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  RelationInstance,
  RuleInstance,
} from '../../../../model/index.ts';
import { within } from '../amounts/tie.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { trySum } from '../reported.ts';

export const increaseWithinCurrent = {
  id: 'N-44',
  name: 'narrative-increase-within-current',
  kind: 'part-whole',
  severity: 'error',
  title: {
    zh: '增加额不超过本年数，减少不超过100%',
    en: 'An increase does not exceed the figure it led to, nor a decrease all there was',
  },
  basis: {
    zh: '上年数（或预算数）= 本年数 − 增加额，不会小于0；本年数也不会小于0，最多减少100%',
    en: 'prior = current − increase, never below 0; nor is the current figure, so at most 100 % is lost',
  },
  why: {
    zh: '从零开始增加，增加额也只等于本年数；增加额比本年数还大，上年数就成了负数。',
    en: 'Even from nothing a figure grows by no more than itself; a larger increase makes the prior figure negative.',
  },
  example: { zh: '公务接待费1.51万元，比上年增加4.02万元。', en: 'Reception 1.51, up by 4.02.' },
  fix: {
    zh: '多半是“增加”与“减少”写反，或本年数、增加额写错，请对照上年决算表核对。',
    en: 'Often the direction is reversed, or one of the figures is wrong: compare with last year’s table.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, currents, prior } = claim;
      if (losesMoreThanAll(context, claim)) yield lossOfMoreThanAll(context, claim);
      if (!delta || prior || !isIncrease(context, claim)) continue;
      const figures = figuresOf(context);
      // A balance can be below zero.
      if (currents.length === 0 || currents.some((current) => figures.get(current)?.value.isNegative()))
        continue;
      const relations = currents.map((current) => within(delta, current));
      const fits = relations.find((relation) => !exceeds(context, relation));
      const [first = '', base] = [currents[0], claim.against === 'budget' ? 'budget' : 'prior'];
      yield {
        instance: delta,
        relation: fits ?? relations[0]!,
        alternatives: relations.filter((relation) => relation !== (fits ?? relations[0])),
        scope: claim.sentence,
        ...sureAs(claim),
        ...(fits
          ? {}
          : {
              messageId: `increase-exceeds.${base}`,
              data: { delta: printed(figures.get(delta)!), current: printed(figures.get(first)!) },
            }),
      };
    }
  },
} satisfies CodeRule;

/** 下降400%, with no amount beside it that another rule could hold it against. */
function losesMoreThanAll(context: CheckContext, claim: ChangeClaim): boolean {
  const { delta, rate, rateSign, currents, prior, either } = claim;
  if (!rate || rateSign !== -1 || prior || either || (delta && currents.length > 0)) return false;
  return figuresOf(context).get(rate)?.value.abs().greaterThan(100) ?? false;
}

function lossOfMoreThanAll(context: CheckContext, claim: ChangeClaim): JudgedInstance {
  const rate = figuresOf(context).get(claim.rate!)!;
  return {
    instance: rate.id,
    outcome: 'fail',
    messageId: 'decrease-exceeds-all',
    data: { rate: printed(rate) },
    at: [rate.location],
    stated: rate.text,
    unit: '%',
  };
}

/** Both the amount and the rate beside it tell of growth: where they contradict, another rule says so. */
function isIncrease(context: CheckContext, { delta, deltaSign, rateSign, either }: ChangeClaim): boolean {
  const figure = figuresOf(context).get(delta!);
  if (figure?.kind !== 'amount' || figure.value.isNegative() || either) return false;
  return deltaSign === 1 && rateSign !== -1;
}

function exceeds(context: CheckContext, relation: RelationInstance['relation'] & { type: 'sum' }): boolean {
  const verdict = trySum(context, relation);
  return verdict !== undefined && verdict.agreement === 'differs' && verdict.difference.isPositive();
}
