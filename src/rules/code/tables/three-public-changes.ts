import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';

const ROWS = ['total', 'abroad', 'vehicle', 'purchase', 'operation', 'reception'];

/** 增减额 of the table of the three public expenses. */
export const threePublicChanges = {
  id: 'T07-03',
  name: 't07-change-is-the-difference',
  kind: 'growth',
  severity: 'error',
  title: {
    zh: '“三公”表增减额等于本年数减上年数',
    en: 'Changes in the table are this year’s figure less last year’s',
  },
  basis: {
    zh: '带增减栏的“三公”经费表的栏目定义：增减额 = 本年决算数 − 上年决算数',
    en: 'Definition of the columns of forms with changes: change = this year’s final − last year’s',
  },
  why: {
    zh: '增减额是读者最先看的数，正负号写反会把增加说成减少。',
    en: 'The change is what readers look at first; a wrong sign turns a rise into a fall.',
  },
  example: {
    zh: '上年 30.00、本年 32.50，增减额印成 -2.50。',
    en: '30.00 last year and 32.50 this year, the change reads −2.50.',
  },
  fix: { zh: '用两年的决算数重算增减额。', en: 'Compute the change from the two years again.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const { change, actual, prior } of printedRows(context, 'change')) {
      yield {
        instance: change,
        scope: 'T07',
        relation: {
          type: 'sum',
          comparison: '=',
          terms: [
            { figure: change, weight: 1 },
            { figure: actual, weight: -1 },
            { figure: prior, weight: 1 },
          ],
        },
      };
    }
  },
} satisfies CodeRule;

/** 增减率 of the table of the three public expenses. */
export const threePublicRates = {
  id: 'T07-04',
  name: 't07-rate-of-change',
  kind: 'growth',
  severity: 'error',
  title: {
    zh: '“三公”表增减率与两年决算数相符',
    en: 'Rates of change in the table agree with the two years’ figures',
  },
  basis: {
    zh: '增减率 =（本年决算数 − 上年决算数）÷ 上年决算数 × 100%',
    en: 'rate = (this year − last year) ÷ last year × 100 %',
  },
  why: {
    zh: '增减率由同一行的两个数算出，印错一位就与增减额矛盾。',
    en: 'The rate follows from two figures of its row; a wrong digit contradicts the change beside it.',
  },
  example: {
    zh: '上年 20.00、本年 25.00，增减率印成 20%（应为 25%）。',
    en: '20.00 last year, 25.00 this year, the rate reads 20 % (25 %).',
  },
  fix: { zh: '以上年决算数为基数重算增减率。', en: 'Compute the rate again on last year’s figure.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const { rate, actual, prior } of printedRows(context, 'rate')) {
      yield {
        instance: rate,
        scope: 'T07',
        relation: {
          type: 'ratio',
          form: 'growth',
          percent: rate,
          percentSign: 1,
          numerator: [
            { figure: actual, weight: 1 },
            { figure: prior, weight: -1 },
          ],
          denominator: [{ figure: prior, weight: 1 }],
        },
      };
    }
  },
} satisfies CodeRule;

/** Rows that print the column, and both years beside it. */
function printedRows({ operand, submission }: CheckContext, column: 'change' | 'rate') {
  const reading = submission.tables.find(({ table }) => table === 'T07');
  if (!reading?.columns.includes(column)) return [];
  return ROWS.map((row) => ({
    change: `t07.${row}.change`,
    rate: `t07.${row}.rate`,
    actual: `t07.${row}.actual`,
    prior: `t07.${row}.prior`,
  })).filter(
    (keys) => operand(keys[column])?.state === 'printed' && operand(keys.actual) && operand(keys.prior),
  );
}
