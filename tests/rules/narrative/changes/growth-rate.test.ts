import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-05', {
  pass: [
    {
      name: '预决算差异率',
      text: `${THREE}公务接待费全年预算数20.00万元，决算数15.00万元，预决算差异率-25.00%。`,
    },
    {
      name: 'amount, then rate',
      text: `${THREE}公务接待费1.28万元，比上年增加0.28万元，增长28%。`,
    },
    {
      name: 'rate, then amount',
      text: '二、收入决算情况说明\n本年收入合计110万元，较2022年度增长10%，增加10万元。',
    },
    {
      name: 'a minus with the word for it',
      text: '二、收入决算情况说明\n本年收入合计90万元，与上年相比减少-10万元，下降-10%。',
    },
    {
      name: 'the prior figure named',
      text: '三、支出决算情况说明\n本年支出合计90万元，较上年决算数100万元减少10万元，降低10%。',
    },
    {
      name: 'income and expenditure in turn after both totals',
      text: '一、收支总体情况\n收入总计100.00万元；支出总计80.00万元。收入较上年增加10.00万元，增长11.11%；支出较上年减少20.00万元，下降20.00%。',
    },
    {
      name: 'all gone',
      text: `${THREE}公务接待费0万元，比上年减少0.5万元，下降100%。`,
    },
  ],
  fail: [
    {
      name: 'a rate of the figure that the table holds and the text has not',
      text: '十一、机关运行经费\n2023年度机关运行经费支出28.02万元，比上年增加2.35万元，增长8.81%。',
      tables: { facts: { 't06.public': '29.02' } },
      severity: 'error',
      at: ['8.81'],
    },
    {
      name: '预决算差异率 of another size',
      text: `${THREE}公务接待费全年预算数20.00万元，决算数15.00万元，预决算差异率-15.00%。`,
      severity: 'error',
      at: ['-15.00'],
      expected: '-25.00',
    },
    {
      name: 'a rate on the budget stated before it',
      text: `${THREE}公务接待费年初预算20.00万元，决算15.00万元，较年初预算下降35.00%。`,
      severity: 'error',
      at: ['35.00'],
      expected: '25.00',
    },
    {
      name: 'a rate of nothing in the sentence',
      text: `${THREE}公务接待费1.28万元，比上年增加0.8万元，增长45%。`,
      severity: 'error',
      at: ['45'],
      stated: '45',
      expected: '167',
    },
    {
      name: 'divided by this year’s figure',
      text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加100万元，增长50%。',
      severity: 'error',
      at: ['50'],
    },
    {
      name: 'a rate alone from a named prior figure',
      text: `${THREE}公务接待费支出1.50万元，比2022年度的2.00万元下降35.00%。`,
      severity: 'error',
      at: ['35.00'],
    },
    {
      name: 'against the opening budget',
      text: '九、机关运行经费支出情况\n机关运行经费支出30万元，比年初预算数减少10万元，降低33.3%。',
      severity: 'error',
      at: ['33.3'],
      expected: '25.0',
    },
  ],
  note: [
    {
      name: 'a rate that was cut off',
      text: '九、机关运行经费支出情况\n机关运行经费支出29.46万元，比年初预算数减少9.09万元，降低23.5%。',
    },
  ],
  undecided: [
    { name: 'a rate alone', text: `八、“三公”经费支出决算情况说明\n公务接待费3.00万元，同比增长50%。` },
    {
      name: 'this year’s income changed, and only the grand total with what was carried over is stated',
      text: '一、收入支出决算总体情况说明\n收入总计310.5万元。\n与上年相比，今年收入增加10.5万元，增长5.3%。',
    },
  ],
  notApplicable: [
    {
      name: 'a rate alone that last year’s submission settles',
      text: `八、“三公”经费支出决算情况说明\n公务接待费3.00万元，同比增长50%。`,
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '2.00' } } },
    },
    {
      name: 'a change without a rate',
      text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加100万元。',
    },
    {
      name: 'a base of zero',
      text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加200万元，增长100%。',
    },
  ],
});

testNarrativeRule('N-06', {
  pass: [
    {
      name: 'a base above zero',
      text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加100万元，增长100%。',
    },
  ],
  fail: [
    {
      name: 'the zero stands in the sentence before',
      text: `八、“三公”经费支出决算情况说明\n公务接待费3.00万元，接待2批次。2022年公务接待费为0元，同比增长100%。`,
      severity: 'warning',
      at: ['100', '0'],
      messageId: 'rate-on-stated-zero',
    },
    {
      name: 'all of it is new',
      text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加200万元，增长100%。',
      severity: 'warning',
      at: ['100'],
      stated: '100',
    },
  ],
  notApplicable: [
    { name: 'no rate', text: '三、支出决算情况说明\n本年支出合计200万元，比上年增加200万元。' },
  ],
});
