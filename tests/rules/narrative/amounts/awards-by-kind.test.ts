import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const said = (awarded: string, goods: string, works: string) =>
  `十、其他重要事项的情况说明\n（二）政府采购支出情况\n2023年度政府采购支出总额193.85万元，其中：政府采购货物支出9.30万元、政府采购工程支出121.40万元、政府采购服务支出63.15万元。授予中小企业合同金额${awarded}万元，其中：授予小微企业合同金额72.45万元；货物采购授予中小企业合同金额占货物支出金额的${goods}%，工程采购授予中小企业合同金额占工程支出金额的${works}%，服务采购授予中小企业合同金额占服务支出金额的100%。`;

testNarrativeRule('N-79', {
  pass: [
    { name: 'all of each kind', text: said('193.85', '100', '100') },
    // 9.30 × 60.22 % = 5.60, 121.40 × 80 % = 97.12; with the services 165.87.
    { name: 'a part of two kinds', text: said('165.87', '60.2', '80.0') },
  ],
  fail: [
    {
      name: 'more than all of a kind',
      text: said('193.85', '160', '100'),
      severity: 'warning',
      at: ['160'],
      messageId: 'share-above-whole',
    },
    {
      name: 'a share that leaves much of what was awarded to nobody',
      text: said('193.85', '100', '60'),
      severity: 'warning',
      at: ['100', '60', '100', '193.85'],
      messageId: 'awards-by-kind-differ',
    },
  ],
  notApplicable: [
    {
      name: 'kinds whose amounts the text does not state',
      text: '十、其他重要事项的情况说明\n（二）政府采购支出情况\n授予中小企业合同金额193.85万元；货物采购授予中小企业合同金额占货物支出金额的50%，服务采购授予中小企业合同金额占服务支出金额的60%。',
    },
  ],
});
