import type { AmountClaim, CheckContext, CodeRule, RuleInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { agree } from '../reported.ts';
import { threePublicBudget } from '../three-public-budgets.ts';
import { tie } from './tie.ts';

export const budgetsTieToTable = {
  id: 'N-34',
  name: 'narrative-three-public-budget',
  kind: 'narrative-tie-out',
  severity: 'warning',
  title: {
    zh: '“三公”经费预算数与决算表一致',
    en: 'Budgets of the three public expenses are those of the table',
  },
  basis: { zh: '“三公”经费决算表列有预算数', en: 'The table has a budget column' },
  why: {
    zh: '文中的“三公”经费预算数应与表中同一项的预算数一致；年初预算与全年预算口径不同的，应说明。',
    en: 'The budget in the text is the table’s, unless opening and annual budget differ.',
  },
  example: {
    zh: '文中公务接待费预算2万元，表中预算3万元。',
    en: 'Reception budget 2 in the text, 3 in the table.',
  },
  fix: { zh: '核对预算数及口径（年初或全年）。', en: 'Check the budget and which one is meant.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'amount')) {
      const fact = budgetMeant(context, claim);
      if (
        claim.role !== 'budget' ||
        claim.year !== undefined ||
        !fact ||
        claim.subject.qualified ||
        context.operand(fact) === undefined
      )
        continue;
      if (context.operand(fact)!.state !== 'printed') {
        yield { instance: claim.figure, outcome: 'not-applicable' };
        continue;
      }
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table-budget', data: { name: claim.subject.text } },
        messageId: 'budget-differs-from-table',
        data: { name: claim.subject.text, text: printed(figuresOf(context).get(claim.figure)!) },
      };
    }
  },
} satisfies CodeRule;

/** A budget without its kind may be either, where the form has both. */
function budgetMeant(context: CheckContext, { figure, budget, subject }: AmountClaim): string | undefined {
  const fact = threePublicBudget(context, subject.concept, budget);
  const opening = threePublicBudget(context, subject.concept, 'opening');
  return budget !== 'annual' && opening !== undefined && agree(context, figure, opening) ? opening : fact;
}
