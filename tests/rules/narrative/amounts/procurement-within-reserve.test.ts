import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const text = (awarded: string, small = '10.00') =>
  `十、政府采购情况说明\n2023年度本部门面向中小企业预留政府采购项目预算金额37.20万元，面向小微企业预留政府采购项目预算金额${small}万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额${awarded}万元；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额10.00万元。`;

testNarrativeRule('N-52', {
  pass: [
    { name: 'all of it was awarded', text: text('37.20') },
    { name: 'less was awarded', text: text('35.00') },
  ],
  fail: [
    { name: 'more than was reserved', text: text('73.20'), severity: 'warning', at: ['73.20', '37.20'] },
    {
      name: 'more for micro firms than for all small ones',
      text: text('37.20', '40.00'),
      severity: 'warning',
      at: ['40.00', '37.20'],
    },
  ],
  notApplicable: [
    {
      name: 'contracts without a reserve',
      text: '十、政府采购情况说明\n政府采购支出总额50.00万元，授予中小企业合同金额40.00万元，其中：授予小微企业合同金额20.00万元。',
    },
  ],
});
