import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const ROW = (before: string, now: string): string =>
  `2021年、2022年、2023年支出总计分别为812.40万元、${before}万元、${now}万元。`;
const CHANGE = '2023年度支出总计880.12万元，比上年减少25.54万元，下降2.82%。';

testNarrativeRule('N-83', {
  pass: [{ name: 'this year’s and last year’s', text: `${ROW('905.66', '880.12')}\n${CHANGE}` }],
  fail: [
    {
      name: 'last year’s is a digit off',
      text: `${ROW('905.06', '880.12')}\n${CHANGE}`,
      severity: 'warning',
      at: ['905.06', '880.12', '25.54'],
    },
    {
      name: 'this year’s has two digits in the wrong order',
      text: `${ROW('905.66', '808.12')}\n${CHANGE}`,
      severity: 'warning',
      at: ['808.12', '880.12'],
    },
  ],
  notApplicable: [
    { name: 'counted another way', text: `${ROW('1105.31', '880.12')}\n支出总计比上年减少25.54万元。` },
    { name: 'one year alone', text: CHANGE },
  ],
});
