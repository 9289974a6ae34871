import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { subject as cue } from './wording.ts';

export type Side = 'income' | 'expense';

const INCOME = cue('income');
const EXPENSE = cue('expense');

/** Totals that 收入 or 支出 alone can stand for. */
const TOTALS: Readonly<Record<Side, ReadonlySet<string>>> = {
  income: new Set(['grand', 'income.grand', 'income.year', 'income.fiscal']),
  expense: new Set(['grand', 'expense.grand', 'expense.year', 'expense.fiscal', 'expense.general']),
};

/** 收入 or 支出 with nothing that says which: the side of the accounts that is meant. */
export function sideOf({ bare, text }: ResolvedSubject): Side | undefined {
  const income = INCOME.test(text);
  const expense = EXPENSE.test(text);
  return !bare || income === expense ? undefined : income ? 'income' : 'expense';
}

export const isTotalOf = (side: Side, concept: string | undefined): boolean =>
  concept !== undefined && TOTALS[side].has(concept);

/** Whether a subject can only be the other side's. */
export const contradictsSide = (side: Side, concept: string | undefined): boolean =>
  concept !== undefined &&
  (side === 'income'
    ? /^(?:expense|class|basic|project|personnel|public)/.test(concept)
    : concept.startsWith('income'));

const sideOfConcept = (concept = ''): string => /^(income|expense)\./.exec(concept)?.[1] ?? '';

/** Income is no part of expenditure: 本年收入…；本年支出…。其中：一般公共预算本年收入… */
export const isOtherSide = (a: string | undefined, b: string | undefined): boolean =>
  sideOfConcept(a) !== '' && sideOfConcept(b) !== '' && sideOfConcept(a) !== sideOfConcept(b);

/** 与上年相比，今年收入减少… where only 收入总计 is stated. */
export const isTotalOfSide = (a: ResolvedSubject, b: ResolvedSubject): boolean =>
  sideOfConcept(a.concept) !== '' &&
  sideOfConcept(a.concept) === sideOfConcept(b.concept) &&
  [a, b].every(({ concept, qualified }) => !qualified && /\.(?:year|grand)$/.test(concept ?? '')) &&
  a.scope === b.scope;

/** 收入总计A，支出总计B。收、支总计各增加…: either of the two. */
export const isGrandTotal = (
  { concept, qualified, scope }: ResolvedSubject,
  both: ResolvedSubject,
): boolean =>
  !qualified && (concept === 'income.grand' || concept === 'expense.grand') && scope === both.scope;
