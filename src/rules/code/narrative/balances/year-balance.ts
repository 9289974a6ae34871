import type { AmountClaim, CheckContext, CodeRule, RuleInstance } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { type Identity, judgeIdentity, neededOf } from './identity.ts';
import { statedTogether } from './stated-together.ts';

type Main = 'closing' | 'opening' | 'income' | 'expense';
type Label = Main | 'nonfiscal' | 'distribution';

/** What a year ends with is what it began with and what came in, less what went out; the money of a budget knows no more. */
const OF_FUND: Identity<Main> = {
  closing: { weight: 1, fact: 't01.expense.closing' },
  opening: { weight: -1, fact: 't01.income.opening' },
  income: { weight: -1, fact: 't01.income.year' },
  expense: { weight: 1, fact: 't01.expense.year' },
};
const OF_ALL: Identity<Label> = {
  ...OF_FUND,
  nonfiscal: { weight: -1, mayBeUnsaid: true, concept: 'nonfiscal', fact: 't01.income.nonfiscal' },
  distribution: { weight: 1, mayBeUnsaid: true, concept: 'distribution', fact: 't01.expense.distribution' },
};

/** Funds whose income and expenditure have names of their own. */
const FUND = /^(?:income|expense)\.(fiscal|general|fund|capital)$/;
const COVERING = /弥补收支差额/;
/** 年初财政拨款结转和结余 where all funds are spoken of. */
const OF_FISCAL = /(?<!非)财政拨款/;
/** 本年收入, whose fund stands at the head of its sentence. */
const PLAIN = /^(?:本年|当年|全年|年度)?(?:度)?(?:收入|支出)(?:合计|总计)?$/;

export const yearBalance = {
  id: 'N-50',
  name: 'narrative-year-balance',
  kind: 'roll-forward',
  severity: 'error',
  title: {
    zh: '文中年初结转加收入减支出等于年末结转',
    en: 'Opening balance, income and expenditure in the text lead to its closing balance',
  },
  basis: {
    zh: '年末结转和结余 = 年初结转和结余 + 本年收入 + 使用非财政拨款结余（事业基金弥补）− 本年支出 − 结余分配',
    en: 'closing = opening + income + non-fiscal balances used − expenditure − distribution',
  },
  why: {
    zh: '同一段里写全了年初数、收入、支出和年末数，四者必须平衡；没有写到结余分配等时，差额也可能是它，只提醒。',
    en: 'A paragraph that states all four must balance; a warning where what is not mentioned may be the difference.',
  },
  example: {
    zh: '年初结转10万元，本年收入100万元，本年支出90万元，年末结转35万元（应为20万元）。',
    en: 'Opening 10, income 100, expenditure 90, closing 35 (20).',
  },
  fix: { zh: '对照收支决算总表核对各数。', en: 'Compare each with table one.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const accounts = new Map<string, AmountClaim[]>();
    const all = claimsOf(context, 'amount');
    for (const claim of all) {
      const key = `${claim.year ?? ''} ${accountsOf(claim)}`;
      accounts.set(key, [...(accounts.get(key) ?? []), claim]);
    }
    const judged = new Set<AmountClaim>();
    for (const claims of accounts.values())
      for (const stated of statedTogether(context, claims, labelOf, neededOf(OF_ALL))) {
        for (const claim of stated.values()) judged.add(claim);
        const identity: Identity<Label> | Identity<Main> =
          accountsOf(claims[0]!) === 'all' ? OF_ALL : OF_FUND;
        yield judgeIdentity<string>(context, identity, stated, 'formula.year-balance');
      }
    // 政府性基金预算上年结转5万元，本年收入50万元，…: where the fund is named once, the order tells what belongs together.
    const rest = all.filter((claim) => !judged.has(claim));
    for (const stated of statedTogether(context, rest, plainLabelOf, neededOf(OF_FUND)))
      yield judgeIdentity(context, OF_FUND, stated, 'formula.year-balance', 'warning');
  },
} satisfies CodeRule;

/** Whose year it is: the income of a fund is that fund's, whatever the section speaks of. */
const accountsOf = ({ subject: { concept = '', scope, text } }: AmountClaim): string =>
  FUND.exec(concept)?.[1] ?? (scope === 'all' && OF_FISCAL.test(text) ? 'fiscal' : scope);

function labelOf(claim: AmountClaim): Label | undefined {
  const { concept = '', qualified, text } = claim.subject;
  if (COVERING.test(text)) return 'nonfiscal';
  if (qualified) return undefined;
  if (concept === 'nonfiscal' || concept === 'distribution') return concept;
  return mainLabel(FUND.test(concept) ? concept.replace(FUND_END, '.year') : concept);
}
const FUND_END = /\.\w+$/;

function plainLabelOf({ subject: { concept, qualified, text }, context }: AmountClaim): Main | undefined {
  if (concept === undefined) return text === '' ? sideOf(context) : undefined;
  return qualified && !PLAIN.test(text) ? undefined : mainLabel(concept);
}

/** 收入900万元，支出880万元: bare words, which beside both balances mean the year's. */
const sideOf = (words: string): Main | undefined =>
  words.endsWith('收入') ? 'income' : words.endsWith('支出') ? 'expense' : undefined;

const mainLabel = (concept: string): Main | undefined => {
  if (concept === 'income.year') return 'income';
  if (concept === 'expense.year') return 'expense';
  return concept === 'opening' || concept === 'closing' ? concept : undefined;
};
