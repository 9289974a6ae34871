import type { SubmissionSources } from '../../src/model/sources.ts';
import { sampleResult } from './sample-result.ts';

const BODY = [
  ['210', '卫生健康支出', '900.00', '842.10', '75.90'],
  ['21011', '行政事业单位医疗', '824.10', '824.10', ''],
];

/** What the sample result was read from: a table of 14 rows, and a text whose line 98 it speaks of. */
export const sampleSources: SubmissionSources = {
  grids: [
    {
      file: '03支出决算表.csv',
      rows: [
        ['支出决算表'],
        ['部门：某市政务服务局', '', '', '', '单位：万元'],
        ['编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        [],
        ['', '合计', '4294.10', '3218.20', '1075.90'],
        ...Array.from({ length: 6 }, (_, at) => [`20${at + 1}`, '其他支出', '1.00', '1.00', '0.00']),
        ...BODY,
        ['注：本表反映部门全年各项支出。'],
      ],
    },
  ],
  narratives: [
    {
      file: '说明.txt',
      lineKind: 'line',
      lines: Array.from({ length: 120 }, (_, at) => ({
        number: at + 1,
        text:
          at + 1 === 98
            ? (sampleResult.findings[0]!.locations[0]!.excerpt ?? '')
            : at % 2 === 0
              ? ''
              : '各项工作。',
      })),
    },
  ],
  uses: [
    {
      location: {
        file: '03支出决算表.csv',
        table: 'T03',
        row: 5,
        column: 3,
        cell: 'C5',
        label: '合计 / 本年支出合计',
        text: '4294.10',
      },
      checks: [
        { rule: 'T03-02', outcome: 'pass' },
        { rule: 'T08-01', outcome: 'undecided' },
      ],
    },
  ],
};
