import { testNarrativeRule } from './support/test-narrative-rule.ts';

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
    {
      name: 'this year’s income changed, and only the grand total with what was carried over is stated',
      text: '一、收入支出决算总体情况说明\n收入总计310.5万元。\n与上年相比，今年收入增加10.5万元，增长5.3%。',
    },
  ],
  notApplicable: [
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

testNarrativeRule('N-07', {
  pass: [
    {
      name: 'no change from the figure named',
      text: `${THREE}公务用车运行维护费2.05万元，与2022年度2.05万元相比持平。`,
    },
    {
      name: 'current less prior',
      text: `${THREE}公务用车运行维护费2.05万元，较上年2.08万元减少0.03万元。`,
    },
    {
      name: 'on the budget first, then on last year',
      text: `${THREE}“三公”经费支出2.00万元，较预算3.00万元减少1.00万元，较上年2.50万元减少0.50万元，下降20.00%。`,
    },
  ],
  fail: [
    {
      name: 'a lost digit',
      text: `${THREE}公务用车运行维护费2.05万元，较上年2.08万元减少0.30万元。`,
      severity: 'error',
      at: ['0.30'],
      expected: '0.03',
    },
    {
      name: 'the other direction',
      text: '三、支出决算情况说明\n本年支出合计80万元，较2022年度决算数100万元增加20万元。',
      severity: 'error',
      at: ['20'],
    },
  ],
  notApplicable: [
    { name: 'no prior figure', text: `${THREE}公务用车运行维护费2.05万元，较上年减少0.03万元。` },
  ],
});

testNarrativeRule('N-27', {
  pass: [
    {
      name: 'below the budget',
      text: `${THREE}公务接待费预算为2.00万元，支出决算为1.20万元，决算数较预算数减少0.80万元。`,
    },
    {
      name: 'in the next sentence',
      text: `${THREE}公务接待费预算为2.00万元，支出决算为1.20万元，完成预算的60%。决算数较预算数减少0.80万元，主要原因是接待减少。`,
    },
  ],
  fail: [
    {
      name: 'a lost digit',
      text: `${THREE}公务接待费预算为2.00万元，支出决算为1.20万元，决算数较预算数减少0.08万元。`,
      severity: 'error',
      at: ['0.08'],
      expected: '0.80',
    },
  ],
});

const CHANGES = (total: string, car: string, meal: string): string =>
  `${THREE}2023年度“三公”经费支出决算5万元，比上年减少${total}万元。其中：因公出国（境）费0万元，与上年持平，增加0万元；公务用车购置及运行维护费3万元，比上年减少${car}万元；公务接待费2万元，比上年减少${meal}万元。`;

const INCOME_CHANGES = (total: string, first: string, second: string): string =>
  `二、收入决算情况说明\n本年收入合计90万元，比上年${total}。其中：财政拨款收入80万元，比上年${first}；其他收入10万元，比上年${second}。`;

testNarrativeRule('N-08', {
  pass: [
    { name: 'two parts fell by what the total fell', text: CHANGES('3.00', '1.00', '2.00') },
    { name: 'changes of rounded figures', text: CHANGES('3.02', '1.00', '2.00') },
    {
      name: 'income fell further, by a kind there is no more of',
      text: INCOME_CHANGES('减少9万元', '减少7万元', '增加2万元'),
    },
  ],
  fail: [
    {
      name: 'income fell by less than its kinds together',
      text: INCOME_CHANGES('减少3万元', '减少7万元', '增加2万元'),
      severity: 'error',
      at: ['7'],
    },
    {
      name: 'income rose by more than its kinds together',
      text: INCOME_CHANGES('增加12万元', '增加7万元', '增加2万元'),
      severity: 'error',
      at: ['12'],
    },
    {
      name: 'the parts fell by less',
      text: CHANGES('5.00', '1.00', '2.00'),
      severity: 'error',
      at: ['5.00'],
      expected: '3.00',
    },
    {
      name: 'one part rose',
      text: `${THREE}“三公”经费支出5万元，比上年减少3万元，其中：公务用车购置及运行维护费3万元，比上年增加1万元；公务接待费2万元，比上年减少2万元。`,
      severity: 'error',
      at: ['3'],
      expected: '1',
    },
  ],
  notApplicable: [
    {
      name: 'only one part says how it changed',
      text: `${THREE}“三公”经费支出5万元，比上年减少3万元，其中：公务用车购置及运行维护费3万元，比上年减少1万元；公务接待费2万元。`,
    },
  ],
});

testNarrativeRule('N-09', {
  pass: [
    { name: 'both up', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元，增长10%。' },
    { name: 'both at nothing', text: `${THREE}公务接待费0万元，比上年增加0万元，下降0%。` },
  ],
  fail: [
    {
      name: 'up by amount, down by rate',
      text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元，下降10%。',
      severity: 'error',
      at: ['10', '10'],
    },
  ],
  notApplicable: [{ name: 'no rate', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元。' }],
});

testNarrativeRule('N-23', {
  pass: [{ name: 'one direction', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元。' }],
  fail: [
    {
      name: 'both directions left in',
      text: '三、支出决算情况说明\n本年支出合计95万元，比上年减少（增加）5万元，下降（增长）5%。',
      severity: 'warning',
      at: ['5'],
    },
  ],
  notApplicable: [{ name: 'no change', text: '三、支出决算情况说明\n本年支出合计95万元。' }],
});

testNarrativeRule('N-44', {
  pass: [
    { name: 'something new', text: `${THREE}公务接待费4.02万元，比上年增加4.02万元。` },
    { name: 'a change beside 元', text: `${THREE}公务接待费4.02万元，比上年增加20000元。` },
    {
      name: 'an item of a list, whose total may have moved instead',
      text: `${THREE}“三公”经费支出9万元，其中：公务接待费1万元。比上年增加4万元。`,
    },
  ],
  fail: [
    {
      name: 'more than there is now',
      text: `${THREE}公务接待费1.51万元，比上年增加4.02万元。`,
      severity: 'error',
      at: ['4.02', '1.51'],
      messageId: 'increase-exceeds.prior',
    },
    {
      name: 'the direction reversed, at nothing left',
      text: '二、收入决算情况说明\n其他收入0万元，比上年增长100%，增加64.25万元。',
      severity: 'error',
      at: ['64.25', '0'],
    },
    {
      name: 'more than the budget could be',
      text: `${THREE}公务接待费1.51万元，较年初预算数增加3.2万元，增长90%。`,
      severity: 'error',
      at: ['3.2', '1.51'],
      messageId: 'increase-exceeds.budget',
    },
  ],
  notApplicable: [
    { name: 'a decrease', text: `${THREE}公务接待费1.51万元，比上年减少4.02万元，下降72.69%。` },
    { name: 'a balance below zero', text: '一、总体情况\n年末结转和结余-3万元，比上年增加4万元。' },
    { name: 'last year stated', text: `${THREE}公务接待费1.51万元，比上年的1万元增加4.02万元。` },
  ],
});
