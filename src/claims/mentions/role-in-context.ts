import type { NumberToken } from '../figures/tokens.ts';
import type { Mention } from './mention.ts';
import { type Role, readRole } from './role.ts';
import { role as roleCue } from './wording.ts';

const OF_IT = roleCue('of-it');
const BASE_AMOUNT = roleCue('base-amount');
const EXECUTED = roleCue('executed');
const BARE_PRIOR = roleCue('bare-prior');
const CHANGE_FOLLOWS = roleCue('change-follows');
const ZERO_PRIOR = roleCue('zero-prior');
const SET_TO = roleCue('set-to');
const CLOSE = '\uff09';

/** What stands before a figure and says what it may be. */
export interface BeforeFigure {
  readonly last: Mention | undefined;
  /** The list that is open divides a budget. */
  readonly ofBudget: boolean;
  readonly year: number | undefined;
}

/** The role of a figure by the words around it and by the figure before it. */
export function roleInContext(
  token: NumberToken,
  lead: string,
  tail: string,
  { last, ofBudget, year }: BeforeFigure,
): Role {
  // 完成预算 27 万元的 63.2 %: the amount just before is the base.
  if (token.kind === 'percent' && !token.rises && OF_IT.test(lead) && last) {
    const base = BASE_AMOUNT.exec(last.lead)?.groups?.base;
    // 涉及资金1250万元，占部门项目支出预算1400万元的89.29%: a share of somebody's budget, done by nobody.
    if (last.role.name === 'budget' && (base === undefined || last.role.budget !== 'unnamed'))
      return { name: 'completion', budget: last.role.budget ?? 'unnamed', from: 0 };
    if (base !== undefined) return { name: 'share', base, from: 0 };
  }
  const role = readRole(token, lead, tail, year);
  // 基本支出60万元（60%）: a share, where it computes as one.
  if (role.name === 'unknown' && last?.role.name === 'actual' && isBracketBehind(token, last, tail))
    return { name: 'share', base: '', unsaid: true, from: 0 };
  // 补助标准小学由40元提高到45元，初中由50元调整为55元: what a rate has come to is one, and so is the next.
  if (last?.role.rated && last.token.measure === token.measure && (role.moved || SET_TO.test(lead)))
    return { moved: 'to', ...role, rated: true };
  const isPart = ofBudget && role.name === 'actual' && !EXECUTED.test(lead);
  return isPart ? { name: 'budget', budget: 'unnamed', from: lead.length } : role;
}

const isBracketBehind = ({ start }: NumberToken, { token, figure }: Mention, tail: string): boolean =>
  figure.kind === 'amount' && start === token.end + 1 && tail.startsWith(CLOSE);

/** 较上年 2.08 减少…: the named prior figure often goes without its unit, which is that of the `amount` before it. */
export function bareAsAmount(
  token: NumberToken,
  lead: string,
  tail: string,
  amount: Mention | undefined,
): NumberToken | undefined {
  const named = BARE_PRIOR.test(lead) && CHANGE_FOLLOWS.test(tail);
  const zero = token.value.isZero() && ZERO_PRIOR.test(lead);
  return (named || zero) && amount ? { ...token, kind: 'amount', measure: amount.token.measure } : undefined;
}
