import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const FUND = '八、政府性基金预算财政拨款支出情况说明\n';

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
