import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const text = (closing: string, beside = '事业基金弥补收支差额0.00万元，结余分配0.00万元，') =>
  `一、收支总体情况\n2023年本部门年初结转和结余10.00万元，本年收入100.00万元，本年支出90.00万元，${beside}年末结转和结余${closing}万元。`;

const fund = (closing: string) =>
  `八、政府性基金预算财政拨款收入支出决算情况说明\n2023年政府性基金预算财政拨款年初结转和结余6.20万元，本年收入31.00万元，本年支出33.70万元，年末结转和结余${closing}万元。`;

testNarrativeRule('N-50', {
  pass: [
    { name: 'it balances', text: text('20.00') },
    { name: 'with what was distributed', text: text('17.50', '结余分配2.50万元，') },
    {
      name: 'what is not mentioned stands in the table',
      text: text('15.00', ''),
      tables: { facts: { 't01.income.nonfiscal': '0.00', 't01.expense.distribution': '5.00' } },
    },
    { name: 'a fund’s own', text: fund('3.50') },
    { name: 'nothing else is mentioned and nothing else is needed', text: text('20.00', '') },
  ],
  fail: [
    { name: 'a fund’s own', text: fund('5.30'), severity: 'error', at: ['5.30'], expected: '3.50' },
    {
      name: 'a closing balance of its own',
      text: text('35.00'),
      severity: 'error',
      at: ['35.00'],
      expected: '20.00',
    },
    {
      name: 'the table knows of nothing else',
      text: text('35.00', ''),
      tables: { facts: { 't01.income.nonfiscal': '0.00', 't01.expense.distribution': '0.00' } },
      severity: 'error',
      at: ['35.00'],
      expected: '20.00',
    },
  ],
  undecided: [{ name: 'the difference may be what is not mentioned', text: text('15.00', '') }],
  notApplicable: [
    {
      name: 'a balance and no income',
      text: '一、收支总体情况\n年初结转和结余10.00万元，年末结转和结余35.00万元。',
    },
  ],
});
