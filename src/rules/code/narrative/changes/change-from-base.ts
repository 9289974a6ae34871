import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  RelationInstance,
  SumRelation,
} from '../../../../model/index.ts';
import { tie } from '../amounts/tie.ts';
import { claimsOf, figuresOf, sureAs } from '../claims-of.ts';
import { agree, trySum } from '../reported.ts';
import { threePublicBudget } from '../three-public-budgets.ts';
import { baseOf, signOf } from './change-words.ts';

export const changeFromPrior = {
  id: 'N-07',
  name: 'narrative-change-from-prior',
  kind: 'roll-forward',
  severity: 'error',
  title: { zh: '本年数减上年数等于增减额', en: 'Current less prior figure is the change' },
  basis: { zh: '增减额 = 本年数 − 上年数', en: 'change = current − prior' },
  why: {
    zh: '句中同时写了上年数、本年数和增减额，三者必须吻合。',
    en: 'Where prior figure, current figure and change are all stated they must agree.',
  },
  example: {
    zh: '支出2.05万元，较上年2.08万元减少0.30万元（应为0.03）。',
    en: '2.05 against 2.08 last year, down by 0.30 (0.03).',
  },
  fix: { zh: '重新计算增减额，或核对上年数。', en: 'Recompute the change or check the prior figure.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, prior } = claim;
      if (!prior || claim.currents.length === 0) continue;
      if (claim.flat) yield sameAsPrior(context, claim, prior);
      if (!delta) continue;
      const sign = signOf(claim) || 1;
      const relations = claim.currents.map(
        (current) =>
          ({
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: delta, weight: 1 },
              { figure: current, weight: sign === 1 ? -1 : 1 },
              { figure: prior, weight: sign === 1 ? 1 : -1 },
            ],
          }) as const,
      );
      const relation =
        relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ?? relations[0]!;
      yield {
        instance: delta,
        relation,
        messageId: 'change-from-prior-differs',
        scope: claim.sentence,
        ...sureAs(claim),
        formula: {
          messageId: sign === 1 ? 'formula.increase' : 'formula.decrease',
          data: { base: baseOf(claim) },
        },
      };
    }
  },
} satisfies CodeRule;

/** 与上年 100 万元持平: the two figures are one. */
function sameAsPrior(context: CheckContext, claim: ChangeClaim, prior: string): RelationInstance {
  const relations = claim.currents.map(
    (current) =>
      ({
        type: 'sum',
        comparison: '=',
        terms: [
          { figure: current, weight: 1 },
          { figure: prior, weight: -1 },
        ],
      }) as const,
  );
  const relation =
    relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ?? relations[0]!;
  return {
    instance: prior,
    relation,
    scope: claim.sentence,
    ...sureAs(claim),
    formula: { messageId: 'formula.level', data: { base: baseOf(claim) } },
  };
}

export const changeFromBudget = {
  id: 'N-27',
  name: 'narrative-change-from-budget',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '决算数与预算数之差等于所写的增减额',
    en: 'Final figure less budget is the difference stated',
  },
  basis: { zh: '比预算增减额 = 决算数 − 预算数', en: 'difference = final − budget' },
  why: {
    zh: '预算数、决算数和两者之差写在同一处，三个数必须吻合。',
    en: 'Where budget, final figure and their difference are all stated they must agree.',
  },
  example: {
    zh: '公务接待费预算2.00万元，支出决算1.20万元，比预算减少0.08万元（应为0.80）。',
    en: 'Budget 2.00, final 1.20, 0.08 below the budget (0.80).',
  },
  fix: { zh: '重新计算差额，或核对预算数。', en: 'Recompute the difference or check the budget.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, prior } = claim;
      const sign = signOf(claim);
      if (prior || claim.against !== 'budget' || claim.currents.length === 0) continue;
      const { budgets, isInTable } = budgetsOf(context, claim);
      if (claim.flat && budgets[0] && !isComparedInWords(context, claim))
        yield sameAsBudget(context, claim, budgets[0], isInTable);
      if (!delta || !sign) continue;
      if (figuresOf(context).get(delta)?.value.isNegative()) continue;
      const relations = claim.currents.flatMap((current) =>
        budgets.map(
          (budget): SumRelation => ({
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: delta, weight: 1 },
              { figure: current, weight: sign === 1 ? -1 : 1 },
              { figure: budget, weight: sign === 1 ? 1 : -1 },
            ],
          }),
        ),
      );
      const relation =
        relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ??
        relations.at(-1);
      if (!relation) continue;
      yield {
        instance: delta,
        relation,
        messageId: 'change-from-budget-differs',
        alternatives: relations.filter((other) => other !== relation),
        scope: claim.sentence,
        ...(isInTable ? TABLE_BUDGET : {}),
        ...sureAs(claim),
        formula: { messageId: sign === 1 ? 'formula.above-budget' : 'formula.below-budget', data: {} },
      };
    }
  },
} satisfies CodeRule;

/** The table may hold another budget than the one that is meant. */
const TABLE_BUDGET = { severity: 'warning' } as const;

/** Budgets stated beside the change; without any, the one that the table of the three public expenses holds. */
function budgetsOf(
  context: CheckContext,
  { budgets = [], subject, currents }: ChangeClaim,
): { readonly budgets: readonly string[]; readonly isInTable: boolean } {
  const fact = subject.qualified ? undefined : threePublicBudget(context, subject.concept);
  const opening = threePublicBudget(context, subject.concept, 'opening');
  const isAmount = figuresOf(context).get(currents[0] ?? '')?.kind === 'amount';
  if (budgets.length > 0 || !fact || !isAmount || context.operand(fact)?.state !== 'printed')
    return { budgets, isInTable: false };
  return { budgets: opening && opening !== fact ? [fact, opening] : [fact], isInTable: true };
}

/** 与年度预算相比无变化: the final figure is the budget. */
const sameAsBudget = (
  context: CheckContext,
  claim: ChangeClaim,
  budget: string,
  isInTable: boolean,
): RelationInstance => ({
  instance: `${claim.currents[0]}=`,
  relation: tie(
    claim.currents.find((current) => agree(context, current, budget)) ?? claim.currents[0]!,
    budget,
  ),
  scope: claim.sentence,
  ...sureAs(claim),
  ...(isInTable ? TABLE_BUDGET : {}),
  formula: { messageId: 'formula.level', data: { base: baseOf(claim) } },
  messageId: 'level-with-budget',
  data: { words: claim.location.text },
  also: [claim.location],
});

/** 决算数与预算数持平: the two figures are compared as such. */
const isComparedInWords = (context: CheckContext, { sentence, currents, location }: ChangeClaim): boolean =>
  claimsOf(context, 'comparison').some(
    (other) =>
      other.sentence === sentence && other.actual === currents[0] && other.location.start === location.start,
  );
