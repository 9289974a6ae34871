import type { BudgetBase } from '../../model/index.ts';
import { remember, rememberWith } from '../../model/remember.ts';
import type { FigureRole } from '../../model/text-explanation.ts';
import type { NumberToken } from '../figures/tokens.ts';
import { isDepartmentBudget, isLimit, readBudgetKind, withoutFunds } from './comparator.ts';
import { type DirectionWords, readDirection } from './direction.ts';
import { role as cue, direction as directionCue } from './wording.ts';

export type Per = 'vehicle' | 'person' | 'batch' | 'session';

/** What a figure is in its clause, judged by the words right before it. */
export interface Role {
  readonly name: FigureRole;
  readonly direction?: DirectionWords['direction'];
  /** Both directions left standing, as a template prints them. */
  readonly either?: boolean;
  /** A word of change one character off. */
  readonly misspelt?: string;
  readonly meant?: string;
  readonly budget?: BudgetBase;
  /** For shares: the words between 占 and the figure. */
  readonly base?: string;
  /** A share by its place alone, in a bracket behind an amount. */
  readonly unsaid?: true;
  /** 由2万元增至3万元: what it has come from, what it has come to. */
  readonly moved?: 'from' | 'to';
  /** 补助标准由40元提高到45元: moved is what each is paid or one costs, no amount of the accounts. */
  readonly rated?: true;
  /** 相差, 差额为: a change of either direction. */
  readonly unsigned?: true;
  /** 车均2万元, 每次0.5万元, and by how much these have changed. */
  readonly quotient?: true;
  /** What a quotient is divided by. */
  readonly per?: Per;
  /** 年中追加5万元: by how much the budget was changed. */
  readonly adjusts?: 1 | -1;
  /** Where in the lead the words that give the role begin; the subject stands before. */
  readonly from: number;
}

const OF_OTHERS = cue('of-others');
const THRESHOLD = cue('threshold');
const UNIT_PRICE = cue('unit-price');
const PER_HEAD = cue('per-head');
const PER_EACH = cue('per-each');
const PERS: readonly (readonly [Per, ReturnType<typeof cue>])[] = [
  ['vehicle', cue('per-vehicle')],
  ['person', cue('per-person')],
  ['batch', cue('per-batch')],
  ['session', cue('per-session')],
];
const BEYOND_BUDGET = cue('beyond-budget');
const DEVIATION = cue('deviation');
const ADJUSTS = cue('adjusts-budget');
const EXECUTED = cue('executed');
const DIFFERENCE = directionCue('difference');
const PRIOR_TAIL = cue('prior-tail');
const MOVED_FROM = cue('moved-from');
const MOVED_TO = cue('moved-to');
const SET_TO = cue('set-to');
const PRIOR_NAME = cue('prior-name');
const PRIOR_COMPARED = cue('prior-compared');
const OPENING_BALANCE = cue('opening-balance');
const SPAN = cue('span-of-years');
const YEARLY_AVERAGE = cue('yearly-average');
const COMPLETED = cue('completed');
const OF_FIGURE = cue('of-figure');
const SHARE = cue('share');
const SHARE_OF_BUDGET = cue('share-of-budget');
const SHARE_OF_FUND = cue('share-of-budget-fund');
const SHARE_NOUN = cue('share-noun');
const NO_SHARE_NOUN = cue('no-share-noun');
const OUTSIDE = cue('share-base-outside');
const BASE_HEAD = cue('share-base-head');
const BASE_TAIL = cue('share-base-tail');
const BASE_OF = cue('share-base-of');
const COMPLETION = cue('completion-word');
const COMPLETION_START = cue('completion-start');
const NO_COMPLETION = cue('no-completion');
const DONE_NAME = cue('done-name');
const MONEY_NAME = cue('money-name');
const SERVICE = cue('service');
const SERVICE_LIMIT = cue('service-limit');
const ABOUT = cue('about');
const BUDGET_WORD = cue('budget-word');
const BUDGET_START = cue('budget-start');
const ADJUSTED_TAIL = cue('budget-adjusted-tail');
const YEAR = /(20\d{2})\u5e74/gu;
/** Marks by which 所占 and 其占 open a share. */
const SHARE_PREFIX = new Set(['\u6240', '\u5176']);

/** `lead` is what stands between the previous figure or mark and this one, at most a clause. */
export function readRole(token: NumberToken, lead: string, tail: string, year?: number): Role {
  if (token.kind === 'count') return { name: 'count', from: lead.length };
  if (token.kind === 'points') return { name: 'points', from: readDirection(lead)?.from ?? lead.length };
  if (token.rises) return { name: 'growth', direction: 1, from: lead.length };
  const words = `${lead}${TAIL_FROM}${tail}`;
  return token.kind === 'percent' ? percentRole(words) : amountRole(words, year);
}

/** No text holds it. */
const TAIL_FROM = '\u0001';

/** The words around a figure, as one text to remember: most are the same from department to department. */
const apart = (words: string): [lead: string, tail: string] => {
  const at = words.lastIndexOf(TAIL_FROM);
  return [words.slice(0, at), words.slice(at + 1)];
};

const percentRole = remember((words): Role => readPercentRole(...apart(words)));
const amountRole = rememberWith(
  (words, year: number | undefined): Role => readRoleOfAmount(...apart(words), year),
);

function readRoleOfAmount(lead: string, tail: string, year: number | undefined): Role {
  const adjusts = ADJUSTS.exec(lead);
  if (adjusts) return { name: 'service', adjusts: adjusts.groups?.less ? -1 : 1, from: adjusts.index };
  if (isLimit(lead))
    return { name: 'budget', budget: readBudgetKind(lead) ?? 'unnamed', from: budgetFrom(lead) };
  if (THRESHOLD.test(tail) || UNIT_PRICE.test(lead) || OF_OTHERS.test(lead))
    return { name: 'service', from: lead.length };
  const from = MOVED_FROM.exec(lead);
  const rated =
    from &&
    (from.groups?.each !== undefined ||
      [UNIT_PRICE, PER_HEAD, PER_EACH].some((one) => one.test(lead.slice(0, from.index))));
  if (from && (MOVED_TO.test(tail) || (rated && SET_TO.test(tail))))
    return { name: 'prior', moved: 'from', ...(rated ? { rated } : {}), from: from.index };
  const quotient = PER_HEAD.exec(lead);
  if (quotient) {
    const direction = readDirection(lead);
    if (direction) return { ...ofDirection('change', direction), quotient: true };
    const per = PERS.find(([, words]) => words.test(quotient[0]))?.[0];
    return { name: 'service', quotient: true, ...(per ? { per } : {}), from: quotient.index };
  }
  if (PER_EACH.test(lead)) return { name: 'service', from: lead.length };
  return readAmountRole(lead, tail, year);
}

const ofDirection = (name: 'change' | 'growth', words: DirectionWords): Role => ({
  name,
  direction: words.direction,
  either: words.either,
  ...(words.misspelt ? { misspelt: words.misspelt } : {}),
  ...(words.meant ? { meant: words.meant } : {}),
  from: words.from,
});

function readAmountRole(lead: string, tail: string, year: number | undefined): Role {
  const beyond = BEYOND_BUDGET.exec(lead);
  if (beyond)
    return { name: 'change', direction: beyond.groups?.less ? -1 : 1, either: false, from: beyond.index };
  if (MOVED_TO.exec(lead)?.[0] === lead) return { name: 'actual', moved: 'to', from: 0 };
  const direction = readDirection(lead);
  if (direction && !ADJUSTED_TAIL.test(lead)) return ofDirection('change', direction);
  const difference = DIFFERENCE.at(lead);
  if (difference >= 0) return { name: 'change', unsigned: true, from: difference };
  const prior = PRIOR_TAIL.exec(lead);
  if (
    prior &&
    PRIOR_COMPARED.test(lead) &&
    !(year !== undefined && prior.groups?.year === String(year)) &&
    !OPENING_BALANCE.test(prior[0])
  )
    return { name: 'prior', from: comparingStart(lead, prior.index) };
  if (PRIOR_NAME.test(lead)) return { name: 'prior', from: lead.length };
  const named = [...lead.matchAll(YEAR)].at(-1);
  if (
    named &&
    year !== undefined &&
    Number(named[1]) < year &&
    !SPAN.test(lead.slice(Math.max(0, named.index - 2), named.index + 7))
  )
    // 2022年三公经费决算数8万元: the name stands behind the year.
    return { name: 'prior', from: named.index === 0 ? lead.length : named.index };
  const budgetAt = lastBudgetWord(lead);
  const budget = budgetAt < 0 ? undefined : readBudgetKind(lead);
  // 完成预算27万元的63.2%: the amount is the base of what follows.
  const isBase = COMPLETED.test(lead) && OF_FIGURE.test(tail);
  if (budget && (isBase || !EXECUTED.test(lead.slice(budgetAt))))
    return { name: 'budget', budget, from: budgetFrom(lead) };
  return { name: 'actual', from: lead.length };
}

function lastBudgetWord(lead: string): number {
  const plain = withoutFunds(lead, (name) => (isDepartmentBudget(name) ? name : ' '.repeat(name.length)));
  let last = -1;
  for (const match of BUDGET_WORD.all(plain)) last = match.index;
  return last;
}

function budgetFrom(lead: string): number {
  const start = BUDGET_START.at(lead);
  return start < 0 ? lead.length : start;
}

const COMPARED_FROM = cue('compared-from');

const comparingStart = (lead: string, fallback: number): number => {
  const at = COMPARED_FROM.at(lead);
  return at < 0 ? fallback : at;
};

function readPercentRole(lead: string, tail: string): Role {
  const share = SHARE.exec(lead);
  if (share) {
    const base = share.groups!.base!;
    if (OUTSIDE.test(base)) return { name: 'service', from: share.index };
    if (SHARE_OF_BUDGET.test(base) && !SHARE_OF_FUND.test(base))
      return { name: 'completion', budget: readBudgetKind(base) ?? 'unnamed', from: share.index };
    const from = SHARE_PREFIX.has(lead[share.index - 1] ?? '') ? share.index - 1 : share.index;
    return { name: 'share', base: shareBase(base), from };
  }
  if (SHARE_NOUN.test(lead) && !NO_SHARE_NOUN.test(lead))
    return { name: 'share', base: '', from: SHARE_NOUN.at(lead) };
  const yearly = YEARLY_AVERAGE.at(lead);
  if (yearly >= 0) return { name: 'service', from: yearly };
  const deviation = DEVIATION.at(lead);
  if (deviation >= 0) return { name: 'growth', direction: 1, from: deviation };
  const direction = readDirection(lead);
  if (direction) return ofDirection('growth', direction);
  if (COMPLETION.test(lead) && !NO_COMPLETION.test(lead) && isOfMoney(lead)) {
    const start = COMPLETION_START.at(lead);
    return {
      name: 'completion',
      budget: readBudgetKind(lead) ?? 'unnamed',
      from: start < 0 ? lead.length : start,
    };
  }
  if (SERVICE.test(lead) || SERVICE_LIMIT.test(lead) || ABOUT.test(tail))
    return { name: 'service', from: lead.length };
  return { name: 'unknown', from: lead.length };
}

/** 图书完成率 tells of books; 完成率, 预算完成率, 公务接待费完成 of money. */
function isOfMoney(lead: string): boolean {
  const done = DONE_NAME.exec(lead);
  return !done || BUDGET_WORD.test(lead) || MONEY_NAME.test(done.groups!.name!);
}

/** `本年支出合计的`, `总支出的比重为` → the base's name. */
const shareBase = (text: string): string =>
  text
    .replace(BASE_HEAD.one, '')
    .replace(BASE_TAIL.one, '')
    .replace(BASE_OF.one, '')
    .replace(BASE_OF.one, '');
