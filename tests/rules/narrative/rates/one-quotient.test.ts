import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '七、“三公”经费支出决算情况说明\n“三公”经费支出决算16.95万元，';
const VEHICLE = '其中：公务用车购置及运行维护费支出决算16.95万元，';

testNarrativeRule('N-78', {
  pass: [
    {
      name: 'one rate of one quotient',
      text: `${THREE}比上年增加5.07万元，增长42.68%。${VEHICLE}比上年增加5.07万元，增长42.68%。`,
    },
    {
      name: 'one rate where the total tells no amount',
      text: `${THREE}比上年增长42.68%。${VEHICLE}比上年增加5.07万元，增长42.68%。`,
    },
    {
      name: 'two quotients beside one that is told twice',
      text: `${THREE}比上年增加5.07万元，增长42.68%。${VEHICLE}比上年增加5.07万元，增长42.68%。\n一、收入支出决算总体情况说明\n收入支出总计4733.14万元，比上年增加90.09万元，增长1.94%。`,
    },
  ],
  fail: [
    {
      // 5.065/11.885 to 5.075/11.875 is 42.62 % to 42.74 %: each of the two alone is rounding.
      name: 'two rates of one quotient, the second not that of the printed figures',
      text: `${THREE}比上年增加5.07万元，增长42.68%。${VEHICLE}比上年增加5.07万元，增长42.67%。`,
      severity: 'warning',
      at: ['42.67', '42.68'],
      messageId: 'one-quotient',
      stated: '42.67',
      expected: '42.68',
    },
    {
      name: 'the rate of a total without amount, one digit from that of all that it is',
      text: `${THREE}比上年增长42.88%。${VEHICLE}比上年增加5.07万元，增长42.68%。`,
      severity: 'warning',
      at: ['42.68', '42.88'],
      messageId: 'rate-of-only-part',
    },
  ],
  notApplicable: [
    {
      // 2023: 0.43 of receptions that there are no more.
      name: 'a total that fell further than all that is left of it',
      text: `${THREE}比上年增长37.69%。${VEHICLE}比上年增加5.07万元，增长42.68%。`,
    },
    {
      // 0.24 ÷ 1.79 = 13.41 %, of the total; 0.24 ÷ 1.76 = 13.64 %, of all but the smaller part.
      name: 'a change behind a list, whether of its total or of its last part',
      text: '七、“三公”经费支出决算情况说明\n“三公”经费支出1.55万元。其中：因公出国（境）费0.03万元（占1.94%），公务用车购置及运行维护费0万元（占0.00%），公务接待费1.52万元（占98.06%）。与2022年度相比减少0.24万元，减少13.40%。\n公务接待费1.52万元，同比下降13.63%，减少0.24万元。',
    },
    {
      name: 'rates to different decimals',
      text: `${THREE}比上年增加5.07万元，增长42.7%。${VEHICLE}比上年增加5.07万元，增长42.68%。`,
    },
  ],
});
