import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-23', {
  pass: [{ name: 'one direction', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元。' }],
  fail: [
    {
      name: 'both directions left in',
      text: '三、支出决算情况说明\n本年支出合计95万元，比上年减少（增加）5万元，下降（增长）5%。',
      severity: 'warning',
      at: ['5'],
    },
  ],
  notApplicable: [{ name: 'no change', text: '三、支出决算情况说明\n本年支出合计95万元。' }],
});
