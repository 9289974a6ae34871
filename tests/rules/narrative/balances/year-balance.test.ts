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
    {
      name: 'balances used, which are none of the budget',
      text: '一、收支总体情况\n年初结转结余35.20万元，本年收入980.00万元，使用非财政拨款结余6.00万元，本年支出970.00万元，结余分配5.00万元，年末结转结余46.20万元。',
    },
    {
      name: 'two segments, each of a fund',
      text: '三、收支情况\n一般公共预算财政拨款上年结转20.00万元，本年收入200.00万元，本年支出210.00万元，年末结转10.00万元；政府性基金预算财政拨款上年结转5.00万元，本年收入50.00万元，本年支出52.00万元，年末结转3.00万元。',
    },
    { name: 'nothing else is mentioned and nothing else is needed', text: text('20.00', '') },
  ],
  fail: [
    {
      name: 'the difference may be what is not mentioned',
      text: text('15.00', ''),
      severity: 'warning',
      at: ['15.00'],
      expected: '20.00',
    },
    {
      name: 'nothing was distributed, and less is left',
      text: text('15.00', '无结余分配，'),
      severity: 'error',
      at: ['15.00'],
      expected: '20.00',
    },
    {
      name: 'in 元, 收入 and 支出 bare',
      text: '一、收支总体情况\n上年结余120,000元，全年收入3,400,000元，支出3,450,000元，年末结余90,000元。',
      severity: 'warning',
      at: ['90,000'],
      expected: '70000',
    },
    {
      name: 'the balance first, the terms after it',
      text: '一、收支总体情况\n年末结转和结余70.00万元，由年初结转和结余50.00万元，加上本年收入900.00万元，减去本年支出800.00万元形成。',
      severity: 'warning',
      at: ['70.00'],
      expected: '150.00',
    },
    {
      name: 'the fund is named once, at the head of its segment',
      text: '三、收支情况\n一般公共预算财政拨款上年结转20.00万元，本年收入200.00万元，本年支出210.00万元，年末结转10.00万元；政府性基金预算财政拨款上年结转5.00万元，本年收入50.00万元，本年支出52.00万元，年末结转13.00万元。',
      severity: 'warning',
      at: ['13.00'],
      expected: '3.00',
    },
    {
      name: 'the money of the budget knows no distribution',
      text: '一、收支总体情况\n年初财政拨款结转和结余12.00万元，本年财政拨款收入100.00万元，本年财政拨款支出108.00万元，年末财政拨款结转和结余7.00万元。',
      severity: 'error',
      at: ['7.00'],
      expected: '4.00',
    },
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
  notApplicable: [
    {
      name: 'two opening balances, and nothing tells which',
      text: '一、收支总体情况\n年初结转和结余10.00万元。年初结转和结余12.00万元。本年收入100.00万元。本年支出90.00万元。年末结转和结余20.00万元。',
    },
    {
      name: 'a balance and no income',
      text: '一、收支总体情况\n年初结转和结余10.00万元，年末结转和结余35.00万元。',
    },
  ],
});
