import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const text = (total: string, second = '年初预算为40.00万元，') =>
  withTotal(`支出决算为90.00万元（年初预算为${total}万元），`, second);
const withTotal = (total: string, second = '年初预算为40.00万元，') =>
  `五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出${total}其中：\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算为60.00万元，支出决算为55.00万元。\n2.教育支出（类）普通教育（款）初中教育（项）。${second}支出决算为35.00万元。`;

testNarrativeRule('N-56', {
  pass: [
    {
      name: 'budgets add as final figures do, one of them behind its final figure',
      text: text('100.00', '').replace('为35.00万元', '为35.00万元，年初预算为40.00万元'),
    },
  ],
  fail: [
    {
      name: 'a total budget of its own',
      text: text('120.00'),
      severity: 'error',
      at: ['120.00', '60.00', '40.00'],
      expected: '100.00',
    },
  ],
  notApplicable: [
    {
      name: 'budgets that were read as a list of their own',
      text: withTotal('年初预算为100.00万元，支出决算为90.00万元。'),
    },
    { name: 'a line without a budget', text: text('120.00', '') },
    {
      name: 'lines that are not all',
      text: '五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出年初预算为120.00万元，支出决算为190.00万元。\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算为60.00万元，支出决算为55.00万元。',
    },
  ],
});
