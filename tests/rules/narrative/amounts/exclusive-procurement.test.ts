import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const BUYING = '十、政府采购支出情况\n2023年度政府采购支出总额21.07万元。';

testNarrativeRule('N-16', {
  pass: [
    {
      name: 'all of it was reserved',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元。其他政府采购项目由中小企业中标或成交的金额0万元。`,
    },
  ],
  fail: [
    {
      name: 'the same amount in both',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元。其他政府采购项目由中小企业中标或成交的金额21.07万元。`,
      severity: 'error',
      at: ['21.07'],
    },
  ],
  notApplicable: [
    { name: 'no reserved part', text: `${BUYING}授予中小企业合同金额21.07万元。` },
    {
      name: 'micro firms are part of the reserved',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元，其中由小微企业中标或成交的金额21.07万元。`,
    },
  ],
});
