import type {
  AbsenceClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  Operand,
} from '../../../../model/index.ts';
import { textWithUnit } from '../../../../model/unit-of.ts';
import { claimsOf } from '../claims-of.ts';
import { sides } from './denied.ts';

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
      if (!DENIED[claim.subject.concept ?? '']) continue;
      const operands = deniedCells(context, claim);
      const contradicting = operands.find((operand) => !operand.value.isZero());
      if (contradicting) {
        yield {
          instance: claim.id,
          outcome: 'fail',
          messageId: 'absence-contradicted-by-table',
          data: {
            words: claim.location.text,
            amount: textWithUnit(contradicting),
            label: contradicting.location.label ?? '',
          },
          at: [claim.location, contradicting.location],
          stated: claim.location.text,
        };
      } else yield { instance: claim.id, outcome: operands.length > 0 ? 'pass' : 'not-applicable' };
    }
  },
} satisfies CodeRule;

/** Cells of the tables that are said to have no amount. */
function deniedCells(context: CheckContext, claim: AbsenceClaim): Operand[] {
  const denied = DENIED[claim.subject.concept ?? ''] ?? { income: [], expense: [] };
  return [...(sides(claim).income ? denied.income : []), ...(sides(claim).expense ? denied.expense : [])]
    .map((key) => context.operand(key))
    .filter((operand) => operand !== undefined);
}

export const isContradictedByTables = (context: CheckContext, claim: AbsenceClaim): boolean =>
  deniedCells(context, claim).some(({ value }) => !value.isZero());
