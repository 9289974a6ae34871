import type {
  AbsenceClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  Location,
  TextFigure,
} from '../../../model/index.ts';
import { claimsOf, figuresOf, printed } from './claims-of.ts';

/** Facts that an absence denies, by what it is about and which side it names. */
const DENIED: Readonly<
  Record<string, { readonly income: readonly string[]; readonly expense: readonly string[] }>
> = {
  fund: {
    income: ['t08.total.income', 't01.income.fund'],
    expense: ['t08.total.total', 't04.expense.year.fund'],
  },
  capital: {
    income: ['t09.total.income', 't01.income.capital'],
    expense: ['t09.total.total', 't04.expense.year.capital'],
  },
  'three-public': { income: [], expense: ['t07.total.actual'] },
  'income.superior': { income: ['t01.income.superior', 't02.total.superior'], expense: [] },
  'income.business': { income: ['t01.income.business', 't02.total.business'], expense: [] },
  'income.operating': { income: ['t01.income.operating', 't02.total.operating'], expense: [] },
  'income.affiliate': { income: ['t01.income.affiliate', 't02.total.affiliate'], expense: [] },
  'income.other': { income: ['t01.income.other', 't02.total.other'], expense: [] },
  upward: { income: [], expense: ['t03.total.upward'] },
  operating: { income: [], expense: ['t03.total.operating'] },
  subsidy: { income: [], expense: ['t03.total.subsidy'] },
  abroad: { income: [], expense: ['t07.abroad.actual'] },
  vehicle: { income: [], expense: ['t07.vehicle.actual'] },
  purchase: { income: [], expense: ['t07.purchase.actual'] },
  operation: { income: [], expense: ['t07.operation.actual'] },
  reception: { income: [], expense: ['t07.reception.actual'] },
};
const TEXT_CONCEPTS: Readonly<Record<string, { readonly income: RegExp; readonly expense: RegExp }>> = {
  fund: { income: /^income\.fund$/, expense: /^expense\.fund$/ },
  capital: { income: /^income\.capital$/, expense: /^expense\.capital$/ },
};

export const absenceAgainstTables = {
  id: 'N-39',
  name: 'narrative-absence-against-tables',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '说“无”的，表中也无数', en: 'What the text denies has no amount in the tables' },
  basis: { zh: '情况说明依据决算表编写', en: 'The narrative is written from the tables' },
  why: {
    zh: '文中写“无政府性基金支出”，政府性基金决算表就不应有支出数。',
    en: 'A text that denies fund expenditure cannot go with a table that has some.',
  },
  example: {
    zh: '文中“本单位无公务接待费支出”，“三公”经费决算表公务接待费1.28万元。',
    en: '“No reception expenses”, while the table has 1.28.',
  },
  fix: { zh: '核对决算表，改正文字或补充说明。', en: 'Check the table and correct the text.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'absence')) {
      const denied = DENIED[claim.subject.concept ?? ''];
      if (!denied) continue;
      const keys = [
        ...(sides(claim).income ? denied.income : []),
        ...(sides(claim).expense ? denied.expense : []),
      ];
      const operands = keys.map((key) => context.operand(key)).filter((operand) => operand !== undefined);
      const contradicting = operands.find((operand) => !operand.value.isZero());
      if (contradicting) {
        yield {
          instance: claim.id,
          outcome: 'fail',
          messageId: 'absence-contradicted-by-table',
          data: {
            words: claim.location.text,
            amount: contradicting.text,
            label: contradicting.location.label ?? '',
          },
          at: [claim.location, contradicting.location],
          stated: claim.location.text,
        };
      } else yield { instance: claim.id, outcome: operands.length > 0 ? 'pass' : 'not-applicable' };
    }
  },
} satisfies CodeRule;

export const absenceAgainstText = {
  id: 'N-40',
  name: 'narrative-absence-against-text',
  kind: 'tie-out',
  severity: 'error',
  title: { zh: '说“无”的，文中别处也无金额', en: 'What the text denies has no amount elsewhere in the text' },
  basis: { zh: '同一文本前后一致', en: 'A text agrees with itself' },
  why: {
    zh: '一处写“无”，另一处写了金额，两处必有一处不对。',
    en: 'Denied in one place and stated in another.',
  },
  example: {
    zh: '前文公务接待费1.28万元，后文“无公务接待费支出”。',
    en: 'Reception 1.28 in one place, none in another.',
  },
  fix: { zh: '核对后统一。', en: 'Check and use one.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'absence')) {
      const concept = claim.subject.concept ?? '';
      const pattern = TEXT_CONCEPTS[concept];
      const stated = amounts(context, claim, (other) =>
        pattern ? pattern.income.test(other) || pattern.expense.test(other) : other === concept,
      );
      const same = stated.find(
        ({ concept: other }) =>
          !pattern ||
          (sides(claim).income && pattern.income.test(other)) ||
          (sides(claim).expense && pattern.expense.test(other)),
      );
      yield same
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'absence-contradicted-by-text',
            data: { words: claim.location.text, amount: printed(same.figure) },
            at: at(claim, same.figure),
            stated: claim.location.text,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

export const absenceOfExpenditureWithIncome = {
  id: 'N-41',
  name: 'narrative-income-without-expenditure',
  kind: 'tie-out',
  severity: 'warning',
  title: { zh: '有收入而称无支出的，应有结转说明', en: 'Income of a fund without expenditure needs a word' },
  basis: { zh: '基金收入应当形成支出或结转', en: 'Income of a fund is spent or carried over' },
  why: {
    zh: '取得了政府性基金（国有资本经营预算）收入，又说没有支出，钱去了哪里没有交代。',
    en: 'The text reports income of the fund and denies expenditure; where the money went is not said.',
  },
  example: {
    zh: '政府性基金预算财政拨款收入26万元；本单位无政府性基金支出。',
    en: 'Government fund income 26; “no government fund expenditure”.',
  },
  fix: { zh: '核对支出；确未支出的，说明结转。', en: 'Check the expenditure, or explain the carry-over.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const reported = new Set<string>();
    for (const claim of claimsOf(context, 'absence')) {
      const pattern = TEXT_CONCEPTS[claim.subject.concept ?? ''];
      const { income, expense } = sides(claim);
      if (!pattern || income || !expense || reported.has(claim.subject.concept!)) continue;
      // A sentence about this fund in another fund's section is that section's slip.
      const section = context.submission.narrative?.sections.find(({ id }) => id === claim.section);
      if (section?.concept && section.concept !== claim.subject.concept && TEXT_CONCEPTS[section.concept])
        continue;
      const stated = amounts(context, claim, (other) => pattern.income.test(other))[0];
      if (stated) reported.add(claim.subject.concept!);
      yield stated
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'income-without-expenditure',
            data: { words: claim.location.text, amount: printed(stated.figure) },
            at: at(claim, stated.figure),
            stated: claim.location.text,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

const at = (claim: AbsenceClaim, figure: TextFigure): Location[] => [claim.location, figure.location];
const sides = (claim: AbsenceClaim): { income: boolean; expense: boolean } => ({
  income: claim.subject.facts.includes('income'),
  expense: claim.subject.facts.includes('expense'),
});

function amounts(
  context: CheckContext,
  claim: AbsenceClaim,
  matches: (concept: string) => boolean,
): { figure: TextFigure; concept: string }[] {
  return claimsOf(context, 'amount')
    .filter(
      (amount) =>
        amount.role === 'actual' &&
        !amount.subject.qualified &&
        matches(amount.subject.concept ?? '') &&
        amount.location !== claim.location,
    )
    .map((amount) => ({
      figure: figuresOf(context).get(amount.figure)!,
      concept: amount.subject.concept ?? '',
    }))
    .filter(({ figure }) => figure.kind === 'amount' && !figure.value.isZero());
}
