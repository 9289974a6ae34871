import type { ChangeClaim, CheckContext, RatioRelation, Term } from '../../../../model/index.ts';
import { figuresOf } from '../claims-of.ts';

/** change ÷ prior, the prior named or current − change. A minus with 下降 (下降 −8 %) is a habit, not a double negation. */
export function growthRelation(
  context: CheckContext,
  claim: ChangeClaim,
  current: string | undefined,
): RatioRelation | undefined {
  const figures = figuresOf(context);
  const { delta, rate } = claim;
  if (!rate) return undefined;
  // Of one budget beside it a rate without an amount tells how far the final figure is off.
  const [budget, ...others] = claim.budgets ?? [];
  const prior = claim.prior ?? (!delta && others.length === 0 ? budget : undefined);
  if (!delta) return prior && current ? fromPrior(context, claim, rate, prior, current) : undefined;
  const negativeDelta = figures.get(delta)?.value.isNegative() ?? false;
  const negativeRate = figures.get(rate)?.value.isNegative() ?? false;
  const sign = (claim.deltaSign || claim.rateSign || 1) as 1 | -1;
  const deltaWeight: 1 | -1 = negativeDelta ? 1 : sign;
  const rateSign = (claim.rateSign || (negativeRate ? 1 : sign)) as 1 | -1;
  const denominator: Term[] = prior
    ? [{ figure: prior, weight: 1 }]
    : current
      ? [
          { figure: current, weight: 1 },
          { figure: delta, weight: deltaWeight === 1 ? -1 : 1 },
        ]
      : [];
  if (denominator.length === 0) return undefined;
  return {
    type: 'ratio',
    form: 'growth',
    percent: rate,
    percentSign: negativeRate ? 1 : rateSign,
    numerator: [{ figure: delta, weight: deltaWeight }],
    denominator,
  };
}

/** 比上年的 2 万元下降 25 %: rate = (current − prior) ÷ prior. */
function fromPrior(
  context: CheckContext,
  claim: ChangeClaim,
  rate: string,
  prior: string,
  current: string,
): RatioRelation {
  const negative = figuresOf(context).get(rate)?.value.isNegative() ?? false;
  return {
    type: 'ratio',
    form: 'growth',
    percent: rate,
    percentSign: negative ? 1 : ((claim.rateSign || 1) as 1 | -1),
    numerator: [
      { figure: current, weight: 1 },
      { figure: prior, weight: -1 },
    ],
    denominator: [{ figure: prior, weight: 1 }],
  };
}
