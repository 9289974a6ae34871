import type { AmountClaim, CheckContext, CodeRule, RuleInstance } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { type Identity, isListed, judgeIdentity, neededOf } from './identity.ts';
import { type Stated, statedTogether } from './stated-together.ts';

/** An identity that the words themselves mean, and what a figure is called in it. */
interface Named<L extends string> {
  readonly identity: Identity<L>;
  readonly labelOf: (claim: AmountClaim) => L | undefined;
  readonly messageId: string;
  /** Whether the names are those of one thing. */
  readonly belong?: (stated: Stated<L>) => boolean;
  /** The names leave another meaning open. */
  readonly isVague?: (stated: Stated<L>) => boolean;
}

const named = <L extends string>(one: Named<L>): Named<string> => one as unknown as Named<string>;

const END = '(?:总?为|共?计?|达到?|有)?$';
const ASSETS = new RegExp(`(?:总资产|(?<![产定动形固净用资储])资产(?:总额|总计|合计|总值|总量)?)${END}`);
const LIABILITIES = new RegExp(`(?:总负债|(?<![动期])负债(?:总额|总计|合计)?)${END}`);
const NET_ASSETS = new RegExp(`(?:(?<![及和与、])净资产|所有者权益)(?:总额|总计|合计)?${END}`);
/** What it was a year before, told beside it. */
const OF_BEFORE = /^(?:上一?年|去年|[年期]初)/;
const ORIGINAL = new RegExp(`^(?<of>.*?)(?:账面|资产)?(?:原值|原价)(?:总额|合计)?${END}`);
const DEPRECIATION = new RegExp(`(?:累计|已计?提)(?:折旧|摊销)(?:额|费)?(?:总额|合计)?${END}`);
const NET_VALUE = new RegExp(`^(?<of>.*?)(?:账面|资产)?(?:净值|净额)(?:总额|合计)?${END}`);
const SURPLUS = /^(?:收支|本年|当年|全年|年度)*(?:相抵后?)?(?:结余|差额|盈余)(?:为|共)?$/;
/** 收支结余 is of the year; 本年结余 and 结余 are also said of what has come together by its end. */
const SURE_SURPLUS = /收支|相抵/;

/** 固定资产 of 固定资产净值; nothing where 净值 stands alone. */
const thingOf = (name: RegExp, { subject: { text } }: AmountClaim): string =>
  (name.exec(text)?.groups?.of ?? '').replace(/^[是为由其按，]+/, '');

const yearly = ({ subject: { concept = '', qualified, scope } }: AmountClaim): string | undefined =>
  qualified || scope === 'three-public' ? undefined : concept;

const IDENTITIES: readonly Named<string>[] = [
  named<'income.grand' | 'income.year' | 'opening' | 'nonfiscal'>({
    identity: {
      'income.grand': { weight: 1 },
      'income.year': { weight: -1 },
      opening: { weight: -1 },
      nonfiscal: { weight: -1, mayBeUnsaid: true, concept: 'nonfiscal' },
    },
    labelOf: (claim) => {
      const concept = yearly(claim);
      if (concept === 'grand') return 'income.grand';
      return concept === 'income.grand' ||
        concept === 'income.year' ||
        concept === 'opening' ||
        concept === 'nonfiscal'
        ? concept
        : undefined;
    },
    messageId: 'formula.income-grand',
  }),
  named<'expense.grand' | 'expense.year' | 'closing' | 'distribution'>({
    identity: {
      'expense.grand': { weight: 1 },
      'expense.year': { weight: -1 },
      closing: { weight: -1 },
      distribution: { weight: -1, mayBeUnsaid: true, concept: 'distribution' },
    },
    labelOf: (claim) => {
      const concept = yearly(claim);
      if (concept === 'grand') return 'expense.grand';
      return concept === 'expense.grand' ||
        concept === 'expense.year' ||
        concept === 'closing' ||
        concept === 'distribution'
        ? concept
        : undefined;
    },
    messageId: 'formula.expense-grand',
  }),
  named<'surplus' | 'income' | 'expense'>({
    identity: { surplus: { weight: 1 }, income: { weight: -1 }, expense: { weight: 1 } },
    labelOf: (claim) => {
      const concept = yearly(claim);
      if (concept === 'income.year') return 'income';
      if (concept === 'expense.year') return 'expense';
      return SURPLUS.test(claim.subject.text) ? 'surplus' : undefined;
    },
    messageId: 'formula.surplus',
    isVague: (stated) => !SURE_SURPLUS.test(stated.get('surplus')!.context),
  }),
  named<'net' | 'assets' | 'liabilities'>({
    identity: { net: { weight: 1 }, assets: { weight: -1 }, liabilities: { weight: 1 } },
    labelOf: ({ subject: { text } }) =>
      OF_BEFORE.test(text)
        ? undefined
        : NET_ASSETS.test(text)
          ? 'net'
          : LIABILITIES.test(text)
            ? 'liabilities'
            : ASSETS.test(text)
              ? 'assets'
              : undefined,
    messageId: 'formula.net-assets',
  }),
  named<'net' | 'original' | 'depreciation'>({
    identity: { net: { weight: 1 }, original: { weight: -1 }, depreciation: { weight: 1 } },
    labelOf: ({ subject: { text } }) =>
      OF_BEFORE.test(text)
        ? undefined
        : DEPRECIATION.test(text)
          ? 'depreciation'
          : NET_VALUE.test(text)
            ? 'net'
            : ORIGINAL.test(text)
              ? 'original'
              : undefined,
    messageId: 'formula.net-value',
    belong: (stated) => {
      const [net, original] = [
        thingOf(NET_VALUE, stated.get('net')!),
        thingOf(ORIGINAL, stated.get('original')!),
      ];
      return net === '' || original === '' || original.endsWith(net) || net.endsWith(original);
    },
  }),
];

export const statedIdentities = {
  id: 'N-92',
  name: 'narrative-stated-identities',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '文中总计、结余、净资产、净值与其算式相符',
    en: 'Grand totals, surplus, net assets and net values of the text follow from what they are made of',
  },
  basis: {
    zh: '收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余；支出总计 = 本年支出 + 结余分配 + 年末结转和结余；收支结余 = 本年收入 − 本年支出；净资产 = 资产 − 负债；净值 = 原值 − 累计折旧（摊销）',
    en: 'total income = income + balances used + opening; total expenditure = expenditure + distribution + closing; surplus = income − expenditure; net assets = assets − liabilities; net value = original value − depreciation',
  },
  why: {
    zh: '同一处写全了算式中的各数，不论先后，必须相符；没有写到结余分配等时，差额也可能是它，只提醒。',
    en: 'Where all terms stand together they must agree in whatever order; a warning where what is not mentioned may be the difference.',
  },
  example: {
    zh: '资产总额3000万元，负债总额450万元，净资产2650万元（应为2550万元）。',
    en: 'Assets 3000, liabilities 450, net assets 2650 (2550).',
  },
  fix: { zh: '重新计算，核对各数。', en: 'Compute again and check each.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const accounts = new Map<string, AmountClaim[]>();
    for (const claim of claimsOf(context, 'amount')) {
      const key = `${claim.year ?? ''} ${claim.subject.scope}`;
      accounts.set(key, [...(accounts.get(key) ?? []), claim]);
    }
    for (const claims of accounts.values())
      for (const { identity, labelOf, messageId, belong, isVague } of IDENTITIES) {
        const needed = neededOf(identity);
        for (const stated of statedTogether(context, claims, labelOf, needed)) {
          if (belong?.(stated) === false || isListed(context, identity, stated)) continue;
          const instance = judgeIdentity(
            context,
            identity,
            stated,
            messageId,
            isVague?.(stated) ? 'warning' : undefined,
          );
          yield { ...instance, instance: `${messageId} ${instance.instance}` };
        }
      }
  },
} satisfies CodeRule;
