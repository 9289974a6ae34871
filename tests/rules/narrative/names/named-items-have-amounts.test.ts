import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明\n';

const T06 = { 't06.30201': '4.00', 't06.30202': '1.00', 't06.30207': '0.00', 't06.public': '5.00' };

testNarrativeRule('N-35', {
  pass: [
    {
      name: 'what is named was spent',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费。`,
      tables: { facts: T06 },
    },
  ],
  fail: [
    {
      name: 'a named cell is zero',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费、邮电费。`,
      tables: { facts: T06 },
      severity: 'warning',
      at: ['邮电费', '0.00'],
      stated: '邮电费',
    },
  ],
  notApplicable: [{ name: 'no table six', text: `${BASIC}公用经费5万元，主要包括：办公费、邮电费。` }],
});
