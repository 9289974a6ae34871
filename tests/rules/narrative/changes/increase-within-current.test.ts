import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-44', {
  pass: [
    { name: 'something new', text: `${THREE}公务接待费4.02万元，比上年增加4.02万元。` },
    { name: 'a change beside 元', text: `${THREE}公务接待费4.02万元，比上年增加20000元。` },
    {
      name: 'an item of a list, whose total may have moved instead',
      text: `${THREE}“三公”经费支出9万元，其中：公务接待费1万元。比上年增加4万元。`,
    },
  ],
  fail: [
    {
      name: 'more than there is now',
      text: `${THREE}公务接待费1.51万元，比上年增加4.02万元。`,
      severity: 'error',
      at: ['4.02', '1.51'],
      messageId: 'increase-exceeds.prior',
    },
    {
      name: 'the direction reversed, at nothing left',
      text: '二、收入决算情况说明\n其他收入0万元，比上年增长100%，增加64.25万元。',
      severity: 'error',
      at: ['64.25', '0'],
    },
    {
      name: 'a decrease by more than all there was',
      text: '二、收入决算情况说明\n其他收入减少52.65万元，下降400%。',
      severity: 'error',
      at: ['400'],
      stated: '400',
      messageId: 'decrease-exceeds-all',
    },
    {
      name: 'more than the budget could be',
      text: `${THREE}公务接待费1.51万元，较年初预算数增加3.2万元，增长90%。`,
      severity: 'error',
      at: ['3.2', '1.51'],
      messageId: 'increase-exceeds.budget',
    },
  ],
  notApplicable: [
    { name: 'a decrease', text: `${THREE}公务接待费1.51万元，比上年减少4.02万元，下降72.69%。` },
    { name: 'all there was', text: '二、收入决算情况说明\n其他收入减少52.65万元，下降100%。' },
    { name: 'four times as much more', text: '二、收入决算情况说明\n其他收入增加52.65万元，增长400%。' },
    { name: 'a balance below zero', text: '一、总体情况\n年末结转和结余-3万元，比上年增加4万元。' },
    { name: 'last year stated', text: `${THREE}公务接待费1.51万元，比上年的1万元增加4.02万元。` },
  ],
});
