import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-07', {
  pass: [
    {
      name: 'last year’s behind a bracket with the parts',
      text: '二、收入决算情况说明\n部门决算收入166.00万元（其中财政拨款收入160.00万元，其他收入6.00万元），2022年度是154.00万元，本年增加12.00万元，增长7.79%。',
    },
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
      name: 'no change from the budget of the table',
      text: `${THREE}公务接待费2.48万元，与2023年度预算相比无变化。`,
      tables: { facts: { 't07.reception.actual': '2.48', 't07.reception.budget': '2.48' } },
    },
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
      name: 'no change from the budget of the table',
      text: `${THREE}公务接待费2.48万元，与2023年度预算相比无变化。`,
      tables: { facts: { 't07.reception.actual': '2.48', 't07.reception.budget': '15.00' } },
      severity: 'warning',
      at: ['2.48'],
      messageId: 'level-with-budget',
    },
    {
      name: 'another difference to the budget of the table',
      text: `${THREE}公务接待费5.21万元，与2023年度预算相比，减少0.1万元，下降1.88%。`,
      tables: { facts: { 't07.reception.actual': '5.21', 't07.reception.budget': '14.9' } },
      severity: 'warning',
      at: ['0.1', '5.21'],
      expected: '9.69',
    },
    {
      name: 'a lost digit',
      text: `${THREE}公务接待费预算为2.00万元，支出决算为1.20万元，决算数较预算数减少0.08万元。`,
      severity: 'error',
      at: ['0.08'],
      expected: '0.80',
    },
  ],
});
