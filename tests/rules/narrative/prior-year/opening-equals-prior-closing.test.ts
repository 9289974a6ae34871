import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const NOW = '三、支出决算情况说明\n本年支出合计100万元，比上年增加10万元。';

testNarrativeRule('N-43', {
  pass: [
    {
      name: 'rolls forward in all four tables',
      text: NOW,
      tables: {
        facts: {
          't01.income.opening': '30.00',
          't04.income.opening': '3.00',
          't08.total.opening': '2.00',
          't09.total.opening': '1.00',
        },
      },
      prior: {
        text: '本单位概况。',
        tables: {
          facts: {
            't01.expense.closing': '30.00',
            't04.expense.closing.total': '3.00',
            't08.total.closing': '2.00',
            't09.total.closing': '1.00',
          },
        },
      },
    },
  ],
  fail: [
    {
      name: 'opened with less',
      text: NOW,
      tables: { facts: { 't01.income.opening': '25.00' } },
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.closing': '30.00' } } },
      severity: 'warning',
      at: ['25.00'],
      stated: '25.00',
      expected: '30.00',
    },
    {
      name: 'opened with less than last year’s text closed with',
      text: '一、收入支出决算总体情况说明\n2023年度年初结转和结余25.00万元，年末结转和结余28.00万元。',
      prior: { text: '一、收入支出决算总体情况说明\n2022年度年末结转和结余30.00万元。' },
      severity: 'warning',
      at: ['25.00'],
      stated: '25.00',
      expected: '30.00',
    },
  ],
  undecided: [
    {
      name: 'last year’s text closed with the same, and the tables of neither are at hand',
      text: '一、收入支出决算总体情况说明\n2023年度年初结转和结余25.00万元，年末结转和结余28.00万元。',
      prior: { text: '一、收入支出决算总体情况说明\n2022年度年末结转和结余25.00万元。' },
    },
    {
      name: 'a table is missing',
      text: NOW,
      tables: { facts: { 't01.income.opening': '30.00' } },
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.closing': '30.00' } } },
    },
  ],
  notApplicable: [{ name: 'no prior year', text: NOW, tables: { facts: { 't01.income.opening': '25.00' } } }],
});
