import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-09', {
  pass: [
    { name: 'both up', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元，增长10%。' },
    { name: 'both at nothing', text: `${THREE}公务接待费0万元，比上年增加0万元，下降0%。` },
  ],
  fail: [
    {
      name: 'up by amount, down by rate',
      text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元，下降10%。',
      severity: 'error',
      at: ['10', '10'],
    },
  ],
  notApplicable: [{ name: 'no rate', text: '三、支出决算情况说明\n本年支出合计110万元，比上年增加10万元。' }],
});
