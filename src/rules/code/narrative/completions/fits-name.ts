import type { BudgetBase, CompletionClaim } from '../../../../model/index.ts';

type Budget = CompletionClaim['budgets'][number];
/** Whether a budget can be the one that is named. */
export const fitsName =
  (base: BudgetBase) =>
  (budget: Budget): boolean =>
    budget.base === base || base === 'unnamed' || budget.base === 'unnamed';
