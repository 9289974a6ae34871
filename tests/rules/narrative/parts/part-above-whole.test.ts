import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const HEAD = '七、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-85', {
  pass: [
    {
      name: 'parts in paragraphs of their own',
      text: `${HEAD}2023年度“三公”经费支出36.17万元。\n公务用车运行维护费14.62万元，保有量4辆。`,
    },
  ],
  fail: [
    {
      name: 'a part larger than the total of a paragraph before',
      text: `${HEAD}2023年度“三公”经费支出36.17万元，其中因公出国（境）费16.74万元。\n2023年公务用车购置及运行维护费41.62万元。`,
      severity: 'warning',
      at: ['41.62', '36.17'],
      stated: '41.62',
    },
    {
      name: 'staff more than all basic expenditure',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n基本支出120.50万元。\n人员经费210.30万元，比上年增加3.00万元。',
      severity: 'warning',
      at: ['210.30', '120.50'],
    },
  ],
  notApplicable: [
    {
      name: 'a list holds both: told there',
      text: `${HEAD}“三公”经费支出3.20万元，其中：公务接待费4.10万元。`,
    },
    {
      name: 'the budget is less, not the final figure',
      text: `${HEAD}“三公”经费预算3.20万元。\n公务接待费支出4.10万元。`,
    },
    {
      name: 'another section speaks of another fund',
      text: '六、政府性基金预算财政拨款支出决算情况说明\n基本支出2.00万元。\n七、一般公共预算财政拨款基本支出决算情况说明\n人员经费90.00万元。',
    },
  ],
});
