import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const AGENCY = '（一）机关运行经费支出情况\n';

testNarrativeRule('N-97', {
  pass: [
    {
      name: 'the same amount',
      text: `${AGENCY}机关运行经费支出88.20万元，与基本支出中公用经费88.20万元一致。`,
    },
    {
      name: 'in another unit',
      text: `${AGENCY}机关运行经费支出88.20万元，与基本支出中公用经费882000元保持一致。`,
    },
  ],
  fail: [
    {
      name: 'another amount',
      text: `${AGENCY}机关运行经费支出88.20万元。与基本支出中公用经费82.80万元一致。`,
      severity: 'error',
      at: ['88.20', '82.80'],
    },
    {
      name: 'income and expenditure that are not equal',
      text: '一、收入支出决算总体情况说明\n收入总计500.00万元，与支出总计505.00万元相等。',
      severity: 'error',
      at: ['500.00', '505.00'],
    },
  ],
  notApplicable: [
    {
      name: 'nearly the same',
      text: `${AGENCY}机关运行经费支出88.20万元，与基本支出中公用经费88.00万元基本一致。`,
    },
    { name: 'not the same', text: `${AGENCY}机关运行经费支出88.20万元，与预算数90.00万元不一致。` },
    { name: 'last year’s', text: `${AGENCY}机关运行经费支出88.20万元，与上年88.20万元一致。` },
    { name: 'no amount', text: `${AGENCY}机关运行经费支出88.20万元，与公用经费一致。` },
  ],
});
