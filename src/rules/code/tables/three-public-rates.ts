import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';

const ROWS = ['total', 'abroad', 'vehicle', 'purchase', 'operation', 'reception'];

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
    if (!context.submission.tables.some(({ table, columns }) => table === 'T07' && columns.includes('rate')))
      return;
    for (const row of ROWS) {
      const [rate, actual, prior] = ['rate', 'actual', 'prior'].map((column) => `t07.${row}.${column}`);
      if (context.operand(rate!)?.state !== 'printed') continue;
      if (!context.operand(actual!) || !context.operand(prior!)) continue;
      yield {
        instance: rate!,
        scope: 'T07',
        relation: {
          type: 'ratio',
          form: 'growth',
          percent: rate!,
          percentSign: 1,
          numerator: [
            { figure: actual!, weight: 1 },
            { figure: prior!, weight: -1 },
          ],
          denominator: [{ figure: prior!, weight: 1 }],
        },
      };
    }
  },
} satisfies CodeRule;
