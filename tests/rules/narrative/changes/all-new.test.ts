import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-89', {
  pass: [
    {
      name: 'the increase is all of it',
      text: `${THREE}公务用车购置费25.00万元，较上年增加25.00万元，上年无购置支出。`,
    },
  ],
  fail: [
    {
      name: 'less than all is said to be new',
      text: `${THREE}公务用车购置费25.00万元，较上年增加20.00万元，上年无购置支出。`,
      severity: 'error',
      at: ['20.00', '25.00', '上年无购置支出'],
      messageId: 'all-new-differs',
    },
    {
      name: 'as its reason, which may tell of a part',
      text: `${THREE}因公出国（境）费3.00万元，比上年增加2.50万元，主要是上年无此项支出。`,
      severity: 'warning',
      at: ['2.50', '3.00', '上年无此项支出'],
      messageId: 'all-new-differs',
    },
  ],
});
