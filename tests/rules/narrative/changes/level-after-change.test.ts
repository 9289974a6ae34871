import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-53', {
  pass: [
    { name: 'nothing more and level', text: `${THREE}公务接待费0.50万元，比上年增加0万元，与上年持平。` },
  ],
  fail: [
    {
      name: 'fell to nothing and level',
      text: `${THREE}因公出国（境）费0.00万元，与2022年持平；公务接待费支出决算减少为0.00万元，与2022年持平。`,
      severity: 'warning',
      at: ['与2022年持平', '0.00'],
    },
    {
      name: 'fell and level with the same year',
      text: `${THREE}公务接待费0.50万元，比上年减少0.20万元，与上年持平。`,
      severity: 'warning',
      at: ['与上年持平', '0.20'],
    },
  ],
  notApplicable: [
    {
      name: 'one part fell, the part that is named behind it is level',
      text: '二、收入决算情况说明\n本年收入合计90.00万元，其中：财政拨款收入80.00万元；上级补助收入0.00万元；其他收入10.00万元。与上年相比，收入合计减少7.00万元。其中：财政拨款收入减少5.00万元；上级补助收入与上年持平；其他收入减少2.00万元。',
    },
    { name: 'level, and no change before it', text: `${THREE}因公出国（境）费0.00万元，与2022年持平。` },
    {
      name: 'the change before it is on the budget',
      text: `${THREE}公务接待费0.50万元，比预算减少0.20万元，与上年持平。`,
    },
    {
      name: 'one fell, the next is level',
      text: `${THREE}公务接待费0.50万元，比上年减少0.20万元；因公出国（境）费0.00万元，与上年持平。`,
    },
  ],
});
