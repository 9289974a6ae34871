import { testNarrativeRule } from './support/test-narrative-rule.ts';

const FUND = '八、政府性基金预算财政拨款支出情况说明\n';
const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-39', {
  pass: [
    {
      name: 'none in the text, none in the table',
      text: `${FUND}本单位2023年度无政府性基金预算财政拨款支出。`,
      tables: { facts: { 't08.total.total': '0.00' } },
    },
    {
      name: 'expenditure is denied, income is not',
      text: `${FUND}本单位无政府性基金支出。`,
      tables: { facts: { 't08.total.total': '0.00', 't08.total.income': '26.00' } },
    },
  ],
  fail: [
    {
      name: 'expenditure of the fund',
      text: `${FUND}本单位2023年度无政府性基金预算财政拨款支出。`,
      tables: { facts: { 't08.total.total': '12.00' } },
      severity: 'error',
      at: ['无政府性基金预算财政拨款支出', '12.00'],
    },
    {
      name: 'reception',
      text: `${THREE}本单位未发生公务接待费支出。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
      severity: 'error',
      at: ['未发生公务接待费支出', '1.28'],
    },
  ],
  notApplicable: [
    { name: 'no table', text: `${FUND}本单位2023年度无政府性基金预算财政拨款支出。` },
    {
      name: 'there was none the year before',
      text: `${THREE}2022年度未发生公务接待费支出。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
    },
  ],
});

testNarrativeRule('N-40', {
  pass: [{ name: 'none here, nothing elsewhere', text: `${FUND}本单位无政府性基金支出。` }],
  fail: [
    {
      name: 'an amount in another place',
      text: `${THREE}公务接待费1.28万元。\n十、其他事项\n本单位2023年度没有发生公务接待费支出。`,
      severity: 'error',
      at: ['没有发生公务接待费支出', '1.28'],
    },
    {
      name: 'expenditure of the fund among the classes',
      text: `四、财政拨款收入支出决算总体情况说明\n政府性基金预算财政拨款支出26万元。\n${FUND}本单位无政府性基金支出。`,
      severity: 'error',
      at: ['无政府性基金支出', '26'],
    },
  ],
  notApplicable: [{ name: 'nothing is denied', text: `${THREE}公务接待费1.28万元，较上年无变化。` }],
});

testNarrativeRule('N-41', {
  pass: [
    {
      name: 'income of nothing',
      text: `二、收入决算情况说明\n政府性基金预算财政拨款收入0万元。\n${FUND}本单位无政府性基金支出。`,
    },
  ],
  fail: [
    {
      name: 'income, and no word where it went',
      text: `二、收入决算情况说明\n政府性基金预算财政拨款收入26万元。\n${FUND}本单位无政府性基金支出。`,
      severity: 'warning',
      at: ['无政府性基金支出', '26'],
    },
  ],
  notApplicable: [{ name: 'nothing is denied', text: `${FUND}政府性基金预算财政拨款收入26万元。` }],
});

const NOW = '三、支出决算情况说明\n本年支出合计100万元，比上年增加10万元。';

testNarrativeRule('N-42', {
  pass: [
    {
      name: 'last year’s table',
      text: NOW,
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.year': '90.00' } } },
    },
    { name: 'last year’s text', text: NOW, prior: { text: '三、支出决算情况说明\n本年支出合计90万元。' } },
  ],
  fail: [
    {
      name: 'the two years differ by more',
      text: NOW,
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.year': '85.00' } } },
      severity: 'error',
      at: ['10', '100'],
      stated: '10',
      expected: '15',
    },
    {
      name: 'the other direction',
      text: NOW,
      prior: { text: '三、支出决算情况说明\n本年支出合计110万元。' },
      severity: 'error',
      at: ['10', '100'],
    },
  ],
  undecided: [{ name: 'last year says nothing of it', text: NOW, prior: { text: '本单位概况。' } }],
  notApplicable: [{ name: 'no prior year', text: NOW }],
});

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
  ],
  undecided: [
    {
      name: 'a table is missing',
      text: NOW,
      tables: { facts: { 't01.income.opening': '30.00' } },
      prior: { text: '本单位概况。', tables: { facts: { 't01.expense.closing': '30.00' } } },
    },
  ],
  notApplicable: [{ name: 'no prior year', text: NOW, tables: { facts: { 't01.income.opening': '25.00' } } }],
});
