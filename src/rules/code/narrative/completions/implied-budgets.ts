import { Decimal } from 'decimal.js';
import type {
  CheckContext,
  CodeRule,
  CompletionClaim,
  JudgedInstance,
  PartsClaim,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import {
  ANYTHING,
  type Range,
  rangeOfFigure,
  rangesMeet,
  shownRange,
  sumOfRanges,
} from '../implied-range.ts';

export const impliedBudgetsAddUp = {
  id: 'N-45',
  name: 'narrative-implied-budgets',
  kind: 'completion',
  severity: 'error',
  title: {
    zh: '各分项完成率推算的预算数合计与总预算相符',
    en: 'Budgets that the rates of the parts imply add to the total budget',
  },
  basis: { zh: '预算数 = 决算数 ÷ 完成率，各分项预算数之和等于总预算', en: 'budget = final ÷ rate' },
  why: {
    zh: '总数写了预算数，各分项只写决算数和完成率时，用完成率倒推出各分项预算数，合起来应等于总预算。',
    en: 'Where only the total’s budget is stated, the parts’ rates still tell their budgets, which make up the total’s.',
  },
  example: {
    zh: '“三公”经费预算24.50万元；公务用车4.02万元，完成预算的16.41%；公务接待费7.94万元，完成预算的32.41%（误以总预算为分母）。',
    en: 'Both rates computed on the total budget of 24.50 would imply budgets of 49.00 together.',
  },
  fix: {
    zh: '逐项用自己的预算数作分母重新计算完成率，并核对总预算。',
    en: 'Recompute each rate on the part’s own budget, and check the total.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const completions = new Map<string, CompletionClaim>();
    for (const claim of claimsOf(context, 'completion')) {
      const [actual] = claim.actuals;
      if (actual !== undefined && !completions.has(actual)) completions.set(actual, claim);
    }
    for (const claim of claimsOf(context, 'parts')) {
      if (claim.extent !== 'complete' || claim.totalSubject.concept !== 'three-public') continue;
      const instance = judge(context, claim, completions);
      if (instance) yield instance;
    }
  },
} satisfies CodeRule;

function judge(
  context: CheckContext,
  { id, total, parts }: PartsClaim,
  completions: ReadonlyMap<string, CompletionClaim>,
): JudgedInstance | undefined {
  const whole = completions.get(total);
  const own = parts.map((part) => completions.get(part.figure));
  if (!whole || whole.budgets.length > 1 || !own.some((claim) => claim && claim.budgets.length === 0))
    return undefined;
  if (own.some((claim) => claim && claim.base !== whole.base)) return undefined;
  const figures = figuresOf(context);
  const ranges = own.map((claim, index) => rangeOf(context, claim, parts[index]!.figure));
  const together = sumOfRanges(ranges);
  const budget = rangeOf(context, whole, total);
  if (rangesMeet(budget, together)) return { instance: id, outcome: 'pass' };
  // Without a stated budget the total's own rate tells it.
  const stated = figures.get(whole.budgets[0]?.figure ?? '');
  return {
    instance: id,
    outcome: 'fail',
    messageId: together.high ? 'implied-budgets-differ' : 'implied-budgets-exceed',
    data: {
      budget: stated ? printed(stated) : `${shownRange(budget)} 万元`,
      implied: shownRange(together),
    },
    at: [
      ...own.flatMap((claim) => (claim ? [figures.get(claim.percent)!.location] : [])),
      (stated ?? figures.get(whole.percent)!).location,
    ],
  };
}

const NOTHING: Range = { low: new Decimal(0), high: new Decimal(0) };

/** The budget that a part's rate implies; anything for a part without a rate or without spending. */
function rangeOf(context: CheckContext, claim: CompletionClaim | undefined, figure: string): Range {
  const [budget] = claim?.budgets ?? [];
  if (budget) return rangeOfFigure(context, budget.figure);
  const actual = rangeOfFigure(context, figure);
  const percent = claim && figuresOf(context).get(claim.percent);
  // 支出0万元，完成预算的100%: nothing was planned.
  if (percent?.value.equals(100) && figuresOf(context).get(figure)?.value.isZero()) return NOTHING;
  if (!percent?.value.greaterThan(0) || actual.low.lessThanOrEqualTo(0)) return ANYTHING;
  const unit = new Decimal(10).pow(-percent.decimals);
  // Rates are rounded or cut off.
  const least = percent.value.minus(unit.div(2));
  return {
    low: actual.low.mul(100).div(percent.value.plus(unit)),
    ...(least.greaterThan(0) ? { high: actual.high!.mul(100).div(least) } : {}),
  };
}
