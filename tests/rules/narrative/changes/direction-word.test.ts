import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-47', {
  pass: [
    {
      name: 'a rate that may be either',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，与2022年度相比，增减率为-9.09%。',
    },
    { name: 'the words as they are', text: `${THREE}公务接待费1.28万元，同比下降20.00%。` },
  ],
  fail: [
    {
      name: 'a fall with a minus',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，与2022年度相比，减少10.00万元，下降-9.09%。',
      severity: 'note',
      at: ['下降-9.09%'],
      messageId: 'sign-and-word',
    },
    {
      name: 'one character off',
      text: `${THREE}公务接待费1.28万元，同比下级20.00%。`,
      severity: 'warning',
      at: ['20.00'],
      stated: '下级',
    },
    {
      name: 'a character too many',
      text: '二、收入决算情况说明\n本年收入211.00万元，比2022年决算数家减少89.00万元，下降29.67%。',
      severity: 'warning',
      at: ['89.00'],
      stated: '家减少',
    },
  ],
  notApplicable: [{ name: 'no change', text: `${THREE}公务接待费1.28万元。` }],
});
