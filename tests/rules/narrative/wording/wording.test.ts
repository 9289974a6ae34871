import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const PLAIN = '三、支出决算情况说明\n本年支出合计100万元，比上年增加10万元。';

const without = (name: string) => [{ name, text: PLAIN }] as const;

testNarrativeRule('N-19', {
  pass: [
    ...without('what a department writes for its readers'),
    {
      name: 'an order in a duty of the department is no instruction',
      text: '三、支出决算情况说明\n本年支出合计100万元，主要原因是按要求公开档案目录。',
    },
  ],
  fail: [
    {
      name: 'a note to the preparer',
      text: '八、“三公”经费支出决算情况说明（注意：该项要说明公务用车购置数）\n公务接待费1.28万元。',
      severity: 'warning',
      at: ['（注意：该项要说明公务用车购置数）'],
    },
    {
      name: 'a format that was asked for',
      text: '十二、预算绩效情况说明\n应当按照以下格式说明：\n（1）部门自评结果良好。',
      severity: 'warning',
      at: ['应当按照以下格式说明'],
    },
    {
      name: 'figures never filled in',
      text: '三、支出决算情况说明\n本年支出合计XX万元。',
      severity: 'warning',
      at: ['XX万元'],
    },
    {
      name: 'lines to be left out',
      text: '五、支出决算情况说明\n按功能分类如下（不涉及的科目不列）：教育支出3万元。',
      severity: 'warning',
      at: ['（不涉及的科目不列）'],
    },
  ],
});

testNarrativeRule('N-20', {
  pass: [
    ...without('every figure complete'),
    {
      name: 'a base in 万元 with its percentage, two comparisons in percent, 分别 before two figures',
      text: '三、支出决算情况说明\n公务接待费支出8.00万元，完成年初预算10.00万元的80.00%，比预算减少20.00%，比上年下降5.00%。收入、支出分别为9.00万元，9.00万元。',
    },
  ],
  fail: [
    {
      name: 'an amount without 万元',
      text: '三、支出决算情况说明\n年初预算为10万元，支出决算为4.19，决算数小于年初预算数。',
      severity: 'warning',
      at: ['决算为4.19'],
      messageId: 'unit-missing',
    },
    {
      name: 'a share without %',
      text: '三、支出决算情况说明\n本年支出合计100万元，其中：基本支出76.23万元，占76.23；项目支出23.77万元，占23.77%。',
      severity: 'warning',
      at: ['占76.23'],
      messageId: 'percent-missing',
    },
    {
      name: 'no figure at all',
      text: '三、支出决算情况说明\n本年支出合计100万元，比上年增加万元，增长10%。',
      severity: 'warning',
      at: ['比上年增加'],
      messageId: 'figure-missing',
    },
    {
      name: 'a count without its unit',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.50万元。累计接待4批次、接待总人数36。',
      severity: 'warning',
      at: ['人数36'],
      messageId: 'count-unit-missing',
    },
    {
      name: 'an amount in percent',
      text: '八、“三公”经费支出决算情况说明\n公务接待费年初预算2.00万元，支出决算为1.50%，完成年初预算的75.00%。',
      severity: 'warning',
      at: ['决算为1.50%'],
      messageId: 'percent-for-amount',
    },
    {
      name: 'the amount of a change in percent',
      text: '八、“三公”经费支出决算情况说明\n公务接待费1.50万元，比上年减少0.50%，下降25.00%。',
      severity: 'warning',
      at: ['减少0.50%'],
      messageId: 'percent-for-amount',
    },
    {
      name: 'a share in 万元',
      text: '二、收入决算情况说明\n收入合计300.00万元，其中：财政拨款收入240.00万元，占80.00万元；其他收入60.00万元，占20.00%。',
      severity: 'warning',
      at: ['占80.00万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: 'the rate of a change in 万元',
      text: '八、“三公”经费支出决算情况说明\n公务接待费1.50万元，比上年减少0.50万元，下降25.00万元。',
      severity: 'warning',
      at: ['减少0.50万元，下降25.00万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: '分别 before one figure, which is a note',
      text: '一、收入支出决算总体情况说明\n收入总计、支出总计分别为532.18万元，比上年增加32.18万元，增长6.44%。',
      severity: 'note',
      at: ['分别为532.18万元'],
      messageId: 'respectively-alone',
    },
    {
      name: 'a year without 年, which is a note',
      text: '二、收入决算情况说明\n2023本年收入211.00万元。',
      severity: 'note',
      at: ['2023'],
      messageId: 'year-mark-missing',
    },
  ],
});

testNarrativeRule('N-21', {
  pass: [
    ...without('no year'),
    {
      name: 'the year before',
      text: '三、支出决算情况说明\n本年支出合计100万元，与2022年度相比增加10万元。',
    },
    {
      name: 'a document of an earlier year',
      text: '三、支出决算情况说明\n本年支出合计100万元，按照县档发〔2019〕12号文件执行。',
    },
  ],
  fail: [
    {
      name: 'two years before',
      text: '三、支出决算情况说明\n本年支出合计100万元，与2021年度相比增加10万元。',
      severity: 'warning',
      at: ['与2021年'],
    },
    {
      name: 'an older year that also had none',
      text: '八、“三公”经费支出决算情况说明\n因公出国（境）0批次0人，费用0万元，2020年也无因公出国（境）。',
      severity: 'warning',
      at: ['2020年也无'],
    },
  ],
});

testNarrativeRule('N-22', {
  pass: [
    {
      name: 'each of its own',
      text: '八、政府性基金预算财政拨款支出情况说明\n本单位无政府性基金支出。\n九、国有资本经营预算财政拨款支出情况说明\n本单位无国有资本经营预算支出。',
    },
    {
      name: 'a heading for both',
      text: '八、政府性基金预算和国有资本经营预算支出情况说明\n本单位无政府性基金支出。',
    },
  ],
  fail: [
    {
      name: 'a sentence copied from the other section',
      text: '九、国有资本经营预算支出情况说明\n本单位无政府性基金支出。',
      severity: 'error',
      at: ['政府性基金'],
    },
    {
      name: 'the other way round',
      text: '八、政府性基金预算支出情况说明\n本单位2023年度没有国有资本经营预算财政拨款支出。',
      severity: 'error',
      at: ['国有资本经营预算'],
    },
  ],
});

testNarrativeRule('N-46', {
  pass: [
    { name: 'one after the other', text: '1.基本支出70.00万元。\n2.项目支出30.00万元。\n3.经营支出0万元。' },
  ],
  fail: [
    {
      name: 'a number used twice',
      text: '三、支出决算情况说明\n1.基本支出7万元。\n2.项目支出3万元。\n2.结余分配0万元。',
      severity: 'note',
      at: ['2.'],
      messageId: 'number-repeated',
    },
    {
      name: 'the fourth is missing',
      text: '1.基本支出70.00万元。\n2.项目支出30.00万元。\n3.经营支出0万元。\n5.结余分配0万元。',
      severity: 'note',
      at: ['5.'],
    },
  ],
  notApplicable: [],
});
