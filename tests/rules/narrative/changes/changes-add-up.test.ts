import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

const CHANGES = (total: string, car: string, meal: string): string =>
  `${THREE}2023年度“三公”经费支出决算5万元，比上年减少${total}万元。其中：因公出国（境）费0万元，与上年持平，增加0万元；公务用车购置及运行维护费3万元，比上年减少${car}万元；公务接待费2万元，比上年减少${meal}万元。`;

const INCOME_CHANGES = (total: string, first: string, second: string): string =>
  `二、收入决算情况说明\n本年收入合计90万元，比上年${total}。其中：财政拨款收入80万元，比上年${first}；其他收入10万元，比上年${second}。`;

const KINDS = (basic: string, project: string): string =>
  `四、财政拨款收入支出决算总体情况说明\n与上年相比，财政拨款支出减少48.30万元，下降6.10%，其中：基本支出增加${basic}万元，项目支出减少${project}万元。`;

const REASONS = (...reasons: readonly string[]): string =>
  `二、收入决算情况说明\n2022年度收入总计860.40万元，比上年增加120.50万元，增长16.29%，主要原因是：${reasons.map((reason, at) => `${'一二三'[at]}是${reason}`).join('；')}。`;

testNarrativeRule('N-08', {
  undecided: [
    {
      name: 'reasons that are far from making up the change',
      text: REASONS('人员经费增加60.15万元', '培训费增加4.20万元'),
    },
    {
      name: 'a coarse rate that fits the total and the part of it that is listed',
      text: '一、收入支出决算总体情况说明\n2023年度总收入171.76万元，其中本年收入166.75万元，年初结转和结余5.01万元；比2022年度决算数增加12.74万元，增长8%。\n二、收入决算情况说明\n本年收入166.75万元，其中：\n1.一般公共预算财政拨款收入83.35万元，比2022年度决算数减少7.44万元，下降8%。\n2.政府性基金预算财政拨款收入81.89万元，比2022年度决算数增加23.80万元，增长41%。\n3.其他收入1.51万元，比2022年度决算数减少4.02万元，下降73%。',
    },
    {
      name: 'changes of some kinds of expenditure by purpose',
      text: '三、支出决算情况说明\n支出比上年减少48.30万元，其中：办公费增加11.70万元，差旅费减少30.00万元。',
    },
  ],
  pass: [
    {
      name: 'the reasons make up the change',
      text: REASONS('人员经费增加130.30万元', '压减会议费9.80万元'),
    },
    { name: 'the kinds of expenditure changed by what their sum did', text: KINDS('11.70', '60.00') },
    { name: 'two parts fell by what the total fell', text: CHANGES('3.00', '1.00', '2.00') },
    { name: 'changes of rounded figures', text: CHANGES('3.02', '1.00', '2.00') },
    {
      name: 'income fell further, by a kind there is no more of',
      text: INCOME_CHANGES('减少9万元', '减少7万元', '增加2万元'),
    },
  ],
  fail: [
    {
      name: 'the reasons would make up the change but for two digits that changed places',
      text: REASONS('人员经费增加103.30万元', '压减会议费9.80万元'),
      severity: 'warning',
      at: ['120.50'],
      expected: '93.50',
    },
    {
      name: 'the kinds of expenditure changed by more than their sum did',
      text: KINDS('17.10', '60.00'),
      severity: 'error',
      at: ['48.30'],
      expected: '42.90',
    },
    {
      name: 'a part of nothing does not say how it changed',
      text: `${THREE}“三公”经费支出19.86万元，比上年减少3.59万元。其中：因公出国（境）费0.00万元；公务用车购置及运行维护费19.56万元，比上年减少3.59万元；公务接待费0.30万元，比上年增加0.30万元。`,
      severity: 'warning',
      at: ['3.59'],
      expected: '3.29',
    },
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
      name: 'one of the reasons has no amount',
      text: REASONS('人员经费增加83.30万元', '新增专项', '会议费增加40.20万元'),
    },
    {
      name: 'only one part says how it changed',
      text: `${THREE}“三公”经费支出5万元，比上年减少3万元，其中：公务用车购置及运行维护费3万元，比上年减少1万元；公务接待费2万元。`,
    },
  ],
});
