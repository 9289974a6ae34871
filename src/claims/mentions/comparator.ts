import type { BudgetBase, ChangeClaim } from '../../model/index.ts';
import { remember, rememberWith } from '../../model/remember.ts';
import { comparison } from './wording.ts';

/** What a change is measured against. */
export interface Comparator {
  readonly against: ChangeClaim['against'];
  /** Which budget: the words beside it decide, not the sum. */
  readonly budget?: BudgetBase;
  readonly year?: number;
}

const FUND_NAME = comparison('fund-name');
const BUDGET = comparison('budget');
const DEPARTMENT_BUDGET = comparison('department-budget');
const OPENING = comparison('budget-opening');
const ADJUSTED = comparison('budget-adjusted');
const ANNUAL = comparison('budget-annual');
const LAST_YEAR = comparison('last-year');
const COMPARING = comparison('comparing');
const SAME_SCOPE = comparison('same-scope');
const AGAINST_BUDGET = comparison('against-budget-tail');
const TARGET_END = comparison('budget-target-end');
const PRIOR_BUDGET = comparison('prior-budget');
const BUDGET_EXECUTED = comparison('budget-executed');
const YEAR = /(20\d{2})\u5e74/u;

/** Replaces words that name a fund, not a budget; `财政拨款预算 5 万元` is a budget. */
export function withoutFunds(text: string, stand: (name: string) => string): string {
  let plain = '';
  let at = 0;
  for (const match of FUND_NAME.all(text)) {
    plain += text.slice(at, match.index) + stand(match[0]);
    at = match.index + match[0].length;
  }
  return plain + text.slice(at);
}

/** The department's own budget (部门预算) is one; the other names with 预算 are funds. */
export const isDepartmentBudget = (name: string): boolean => DEPARTMENT_BUDGET.test(name);

/** 年初预算, 全年预算, 调整预算 …; undefined where no budget is named (fund names are no budgets). */
export function readBudgetKind(text: string): BudgetBase | undefined {
  const plain = withoutFunds(text, (name) => (isDepartmentBudget(name) ? name.slice(2) : ''));
  if (!BUDGET.test(plain)) return undefined;
  if (OPENING.test(plain)) return 'opening';
  if (ADJUSTED.test(plain)) return 'adjusted';
  return ANNUAL.test(plain) ? 'annual' : 'unnamed';
}

/** Longest name of what is compared with. */
const TARGET = 42;

/**
 * The comparator that a stretch of a clause sets: `与2022年度相比`, `比上年`, `较年初预算数`, `同比`.
 * `year` is the year of the accounts.
 */
export const readComparator = rememberWith((clause, year: number | undefined): Comparator | undefined => {
  if (SAME_SCOPE.test(clause)) return { against: 'prior-year' };
  if (AGAINST_BUDGET.test(clause)) return { against: 'budget', budget: readBudgetKind(clause) ?? 'unnamed' };
  let found: Comparator | undefined;
  for (const match of COMPARING.all(clause)) {
    const target = clause.slice(match.index + match[0].length, match.index + TARGET);
    found = targetOf(target, year) ?? found;
  }
  return found;
});

function targetOf(target: string, year: number | undefined): Comparator | undefined {
  const named = YEAR.exec(target);
  const end = TARGET_END.at(target);
  const name = end < 0 ? target : target.slice(0, end);
  const budget = BUDGET.test(name) && !BUDGET_EXECUTED.test(name) ? readBudgetKind(name) : undefined;
  if (budget) {
    const isEarlier = named ? year !== undefined && Number(named[1]) < year : PRIOR_BUDGET.test(name);
    return {
      against: isEarlier ? 'prior-budget' : 'budget',
      budget,
      ...(named ? { year: Number(named[1]) } : {}),
    };
  }
  if (named) {
    const isOwn = year !== undefined && Number(named[1]) === year;
    return { against: isOwn ? 'other' : 'prior-year', year: Number(named[1]) };
  }
  return LAST_YEAR.test(target) ? { against: 'prior-year' } : undefined;
}

const CUT_SAME_SCOPE = comparison('cut-same-scope');
const CUT_TAIL = comparison('cut-tail');
const CUT_YEAR_ON_YEAR = comparison('cut-year-on-year');
const CUT_JOINT = comparison('cut-joint');
const CUT_HEAD = comparison('cut-head');

/** The subject of a change stands before the comparator (…较上年) or after it (与上年相比，…): it names nothing itself. */
export const cutComparator = remember((words): string =>
  [CUT_TAIL, CUT_SAME_SCOPE, CUT_YEAR_ON_YEAR, CUT_JOINT, CUT_HEAD].reduce(
    (text, cue) => text.replace(cue.one, ''),
    words,
  ),
);

/** 决算数小于年初预算数: a comparison in words. */
export interface ComparisonWord {
  readonly word: '<' | '>' | '=' | '<=';
  readonly base: BudgetBase;
}

const RELATION = comparison('relation');
const FINAL = comparison('relation-final');
const OPEN = comparison('relation-open');
const LESS = comparison('relation-less');
const MORE = comparison('relation-more');
const EQUAL = comparison('relation-equal');
const WITH_BUDGET = comparison('relation-with-budget');

/** Only where the clause names the final figure and a budget, and no negation or condition stands before the word. */
export const readComparison = remember((clause): ComparisonWord | undefined => {
  const match = RELATION.exec(clause);
  if (!match || !FINAL.test(clause) || OPEN.test(clause)) return undefined;
  const base = readBudgetKind(clause);
  if (!base) return undefined;
  const said = match.groups!.word!;
  const final = FINAL.at(clause);
  const budget = BUDGET.at(clause);
  const reverse =
    budget < final &&
    !WITH_BUDGET.test(clause) &&
    !EQUAL.test(said) &&
    match.index > budget &&
    match.index < final;
  const word = LESS.test(said) ? '<' : MORE.test(said) ? '>' : '=';
  return { word: reverse && word !== '=' ? (word === '<' ? '>' : '<') : word, base };
});

const WITHIN = comparison('within-budget');
const WITHIN_LEAD = comparison('within-budget-lead');

/** 决算数控制在年初预算以内: at most the budget. */
export const readLimit = remember((clause): (ComparisonWord & { readonly name: string }) | undefined => {
  const said = WITHIN.exec(clause);
  const base = said ? readBudgetKind(said[0]) : undefined;
  return base && { word: '<=', base, name: clause.slice(0, said!.index) };
});

/** 未超过年初预算25万元, 控制在预算25万元以内: the words before the budget. */
export const isLimit = remember((lead): boolean => WITHIN_LEAD.test(lead));

const LEVEL = comparison('level');

/** 与上年 100 万元持平: no change at all. 基本持平 promises less. */
export const isLevel = (tail: string): boolean => LEVEL.test(tail.slice(0, 8));
