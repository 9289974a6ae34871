import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-04', {
  pass: [
    {
      name: 'two shares that make a hundred',
      text: '三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占62.5%；项目支出150万元，占37.5%。',
    },
    {
      name: 'three thirds make 99.99',
      text: '十、政府采购支出情况\n政府采购支出总额300万元，其中：政府采购货物支出100万元，占33.33%；政府采购工程支出100万元，占33.33%；政府采购服务支出100万元，占33.33%。',
    },
    {
      name: 'kinds among which one may be missing, without amounts',
      text: '三、支出决算情况说明\n在本年支出中，基本支出占62.5%，项目支出占36.5%。',
    },
  ],
  fail: [
    {
      name: 'more than a hundred without amounts',
      text: '三、支出决算情况说明\n在本年支出中，基本支出占62.5%，项目支出占38.5%。',
      severity: 'warning',
      at: ['62.5', '38.5'],
      stated: '101',
    },
    {
      name: 'shares that make 105',
      text: '三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占67.5%；项目支出150万元，占37.5%。',
      severity: 'warning',
      at: ['67.5', '37.5'],
      stated: '105',
      expected: '100',
    },
  ],
  notApplicable: [
    {
      name: 'amounts that do not add cannot have shares that do',
      text: '三、支出决算情况说明\n本年支出合计500万元，其中：基本支出250万元，占50%；项目支出150万元，占30%。',
    },
  ],
});
