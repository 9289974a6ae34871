import type { AmountClaim, CheckContext, CodeRule } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { agree } from '../reported.ts';
import { topSection } from '../top-section.ts';
import { tie } from './tie.ts';

/** Several amounts for one thing within the text. Only what is named in full and not narrowed can be compared. */
export const sameConceptTwice = {
  id: 'N-14',
  name: 'narrative-stated-twice',
  kind: 'tie-out',
  severity: 'error',
  title: { zh: '同一数据在文中前后一致', en: 'A figure stated twice is the same both times' },
  basis: { zh: '同一口径、同一年度只有一个决算数', en: 'One final figure for one scope and year' },
  why: {
    zh: '同一项目在说明的不同段落多次出现，金额必须相同。',
    en: 'What is stated in several places must be the same amount.',
  },
  example: {
    zh: '前文“公务接待费1.28万元”，后文“公务接待费1.82万元”。',
    en: 'Reception 1.28 in one place, 1.82 in another.',
  },
  fix: { zh: '对照决算表，统一为正确的金额。', en: 'Take the amount from the table.' },
  *check(context: CheckContext) {
    const groups = new Map<string, AmountClaim[]>();
    const ofOther = new Set([...partsOfOneFund(context), ...partsOfItsOwn(context)]);
    for (const claim of claimsOf(context, 'amount')) {
      if (!isComparable(claim) || ofOther.has(claim.figure)) continue;
      const key = keyOf(context, claim);
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    for (const instance of unbalancedTotals(context)) yield instance;
    for (const [key, claims] of groups) {
      const [first] = claims as [AmountClaim, ...AmountClaim[]];
      const together = claims.every((claim) => agree(context, claim.figure, first.figure));
      const reference = together ? first : mostAgreed(context, claims);
      for (const other of claims) {
        if (other === reference || areOfTwoOffices(other, reference)) continue;
        yield {
          instance: `${key}:${other.figure}`,
          relation: tie(other.figure, reference.figure),
          scope: other.sentence,
          formula: {
            messageId: 'formula.said-twice',
            data: { name: other.subject.line?.item ?? (other.subject.text || reference.subject.text) },
          },
        };
      }
    }
  },
} satisfies CodeRule;

/** 购置公务用车36万元，其中1辆19.50万元、1辆16.50万元: parts without a name of their own, of what they are part of. */
const partsOfItsOwn = (context: CheckContext): readonly string[] =>
  claimsOf(context, 'parts')
    .filter(({ parts }) => parts.length > 1)
    .flatMap(({ parts, totalSubject }) =>
      parts.every(({ subject: { concept } }) => concept !== undefined && concept === totalSubject.concept)
        ? parts.map(({ figure }) => figure)
        : [],
    );

/** 一般公共预算收入90万元，其中：…上级补助收入20万元: what one fund got of it, by a list that adds up. */
const partsOfOneFund = (context: CheckContext): ReadonlySet<string> =>
  new Set(
    claimsOf(context, 'parts')
      .filter(({ totalSubject: { concept = '' }, extent }) => ONE_FUND.test(concept) && extent === 'complete')
      .flatMap(({ parts }) => parts)
      .filter(({ subject: { concept = '' } }) => OTHER_INCOME.test(concept))
      .map(({ figure }) => figure),
  );
const ONE_FUND = /^income\.(?:general|fund|capital)$/;
const OTHER_INCOME = /^income\.(?:business|operating|affiliate|superior|other)$/;

/**
 * 收入总计A、支出总计B side by side: the two sides of the accounts balance. Apart, 总计 is often the year's own
 * sum; a warning even so. 收、支总计A and under it 收入总计B are one figure by name.
 */
function* unbalancedTotals(context: CheckContext) {
  const stated = claimsOf(context, 'amount').filter(
    ({ role, subject }) =>
      role === 'actual' &&
      !subject.qualified &&
      /^(?:(?:income|expense)\.)?grand$/.test(subject.concept ?? '') &&
      (subject.scope === 'all' || subject.scope === 'fiscal') &&
      /总计/.test(subject.text),
  );
  const order = [...figuresOf(context).keys()];
  for (const [at, total] of stated.entries()) {
    const next = order[order.indexOf(total.figure) + 1];
    for (const other of stated.slice(at + 1)) {
      const areSides =
        total.subject.concept === 'income.grand' &&
        other.subject.concept === 'expense.grand' &&
        other.figure === next &&
        other.sentence === total.sentence;
      const isUnder =
        total.subject.concept === 'grand' &&
        // 财政拨款收入总计 is less than all.
        /^(?:收入|支出)(?:决算)?总计/.test(other.subject.text) &&
        other.section === total.section &&
        other.subject.scope === total.subject.scope;
      if (!areSides && !isUnder) continue;
      yield {
        instance: `balance:${areSides ? total.figure : other.figure}`,
        relation: tie(total.figure, other.figure),
        scope: total.sentence,
        formula: { messageId: 'formula.both-sides', data: {} },
        severity: 'warning' as const,
      };
    }
  }
}

/** Classes are compared within one section: another may speak of another fund. */
function keyOf(context: CheckContext, { subject, section, role, budget }: AmountClaim): string {
  const { line } = subject;
  if (line)
    return `${line.code ?? [line.class, line.section, line.item].join('-')}|${subject.scope}|${role}${budget ?? ''}|${topSection(context, section)}`;
  // 财政拨款本年支出 is less than 本年支出, also in a section about all money.
  const scope = subject.scope === 'all' && OF_FISCAL.test(subject.text) ? 'fiscal' : subject.scope;
  const key = `${subject.concept}|${scope}`;
  return subject.concept?.startsWith('class.') ? `${key}|${topSection(context, section)}` : key;
}

/** 第二中学2023年度收入支出总计 beside that of 第三中学: as long, and unlike inside. */
function areOfTwoOffices({ subject: a }: AmountClaim, { subject: b }: AmountClaim): boolean {
  const [one, other] = [officeOf(a.text), officeOf(b.text)];
  if (one.length < SHORTEST_OFFICE || one.length !== other.length || one === other) return false;
  return one.slice(0, 2) === other.slice(0, 2) && one.slice(-2) === other.slice(-2);
}
const officeOf = (text: string): string => /^(.*?)20\d{2}/.exec(text)?.[1] ?? '';
const SHORTEST_OFFICE = 6;

/** The statement that most others agree with, so that one slip is one finding. */
function mostAgreed(context: CheckContext, claims: readonly AmountClaim[]): AmountClaim {
  const support = (claim: AmountClaim): number =>
    claims.filter((other) => agree(context, claim.figure, other.figure)).length;
  return claims.reduce((best, claim) => (support(claim) > support(best) ? claim : best));
}

/** Concepts whose name alone says which figure is meant, in sections that speak of one scope. */
const COMPARABLE =
  /^(?:three-public|abroad|vehicle|purchase|operation|reception(?:\.domestic)?|agency|procurement|personnel|public|grand|expense\.general|expense\.fund|expense\.capital|income\.(?:business|operating|affiliate|superior|other)|basic|project|class\.\d+)$/;

/** Of all funds together. */
const OF_FISCAL = /(?<!一般公共预算|政府性基金预算|国有资本经营预算)财政拨款/;

/** Scopes in which income and expenditure are those of the accounts. */
const FUND_SCOPES = new Set(['all', 'fiscal', 'general', 'basic', 'fund', 'capital']);

/** Named in full, of the year of the accounts, and not narrowed by the words before it. */
export function isComparable({ subject, context, role, year }: AmountClaim): boolean {
  // A line named in full, twice: in its own paragraph and in the list before it.
  if (subject.line)
    return (
      (role === 'actual' || role === 'budget') &&
      year === undefined &&
      !subject.qualified &&
      (subject.line.code !== undefined ||
        (subject.line.class !== undefined && subject.line.item !== undefined)) &&
      FUND_SCOPES.has(subject.scope) &&
      !NARROWED.test(context.slice(-40))
    );
  if (role !== 'actual' || !subject.concept || subject.qualified) return false;
  // 收入合计 is also written for the grand total, 本年支出 for that of the fund named before it.
  const isYears =
    /^(?:income|expense)\.year$/.test(subject.concept) &&
    /(?:本年|当年)(?:度)?(?:收入|支出)/.test(subject.text) &&
    (subject.scope === 'all' || OF_FISCAL.test(subject.text));
  if (!COMPARABLE.test(subject.concept) && !isYears) return false;
  // 三公 paid from 一般公共预算 is no figure of that budget.
  if (/^(?:expense|income|basic|project|class)/.test(subject.concept) && !FUND_SCOPES.has(subject.scope))
    return false;
  // 政府性基金上年结余8万元，上级补助收入2万元: what that fund got of it.
  if (OTHER_INCOME.test(subject.concept) && OTHER_FUND.test(context)) return false;
  // A part of it (其中), another year or a plan is spoken of.
  return !NARROWED.test(context.slice(-40)) && !/年初/.test(context.slice(-40));
}

/** Opens a statement of another fund's accounts. */
const OTHER_FUND = /^[^，。；：\d]{0,12}(?:政府性基金|国有资本经营|社会保险基金)/;

/** A part of it, another year or a plan. */
const NARROWED =
  /20\d{2}年(?:度)?预算|计划|较|比|节约|压减|相比|上年|去年|追加|本级|下属|其中[^，；]{0,6}(?:市|区|县|省)级/;
