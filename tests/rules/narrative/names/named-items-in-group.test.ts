import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明\n';

testNarrativeRule('N-80', {
  pass: [
    {
      name: 'each its own',
      text: `${BASIC}人员经费80万元，主要包括：基本工资、奖金、抚恤金；公用经费20万元，主要包括：办公费、差旅费。`,
    },
    {
      name: 'what is paid for the staff',
      text: `${BASIC}人员经费80万元，主要包括：基本工资、工会经费、福利费、劳务费、其他交通费用。`,
    },
    { name: 'names of no classification', text: `${BASIC}人员经费80万元，主要包括：饭贴、活动费。` },
  ],
  fail: [
    {
      name: 'an item of the other group',
      text: `${BASIC}人员经费80万元，主要包括：基本工资、办公费、奖金。`,
      severity: 'warning',
      at: ['办公费'],
    },
    {
      name: 'lists that were swapped',
      text: `${BASIC}人员经费80万元，主要包括：办公费、水费；公用经费20万元，主要包括：基本工资、津贴补贴。`,
      severity: 'warning',
      at: ['办公费', '水费'],
      count: 2,
    },
  ],
  notApplicable: [{ name: 'no list', text: `${BASIC}人员经费80万元。` }],
});
