import { testNarrativeRule } from '../support/test-narrative-rule.ts';

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
