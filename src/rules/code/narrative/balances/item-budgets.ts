import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  PartsClaim,
  RelationInstance,
  RuleInstance,
  Term,
} from '../../../../model/index.ts';
import { claimsOf, sureAs } from '../claims-of.ts';

export const itemBudgets = {
  id: 'N-56',
  name: 'narrative-item-budgets',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '各科目预算数之和等于总预算数',
    en: 'Budgets of the lines add to the budget of their total',
  },
  basis: {
    zh: '总支出由各科目组成，决算数如此，预算数也如此',
    en: 'What makes up the total in the final accounts makes it up in the budget',
  },
  why: {
    zh: '总数和每个科目都写了预算数和决算数，决算数逐项列全的，预算数也应加得起来。',
    en: 'Where total and every line have budget and final figure and the lines are complete, budgets add up, too.',
  },
  example: {
    zh: '年初预算100万元；各科目年初预算60万元、45万元（合计105万元）。',
    en: 'Budget 100; budgets of the lines 60 and 45 (105 together).',
  },
  fix: { zh: '对照部门预算核对总数和各科目的预算数。', en: 'Compare all of them with the budget.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const amounts = claimsOf(context, 'amount');
    const byFigure = new Map(amounts.map((claim) => [claim.figure, claim]));
    const budgets = amounts.filter(({ role, year }) => role === 'budget' && year === undefined);
    const lists = claimsOf(context, 'parts');
    for (const claim of lists) {
      if (claim.extent !== 'complete' || !claim.parts.every(({ subject }) => subject.line)) continue;
      const finals = [claim.total, ...claim.parts.map(({ figure }) => figure)].map((id) => byFigure.get(id));
      if (finals.some((final) => final?.role !== 'actual')) continue;
      const own = finals.map((final) => budgetBeside(budgets, final!));
      if (own.some((budget) => budget === undefined)) continue;
      if (new Set(own.map((budget) => budget!.budget)).size > 1) continue;
      yield isListed(lists, own[0]!)
        ? { instance: own[0]!.figure, outcome: 'not-applicable' }
        : relationOf(claim, own as AmountClaim[]);
    }
  },
} satisfies CodeRule;

/** The one budget that a final figure's own paragraph states of the same subject. */
function budgetBeside(budgets: readonly AmountClaim[], final: AmountClaim): AmountClaim | undefined {
  const paragraph = final.sentence.split('.')[0];
  const found = budgets.filter(
    ({ sentence, subject }) =>
      sentence.split('.')[0] === paragraph &&
      subject.concept === final.subject.concept &&
      subject.line?.item === final.subject.line?.item,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Its budgets were read as a list of their own, which another rule adds up. */
const isListed = (lists: readonly PartsClaim[], { figure }: AmountClaim): boolean =>
  lists.some(({ total }) => total === figure);

const relationOf = (claim: PartsClaim, [total, ...parts]: readonly AmountClaim[]): RelationInstance => ({
  instance: total!.figure,
  relation: {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: total!.figure, weight: 1 },
      ...parts.map(({ figure }): Term => ({ figure, weight: -1 })),
    ],
  },
  scope: total!.sentence,
  ...sureAs(claim),
  formula: { messageId: 'formula.item-budgets', data: {} },
});
