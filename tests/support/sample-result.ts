import type { Finding } from '../../src/model/finding.ts';
import type { Location } from '../../src/model/location.ts';
import type { Result } from '../../src/model/result.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';

/** A result made by hand: every optional field of the contract stands somewhere in it. */
const cell = (
  table: 'T03' | 'T05',
  name: string,
  row: number,
  column: number,
  label: string,
  text: string,
): Location => ({
  file: table === 'T03' ? '03支出决算表.csv' : '05一般公共预算财政拨款支出决算表.csv',
  table,
  row,
  column,
  cell: name,
  label,
  fact: `${table.toLowerCase()}.210.total`,
  text,
});

const LINE =
  '2023年决算支出4294.10万元，其中：基本支出645.1万元，占决算支出的12.55%；项目支出3754.88万元，占决算支出的87.45%。';
const clause = (text: string): Location => ({
  file: '说明.txt',
  line: 98,
  start: LINE.indexOf(text),
  end: LINE.indexOf(text) + text.length,
  section: '第三部分 决算情况说明 / （一）收支总体说明',
  excerpt: LINE,
  excerptStart: 0,
  text,
});

const finding = (
  id: string,
  rest: Partial<Finding> & Pick<Finding, 'rule' | 'kind' | 'locations'>,
): Finding => ({
  id,
  severity: 'error',
  messageId: 'closing.clean',
  data: {},
  ...rest,
});

export const sampleResult: Result = {
  schemaVersion: 1,
  tool: { name: 'juesuan', version: '0.0.0' },
  submission: {
    id: '样例',
    unit: '某市政务服务局',
    year: 2023,
    sources: [
      { file: '03支出决算表.csv', table: 'T03', role: 'table' },
      { file: '05一般公共预算财政拨款支出决算表.csv', table: 'T05', role: 'table' },
      { file: '项目.xlsx', sheet: '其他', role: 'unknown' },
      { file: '说明.txt', role: 'narrative' },
    ],
  },
  summary: {
    error: 3,
    warning: 1,
    note: 1,
    passed: 412,
    failed: 4,
    undecided: 3,
    notApplicable: 40,
    facts: 210,
    claims: 33,
  },
  findings: [
    finding('f1', {
      rule: 'N-03',
      kind: 'footing',
      locations: [
        clause('4294.10'),
        clause('645.1'),
        clause('3754.88'),
        cell('T03', 'C5', 5, 3, '合计 / 本年支出合计', '4294.10'),
      ],
      stated: '4294.10',
      expected: '4399.98',
      difference: '-105.88',
      unit: '万元',
      formula: { text: '支出 = 基本支出 + 项目支出', filled: '4294.10 = 645.1 + 3754.88' },
      agreement: 'differs',
      relation: {
        type: 'sum',
        comparison: '=',
        terms: [
          { figure: 'n1', weight: 1 },
          { figure: 'n2', weight: -1 },
          { figure: 'n3', weight: -1 },
        ],
      },
    }),
    finding('f2', {
      rule: 'N-07',
      kind: 'share',
      severity: 'warning',
      locations: [clause('12.55%')],
      stated: '12.55',
      expected: '15.02',
      unit: '%',
      relation: {
        type: 'ratio',
        form: 'share',
        percent: 'n4',
        percentSign: 1,
        numerator: [{ figure: 'n2', weight: 1 }],
        denominator: [{ figure: 'n1', weight: 1 }],
        siblings: ['n4', 'n5'],
      },
    }),
    finding('f3', {
      rule: 'T03-02',
      kind: 'footing',
      group: 'g1',
      diagnosis: 'd1',
      locations: [
        cell('T03', 'D12', 12, 4, '210 卫生健康支出 / 基本支出', '842.10'),
        cell('T03', 'D13', 13, 4, '21011 行政事业单位医疗 / 基本支出', '824.10'),
      ],
      stated: '842.10',
      expected: '824.10',
      difference: '18.00',
      unit: '万元',
      formula: { text: '类 = 各款之和', filled: '842.10 = 824.10' },
    }),
    finding('f4', {
      rule: 'T03-01',
      kind: 'cross-footing',
      group: 'g1',
      diagnosis: 'd1',
      locations: [cell('T03', 'C12', 12, 3, '210 卫生健康支出 / 本年支出合计', '900.00')],
      stated: '900.00',
      expected: '918.00',
      difference: '-18.00',
      unit: '万元',
      formula: { text: '本年支出合计 = 基本支出 + 项目支出', filled: '900.00 = 842.10 + 75.90' },
    }),
    finding('f5', { rule: 'P-01', kind: 'presence', severity: 'note', agreement: 'rounding', locations: [] }),
  ],
  diagnoses: [
    {
      id: 'd1',
      status: 'named',
      corrections: [
        {
          figure: 't03.210.basic',
          location: cell('T03', 'D12', 12, 4, '210 卫生健康支出 / 基本支出', '842.10'),
          stated: '842.10',
          suggested: '824.10',
        },
      ],
      cause: 'transposition',
      messageId: 'closing.clean',
      data: {},
      confidence: 0.934,
      explains: ['f3', 'f4'],
      rivals: [
        {
          corrections: [
            {
              location: cell('T03', 'D13', 13, 4, '21011 行政事业单位医疗 / 基本支出', '824.10'),
              stated: '824.10',
            },
          ],
          cause: 'unknown',
          confidence: 0.05,
        },
      ],
    },
  ],
  undecided: [
    { rule: 'T08-01', instance: '合计', messageId: 'closing.clean', data: {} },
    { rule: 'T08-02', messageId: 'closing.clean', data: {} },
    { rule: 'T08-02', instance: '212', messageId: 'closing.clean', data: {} },
  ],
  problems: [
    { severity: 'error', messageId: 'closing.clean', data: {}, file: '09.csv', row: 3, column: 2, line: 3 },
    { severity: 'note', messageId: 'closing.clean', data: {}, file: '项目.xlsx' },
  ],
  rules: [
    {
      id: 'T03-02',
      name: 'class-equals-sum-of-items',
      title: { zh: '类等于各款之和', en: 'A class is the sum of its items' },
      kind: 'footing',
      severity: 'error',
      passed: 12,
      failed: 1,
      undecided: 0,
      notApplicable: 0,
    },
    {
      id: 'P-01',
      name: 'table-missing',
      title: { zh: '九张表应当齐全', en: 'All nine tables are there' },
      kind: 'presence',
      severity: 'error',
      passed: 8,
      failed: 1,
      undecided: 0,
      notApplicable: 0,
    },
  ],
  coverage: {
    figures: 40,
    claimed: 38,
    unread: [clause('87.45%'), { file: '说明.txt', text: '3.2%', paragraph: 7 }],
  },
  // As of a whole set, so that what reports say of findings stands apart from what they say of gaps.
  standing: {
    complete: true,
    tables: [...TABLE_IDS],
    missing: [],
    narrative: true,
    figures: { read: 240, tied: 200 },
    skipped: [{ file: '项目.xlsx', sheet: '其他', messageId: 'reading-unknown-sheet' }],
  },
};
