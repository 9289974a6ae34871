import { referenceFacts } from '../support/reference-accounts.ts';
import type { RuleCases } from '../support/test-rule.ts';

/**
 * Cases of the rules between figures, by hand arithmetic: in the reference accounts each relation holds, so
 * 1.00 more on the stated side is off by 1.00, and a part set to 1.00 above its whole exceeds it by 1.00.
 */
interface Line {
  /** The figure that states the sum, or the part. */
  readonly stated: string;
  /** The first figure it should agree with. */
  readonly with: string;
  /** For a part: what it may be at most. */
  readonly whole?: string;
  /** Figures without which nothing can be said; a whole table ends with a dot. */
  readonly without: string;
  readonly form?: Form;
}

/** Forms that departments use besides the one of the reference accounts. */
type Form =
  | 'older'
  | 'subtotal'
  | 'without-grand-totals'
  | 'split'
  | 'with-institutions'
  | 'with-balance-details';

const LINES: Readonly<Record<string, Line>> = {
  'T01-01': { stated: 't01.income.year', with: 't01.income.general', without: 't01.income.year' },
  'T01-02': {
    stated: 't01.income.year',
    with: 't01.income.fiscal',
    without: 't01.income.year',
    form: 'older',
  },
  'T01-03': { stated: 't01.income.fiscal', with: 't01.income.general', without: 't01.', form: 'subtotal' },
  'T01-04': {
    stated: 't01.income.fund',
    with: 't01.income.fiscal',
    whole: '189.00',
    without: 't01.income.fund',
    form: 'older',
  },
  'T01-05': { stated: 't01.expense.year', with: 't01.expense.201', without: 't01.expense.year' },
  'T01-06': { stated: 't01.income.grand', with: 't01.income.year', without: 't01.income.year' },
  'T01-07': { stated: 't01.expense.grand', with: 't01.expense.year', without: 't01.expense.year' },
  'T01-08': { stated: 't01.income.grand', with: 't01.expense.grand', without: 't01.expense.grand' },
  'T01-09': {
    stated: 't01.expense.closing',
    with: 't01.income.opening',
    without: 't01.income.year',
    form: 'without-grand-totals',
  },
  'T01-10': {
    stated: 't01.income.opening',
    with: 't01.income.opening_basic',
    without: 't01.',
    form: 'with-balance-details',
  },
  'T01-11': {
    stated: 't01.expense.closing',
    with: 't01.expense.closing_basic',
    without: 't01.',
    form: 'with-balance-details',
  },
  'T01-20': { stated: 't01.income.year', with: 't02.total.total', without: 't02.' },
  'T01-21': { stated: 't02.total.fiscal', with: 't01.income.general', without: 't02.total.' },
  'T01-22': { stated: 't01.income.fiscal', with: 't02.total.fiscal', without: 't02.', form: 'older' },
  'T01-23': { stated: 't01.income.superior', with: 't02.total.superior', without: 't02.' },
  'T01-24': { stated: 't01.income.business', with: 't02.total.business', without: 't01.' },
  'T01-25': { stated: 't01.income.operating', with: 't02.total.operating', without: 't02.' },
  'T01-26': { stated: 't01.income.affiliate', with: 't02.total.affiliate', without: 't02.' },
  'T01-27': { stated: 't01.income.other', with: 't02.total.other', without: 't02.' },
  'T01-28': { stated: 't01.expense.year', with: 't03.total.total', without: 't03.total.' },
  'T01-29': { stated: 't01.expense.208', with: 't03.208.total', without: 't03.' },
  'T01-30': { stated: 't01.income.general', with: 't04.income.general', without: 't04.' },
  'T01-31': { stated: 't01.income.fund', with: 't04.income.fund', without: 't04.' },
  'T01-32': { stated: 't01.income.capital', with: 't04.income.capital', without: 't04.' },
  'T01-33': { stated: 't04.expense.201.total', with: 't01.expense.201', whole: '144.00', without: 't04.' },
  'T01-34': {
    stated: 't04.expense.year.total',
    with: 't01.expense.year',
    whole: '198.00',
    without: 't01.expense.year',
  },
  'T01-35': {
    stated: 't01.income.fiscal',
    with: 't04.income.year',
    without: 't04.income.year',
    form: 'older',
  },
  'T01-36': { stated: 't01.income.fund', with: 't08.total.income', without: 't08.' },
  'T01-37': { stated: 't01.income.capital', with: 't09.total.income', without: 't09.' },
  'T01-38': {
    stated: 't04.income.opening',
    with: 't01.income.opening_basic_fiscal',
    without: 't04.',
    form: 'with-balance-details',
  },
  'T01-39': {
    stated: 't04.expense.closing.total',
    with: 't01.expense.closing_basic_fiscal',
    without: 't04.',
    form: 'with-balance-details',
  },
  'T02-01': { stated: 't02.total.fiscal', with: 't02.201.fiscal', without: 't02.total.' },
  'T02-02': { stated: 't02.2010301.total', with: 't02.2010301.fiscal', without: 't02.' },
  'T02-03': { stated: 't02.208.total', with: 't02.20805.total', without: 't02.' },
  'T02-04': { stated: 't02.20103.superior', with: 't02.2010301.superior', without: 't02.' },
  'T02-20': { stated: 't02.total.fiscal', with: 't04.income.year', without: 't04.income.year' },
  'T02-21': { stated: 't08.2120803.income', with: 't02.2120803.fiscal', whole: '20.00', without: 't02.' },
  'T02-22': { stated: 't09.2230199.income', with: 't02.2230199.fiscal', whole: '3.00', without: 't09.' },
  'T03-01': { stated: 't03.total.project', with: 't03.201.project', without: 't03.total.' },
  'T03-02': { stated: 't03.2010301.total', with: 't03.2010301.basic', without: 't03.' },
  'T03-03': { stated: 't03.201.upward', with: 't03.20103.upward', without: 't03.' },
  'T03-04': { stated: 't03.20805.basic', with: 't03.2080505.basic', without: 't03.' },
  'T03-20': { stated: 't04.expense.208.total', with: 't03.208.total', whole: '20.00', without: 't03.' },
  'T03-21': {
    stated: 't04.expense.year.total',
    with: 't03.total.total',
    whole: '198.00',
    without: 't03.total.',
  },
  'T03-22': { stated: 't05.2080505.basic', with: 't03.2080505.basic', whole: '12.00', without: 't03.' },
  'T03-23': { stated: 't05.total.basic', with: 't03.total.basic', whole: '116.00', without: 't03.total.' },
  'T03-24': { stated: 't08.2120803.project', with: 't03.2120803.project', whole: '15.00', without: 't03.' },
  'T03-25': { stated: 't08.total.total', with: 't03.total.total', whole: '198.00', without: 't08.' },
  'T03-26': { stated: 't09.2230105.total', with: 't03.2230105.total', whole: '9.00', without: 't09.' },
  'T03-27': { stated: 't09.total.project', with: 't03.total.project', whole: '76.00', without: 't03.' },
  'T04-01': { stated: 't04.expense.208.total', with: 't04.expense.208.general', without: 't04.' },
  'T04-02': {
    stated: 't04.expense.year.total',
    with: 't04.expense.year.general',
    without: 't04.expense.year.',
  },
  'T04-03': {
    stated: 't04.expense.closing.total',
    with: 't04.expense.closing.general',
    without: 't04.expense.closing.',
  },
  'T04-04': { stated: 't04.expense.grand.total', with: 't04.expense.grand.general', without: 't04.' },
  'T04-05': { stated: 't04.expense.year.fund', with: 't04.expense.212.fund', without: 't04.expense.year.' },
  'T04-06': { stated: 't04.income.year', with: 't04.income.general', without: 't04.income.year' },
  'T04-07': { stated: 't04.income.opening', with: 't04.income.opening_general', without: 't04.' },
  'T04-08': { stated: 't04.income.grand', with: 't04.income.year', without: 't04.income.grand' },
  'T04-09': {
    stated: 't04.expense.grand.total',
    with: 't04.expense.year.total',
    without: 't04.expense.grand.',
  },
  'T04-10': { stated: 't04.expense.grand.fund', with: 't04.expense.year.fund', without: 't04.expense.year.' },
  'T04-11': { stated: 't04.income.grand', with: 't04.expense.grand.total', without: 't04.expense.grand.' },
  'T04-12': {
    stated: 't04.expense.closing.general',
    with: 't04.income.opening_general',
    without: 't04.income.general',
  },
  'T04-13': {
    stated: 't04.expense.closing.fund',
    with: 't04.income.opening_fund',
    without: 't04.income.fund',
  },
  'T04-14': {
    stated: 't04.expense.closing.capital',
    with: 't04.income.opening_capital',
    without: 't04.income.capital',
  },
  'T04-16': {
    stated: 't04.expense.closing.fund',
    with: 't04.expense.closing_basic.fund',
    without: 't04.',
    form: 'with-balance-details',
  },
  'T04-20': { stated: 't04.expense.201.general', with: 't05.201.total', without: 't05.' },
  'T04-21': { stated: 't04.expense.year.general', with: 't05.total.total', without: 't05.total.' },
  'T04-22': { stated: 't04.income.opening_general', with: 't05.total.opening', without: 't05.' },
  'T04-23': { stated: 't04.income.general', with: 't05.total.income', without: 't04.' },
  'T04-24': { stated: 't04.expense.closing.general', with: 't05.total.closing', without: 't05.' },
  'T04-30': { stated: 't04.expense.212.fund', with: 't08.212.total', without: 't08.' },
  'T04-31': { stated: 't04.expense.year.fund', with: 't08.total.total', without: 't08.total.' },
  'T04-32': { stated: 't04.income.fund', with: 't08.total.income', without: 't04.income.fund' },
  'T04-33': { stated: 't04.income.opening_fund', with: 't08.total.opening', without: 't08.' },
  'T04-34': { stated: 't04.expense.closing.fund', with: 't08.total.closing', without: 't08.' },
  'T04-40': { stated: 't04.expense.223.capital', with: 't09.223.total', without: 't09.' },
  'T04-41': { stated: 't04.expense.year.capital', with: 't09.total.total', without: 't09.total.' },
  'T04-42': { stated: 't04.income.capital', with: 't09.total.income', without: 't04.income.capital' },
  'T04-43': { stated: 't04.income.opening_capital', with: 't09.total.opening', without: 't09.' },
  'T04-44': { stated: 't04.expense.closing.capital', with: 't09.total.closing', without: 't09.' },
  'T04-50': {
    stated: 't07.total.actual',
    with: 't04.expense.year.total',
    whole: '184.00',
    without: 't07.total.',
  },
  'T05-01': { stated: 't05.total.personnel', with: 't05.201.personnel', without: 't05.total.' },
  'T05-02': { stated: 't05.2010301.total', with: 't05.2010301.basic', without: 't05.' },
  'T05-03': { stated: 't05.208.project', with: 't05.20805.project', without: 't05.' },
  'T05-04': { stated: 't05.20103.basic', with: 't05.2010301.basic', without: 't05.' },
  'T05-05': { stated: 't05.2080505.closing', with: 't05.2080505.opening', without: 't05.' },
  'T05-06': { stated: 't05.2080506.basic', with: 't05.2080506.personnel', without: 't05.' },
  'T05-20': { stated: 't05.total.basic', with: 't06.personnel', without: 't06.public' },
  'T05-21': { stated: 't05.total.basic', with: 't06.total', without: 't05.total.' },
  'T05-22': { stated: 't05.total.personnel', with: 't06.personnel', without: 't06.personnel' },
  'T05-23': { stated: 't05.total.public', with: 't06.public', without: 't06.public' },
  'T06-01': { stated: 't06.302', with: 't06.30201', without: 't06.' },
  'T06-02': { stated: 't06.personnel', with: 't06.301', without: 't06.personnel' },
  'T06-03': { stated: 't06.public', with: 't06.302', without: 't06.public' },
  'T06-04': { stated: 't06.total', with: 't06.personnel', without: 't06.personnel' },
  'T06-05': { stated: 't06.30201', with: 't06.30201.personnel', without: 't06.', form: 'split' },
  'T06-06': { stated: 't06.302.public', with: 't06.30201.public', without: 't06.', form: 'split' },
  'T06-07': { stated: 't06.public', with: 't06.301.public', without: 't06.', form: 'split' },
  'T06-20': { stated: 't06.30212', with: 't07.abroad.actual', whole: '2.50', without: 't07.abroad.' },
  'T06-21': { stated: 't06.30217', with: 't07.reception.actual', whole: '1.80', without: 't07.reception.' },
  'T06-22': { stated: 't06.30231', with: 't07.operation.actual', whole: '4.00', without: 't07.' },
  'T06-23': { stated: 't06.31013', with: 't07.purchase.actual', whole: '2.00', without: 't06.' },
  'T06-24': { stated: 't06.30215', with: 't07.meeting.actual', whole: '3.20', without: 't06.' },
  'T06-25': { stated: 't06.30216', with: 't07.training.actual', whole: '1.30', without: 't07.' },
  'T06-26': { stated: 't07.agency.actual', with: 't06.public', without: 't06.public' },
  'T06-27': {
    stated: 't07.agency.actual',
    with: 't06.public',
    whole: '26.00',
    without: 't06.public',
    form: 'with-institutions',
  },
  'T07-01': { stated: 't07.total.actual', with: 't07.abroad.actual', without: 't07.total.' },
  'T07-02': { stated: 't07.vehicle.budget', with: 't07.purchase.budget', without: 't07.' },
  'T07-05': { stated: 't07.reception.actual', with: 't07.domestic.actual', without: 't07.' },
  'T07-06': { stated: 't07.agency.actual', with: 't07.agency_office.actual', without: 't07.' },
  'T07-07': { stated: 't07.procurement.actual', with: 't07.goods.actual', without: 't07.' },
  'T07-08': {
    stated: 't07.sme.actual',
    with: 't07.procurement.actual',
    whole: '30.10',
    without: 't07.',
  },
  'T07-09': { stated: 't07.micro.actual', with: 't07.sme.actual', whole: '24.10', without: 't07.' },
  'T08-01': { stated: 't08.total.opening', with: 't08.212.opening', without: 't08.total.' },
  'T08-02': { stated: 't08.2120803.total', with: 't08.2120803.basic', without: 't08.' },
  'T08-03': { stated: 't08.212.income', with: 't08.21208.income', without: 't08.' },
  'T08-04': { stated: 't08.21208.closing', with: 't08.2120803.closing', without: 't08.' },
  'T08-05': { stated: 't08.2120804.closing', with: 't08.2120804.opening', without: 't08.' },
  'T09-01': { stated: 't09.total.closing', with: 't09.223.closing', without: 't09.total.' },
  'T09-02': { stated: 't09.2230105.total', with: 't09.2230105.basic', without: 't09.' },
  'T09-03': { stated: 't09.223.opening', with: 't09.22301.opening', without: 't09.' },
  'T09-04': { stated: 't09.22301.income', with: 't09.2230105.income', without: 't09.' },
  'T09-05': { stated: 't09.2230199.closing', with: 't09.2230199.opening', without: 't09.' },
};

export const linearCaseIds: readonly string[] = Object.keys(LINES);

export function linearCases(id: string): RuleCases {
  const line = LINES[id]!;
  const { stated, whole } = line;
  const facts = printedAs(line.form);
  const base = whole ?? facts[stated]!;
  const raised = addOne(base);
  const severity = id.startsWith('T06-2') && !/T06-2[0-3]/.test(id) ? 'warning' : 'error';
  const without = Object.fromEntries(Object.entries(facts).filter(([key]) => !key.startsWith(line.without)));
  return {
    pass: [{ name: 'the reference accounts', facts }],
    fail: [
      {
        name: `${stated} 1.00 too large`,
        facts: { ...facts, [stated]: raised },
        findings: [{ stated: raised, expected: base, difference: '1.00', severity, at: [stated, line.with] }],
      },
    ],
    undecided: [{ name: `without ${line.without}`, facts: without }],
  };
}

/** What the balances of the reference accounts are of: 26.50 and 34.50, of them 22.50 and 27.50 appropriations. */
const BALANCE_DETAILS: Readonly<Record<string, string>> = {
  't01.income.opening_basic': '16.50',
  't01.income.opening_basic_fiscal': '14.50',
  't01.income.opening_project': '9.00',
  't01.income.opening_project_fiscal': '8.00',
  't01.income.opening_operating': '1.00',
  't01.expense.closing_basic': '20.50',
  't01.expense.closing_basic_fiscal': '17.50',
  't01.expense.closing_project': '12.00',
  't01.expense.closing_project_fiscal': '10.00',
  't01.expense.closing_operating': '2.00',
  't04.expense.closing_basic.total': '17.50',
  't04.expense.closing_basic.general': '12.00',
  't04.expense.closing_basic.fund': '4.00',
  't04.expense.closing_basic.capital': '1.50',
  't04.expense.closing_project.total': '10.00',
  't04.expense.closing_project.general': '7.00',
  't04.expense.closing_project.fund': '2.00',
  't04.expense.closing_project.capital': '1.00',
};

function printedAs(form: Form | undefined): Record<string, string> {
  const facts = referenceFacts();
  if (form === 'subtotal') return { ...facts, 't01.income.fiscal': '189.00' };
  if (form === 'older') {
    const { 't01.income.general': _general, 't01.income.capital': _capital, ...rest } = facts;
    return { ...rest, 't01.income.fiscal': '189.00' };
  }
  if (form === 'with-balance-details') return { ...facts, ...BALANCE_DETAILS };
  if (form === 'without-grand-totals') {
    const { 't01.income.grand': _income, 't01.expense.grand': _expense, ...rest } = facts;
    return rest;
  }
  // An institution's medical insurance is paid, of what the other items already hold.
  if (form === 'with-institutions') return { ...facts, 't05.2101102.total': '0.00' };
  if (form === 'split') {
    const lines = Object.entries(facts).filter(([key]) => /^t06\.\d/.test(key));
    return { ...facts, ...Object.fromEntries(lines.flatMap(([key, text]) => splitOf(key, text))) };
  }
  return facts;
}

/** Personnel expenditure are groups 301 and 303. */
const splitOf = (key: string, text: string): [string, string][] => {
  const isPersonnel = /^t06\.30[13]/.test(key);
  return [
    [`${key}.personnel`, isPersonnel ? text : '0.00'],
    [`${key}.public`, isPersonnel ? '0.00' : text],
  ];
};

/** On the printed digits, so that nothing under test has a hand in it. */
function addOne(text: string): string {
  const [whole, decimals] = text.split('.');
  return `${BigInt(whole!) + 1n}.${decimals}`;
}
