import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const PROCUREMENT = '十、其他重要事项的情况说明\n（二）政府采购支出情况\n';

testNarrativeRule('N-79', {
  pass: [
    { name: 'all of it', text: `${PROCUREMENT}货物采购授予中小企业合同金额占货物支出金额的100%。` },
    { name: 'a part of it', text: `${PROCUREMENT}货物采购授予中小企业合同金额占货物支出金额的 87.5 %。` },
  ],
  fail: [
    {
      name: 'more than all',
      text: `${PROCUREMENT}货物采购授予中小企业合同金额占货物支出金额的160%。`,
      severity: 'warning',
      at: ['160'],
    },
  ],
  notApplicable: [
    {
      name: 'what was spent of a budget',
      text: '三、支出决算情况说明\n本年支出合计105万元，占年初预算的105%。',
    },
    { name: 'a change', text: '三、支出决算情况说明\n本年支出合计105万元，比上年增长160%。' },
  ],
});
