import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { TableReading } from '../../../model/table.ts';

/** All tables are of one year. */
export const oneYear = {
  id: 'G-12',
  name: 'tables-of-one-year',
  kind: 'period',
  severity: 'warning',
  title: { zh: '各表年度一致', en: 'All tables are of one year' },
  basis: { zh: '一套决算公开材料反映同一年度', en: 'One set of accounts covers one year' },
  why: {
    zh: '表头年度不一致，可能套用了上年的表。',
    en: 'Another year in a table’s head: last year’s form may have been reused.',
  },
  example: {
    zh: '八张表为 2024 年度，支出决算表表头为 2023 年度。',
    en: 'Eight tables say 2024, the expenditure table says 2023.',
  },
  fix: {
    zh: '核对该表数据是否为本年度，并改正表头。',
    en: 'See whether its figures are this year’s and correct the head.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const dated = submission.tables.filter(({ year }) => year !== undefined);
    if (dated.length === 0) return;
    const year = submission.year ?? mostFrequentYear(dated);
    const odd = dated.filter((reading) => reading.year !== year);
    if (odd.length === 0) yield { instance: 'tables', outcome: 'pass' };
    for (const reading of odd) {
      yield {
        instance: reading.table,
        outcome: 'fail',
        messageId: 'table-of-other-year',
        data: { table: reading.table, year: String(reading.year), usual: String(year) },
        at: [reading.location],
      };
    }
  },
} satisfies CodeRule;

function mostFrequentYear(readings: readonly TableReading[]): number | undefined {
  const count = (year: number | undefined) => readings.filter((reading) => reading.year === year).length;
  return readings.map(({ year }) => year).sort((a, b) => count(b) - count(a))[0];
}
