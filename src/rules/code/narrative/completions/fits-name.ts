import type { BudgetBase, CompletionClaim } from '../../../../model/index.ts';

/** Names under which budgets go; `unnamed` fits any of them. */
export const BUDGET_NAMES: Readonly<Record<BudgetBase, string>> = {
  opening: '年初预算',
  annual: '全年预算',
  adjusted: '调整预算',
  unnamed: '预算',
};

type Budget = CompletionClaim['budgets'][number];
/** Whether a budget can be the one that is named. */
export const fitsName =
  (base: BudgetBase) =>
  (budget: Budget): boolean =>
    budget.base === base || base === 'unnamed' || budget.base === 'unnamed';
