import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const TOTAL = '一、2023年年初结转结余10.00万元，本年收入100.00万元，本年支出90.00万元。\n';

testNarrativeRule('N-51', {
  pass: [
    {
      name: 'the kinds make the total',
      text: `${TOTAL}二、2023年基本支出30.00万元，项目支出60.00万元，上缴上级支出0.00万元，经营支出0.00万元。`,
    },
    {
      name: 'blanks are nothing',
      text: `${TOTAL}二、2023年基本支出30.00万元，项目支出60.00万元，上缴上级支出万元，经营支出万元。`,
    },
  ],
  fail: [
    {
      name: 'less than the total',
      text: `${TOTAL}二、2023年基本支出30.00万元，项目支出40.00万元，上缴上级支出万元，经营支出万元。`,
      severity: 'error',
      at: ['90.00', '30.00', '40.00'],
      stated: '90.00',
      expected: '70.00',
    },
  ],
  notApplicable: [
    {
      name: 'nothing says that there is no other kind',
      text: `${TOTAL}二、2023年基本支出30.00万元，项目支出40.00万元。`,
    },
    { name: 'no total', text: '二、2023年基本支出30.00万元，项目支出40.00万元，经营支出0.00万元。' },
  ],
});
