import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const AGENCY = '十、机关运行经费支出情况说明\n2023年度机关运行经费支出264.73万元，比上年决算数增长24.7%。';
const LINE =
  '五、一般公共预算财政拨款支出决算情况说明\n2023年一般公共预算财政拨款支出526.16万元，具体情况如下：\n（一）2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行526.16万元，较2022年决算数减少8.37万元，下降1.57%。';
const NOW = '三、支出决算情况说明\n本年支出合计100万元，比上年增加10万元。';

testNarrativeRule('N-42', {
  pass: [
    {
      name: 'last year’s table',
      text: NOW,
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.year': '90.00' } } },
    },
    { name: 'last year’s text', text: NOW, prior: { text: '三、支出决算情况说明\n本年支出合计90万元。' } },
    {
      name: 'a rate without an amount',
      text: AGENCY,
      prior: {
        text: '十、机关运行经费支出情况说明\n2022年度机关运行经费支出212.29万元，比上年决算数增长120.33%。',
      },
    },
    {
      name: 'a line of the table by its code',
      text: LINE,
      prior: { text: '本单位概况。', tables: { facts: { 't05.2010301.total': '534.53' } } },
    },
    {
      name: 'level with last year',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.50万元，与上年持平。',
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '0.50' } } },
    },
    {
      name: 'no direction chosen, the size agrees',
      text: '六、政府性基金支出决算情况\n2023年度政府性基金支出60.00万元，比2022年决算数增减少20.00万元，下降25.00%。',
      prior: { text: '六、政府性基金支出决算情况\n2022年度政府性基金支出80.00万元。' },
    },
    {
      name: 'this year’s figure stands in the table only',
      text: '八、“三公”经费支出决算情况说明\n公务接待费比上年减少0.20万元，主要原因是接待减少。',
      tables: { facts: { 't07.reception.actual': '0.50' } },
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '0.70' } } },
    },
  ],
  fail: [
    {
      name: 'a rate of another base',
      text: AGENCY,
      prior: {
        text: '十、机关运行经费支出情况说明\n2022年度机关运行经费支出221.29万元，比上年决算数增长120.33%。',
      },
      severity: 'error',
      at: ['24.7', '264.73'],
      expected: '19.6',
      messageId: 'rate-differs-from-prior',
    },
    {
      name: 'a line that changed otherwise',
      text: LINE,
      prior: { text: '本单位概况。', tables: { facts: { 't05.2010301.total': '543.53' } } },
      severity: 'error',
      at: ['8.37', '526.16'],
      expected: '17.37',
    },
    {
      name: 'a rate on nothing',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.50万元，同比增长100%。',
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '0.00' } } },
      severity: 'warning',
      at: ['100', '0.50'],
      messageId: 'rate-on-prior-zero',
    },
    {
      name: 'not level',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.50万元，与上年持平。',
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '0.80' } } },
      severity: 'warning',
      at: ['与上年持平'],
      messageId: 'level-differs-from-prior',
    },
    {
      name: 'the two years differ by more',
      text: NOW,
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.year': '85.00' } } },
      severity: 'error',
      at: ['10', '100'],
      stated: '10',
      expected: '15',
    },
    {
      name: 'the other direction',
      text: NOW,
      prior: { text: '三、支出决算情况说明\n本年支出合计110万元。' },
      severity: 'error',
      at: ['10', '100'],
    },
  ],
  undecided: [{ name: 'last year says nothing of it', text: NOW, prior: { text: '本单位概况。' } }],
  notApplicable: [
    { name: 'no prior year', text: NOW },
    {
      name: 'a third year',
      text: '三、支出决算情况说明\n本年支出合计100万元，比2019年增加10万元。',
      prior: { text: '三、支出决算情况说明\n本年支出合计85万元。' },
    },
  ],
});
