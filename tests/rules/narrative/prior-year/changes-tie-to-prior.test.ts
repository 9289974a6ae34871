import { testNarrativeRule } from '../support/test-narrative-rule.ts';

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
