import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  RuleInstance,
  SumRelation,
  Term,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { trySum } from '../reported.ts';

interface Item {
  readonly concept: string;
  /** What a fund's own figure is called. */
  readonly ofFund?: string;
  readonly names?: RegExp;
  readonly weight: 1 | -1;
  /** The cell that holds it where the text does not mention it. */
  readonly fact: string;
}

/** What a year ends with is what it began with and what came in, less what went out. */
const MAIN: readonly Item[] = [
  { concept: 'closing', weight: 1, fact: 't01.expense.closing' },
  { concept: 'opening', weight: -1, fact: 't01.income.opening' },
  { concept: 'income.year', ofFund: 'income', weight: -1, fact: 't01.income.year' },
  { concept: 'expense.year', ofFund: 'expense', weight: 1, fact: 't01.expense.year' },
];
/** Mostly nothing, and then often left out; the money of a budget knows neither. */
const BESIDE: readonly Item[] = [
  { concept: 'nonfiscal', names: /弥补收支差额/, weight: -1, fact: 't01.income.nonfiscal' },
  { concept: 'distribution', weight: 1, fact: 't01.expense.distribution' },
];

/** Funds whose income and expenditure have names of their own. */
const FUNDS = ['fund', 'capital'] as const;

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
    zh: '同一段里写全了年初数、收入、支出和年末数，四者必须平衡。',
    en: 'A paragraph that states all four must balance.',
  },
  example: {
    zh: '年初结转10万元，本年收入100万元，本年支出90万元，年末结转35万元（应为20万元）。',
    en: 'Opening 10, income 100, expenditure 90, closing 35 (20).',
  },
  fix: { zh: '对照收支决算总表核对各数。', en: 'Compare each with table one.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const accounts = new Map<string, AmountClaim[]>();
    for (const claim of claimsOf(context, 'amount')) {
      if (claim.role !== 'actual') continue;
      const key = `${claim.sentence.split('.')[0]} ${accountsOf(claim)}`;
      accounts.set(key, [...(accounts.get(key) ?? []), claim]);
    }
    for (const claims of accounts.values()) {
      const main = MAIN.map((item) => termOf(claims, item));
      if (main.some((term) => term === undefined)) continue;
      const isWhole = accountsOf(claims[0]!) === 'all';
      const beside = isWhole ? BESIDE.map((item) => termOf(claims, item) ?? inTable(context, item)) : [];
      yield judge(context, main as Term[], beside, claims[0]!);
    }
  },
} satisfies CodeRule;

/** Whose year it is: the income of a fund is that fund's, whatever the section speaks of. */
const accountsOf = ({ subject: { concept = '', scope } }: AmountClaim): string =>
  FUNDS.find((fund) => concept.endsWith(`.${fund}`)) ?? scope;

/** The one figure of the paragraph that is called so. */
function termOf(claims: readonly AmountClaim[], { concept, ofFund, names, weight }: Item): Term | undefined {
  const found = claims.filter(
    ({ subject }) =>
      (!subject.qualified &&
        (subject.concept === concept ||
          (ofFund && FUNDS.some((fund) => subject.concept === `${ofFund}.${fund}`)))) ||
      names?.test(subject.text),
  );
  return found.length === 1 ? { figure: found[0]!.figure, weight } : undefined;
}

const inTable = (context: CheckContext, { fact, weight }: Item): Term | undefined =>
  context.operand(fact) ? { figure: fact, weight } : undefined;

function judge(
  context: CheckContext,
  main: readonly Term[],
  beside: readonly (Term | undefined)[],
  { sentence }: AmountClaim,
): RuleInstance {
  const instance = main[0]!.figure;
  const relation: SumRelation = {
    type: 'sum',
    comparison: '=',
    terms: [...main, ...beside.filter((term) => term !== undefined)],
  };
  // What is not mentioned may be the difference.
  if (
    trySum(context, relation)?.agreement === 'differs' &&
    !beside.some((term) => term && figuresOf(context).has(term.figure)) &&
    beside.includes(undefined)
  )
    return { instance, outcome: 'undecided', messageId: 'balance-incomplete', data: {} };
  return { instance, relation, scope: sentence, formula: { messageId: 'formula.year-balance', data: {} } };
}
