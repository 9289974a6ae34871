import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-03', {
  pass: [
    {
      name: 'of the year’s expenditure, which only the table states',
      text: '五、一般公共预算财政拨款支出决算情况说明\n基本支出240.00万元。一般公共预算财政拨款支出390.00万元，占本年支出合计的97.50%。',
      tables: { facts: { 't03.total.total': '400.00', 't05.total.total': '390.00' } },
    },
    {
      name: 'shares of the total of the list',
      text: '三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占62.5%；项目支出150万元，占37.5%。',
    },
    {
      name: 'a share whose base is named',
      text: '二、收入决算情况说明\n总收入500万元。财政拨款收入450万元，占总收入的90%；其他收入50万元，占总收入的10%。',
    },
    {
      name: 'nothing is nought per cent of nothing',
      text: '十、政府采购支出情况\n政府采购支出总额0万元。授予中小企业合同金额0万元，占政府采购支出总额的0%。',
    },
    {
      name: 'a total in the subsection before',
      text: '五、一般公共预算财政拨款支出决算情况说明\n（一）总体情况\n2023年度一般公共预算财政拨款支出100万元。\n（二）结构情况\n教育支出3万元，占3%；一般公共服务支出97万元，占97%。',
    },
    {
      name: 'of the base that is named, where another total stands nearer',
      text: '十、政府采购支出情况\n政府采购支出总额80.00万元。授予中小企业合同金额50.00万元，占政府采购支出总额的62.50%，其中：授予小微企业合同金额30.00万元，占授予中小企业合同金额的60.00%。',
    },
    {
      name: 'of the budget that is called like a final figure beside it',
      text: '十、政府采购支出情况\n2025年政府采购预算642.97万元，其中：集中采购预算337.90万元，占政府采购预算的52.55%，同比增加20.00万元。\n政府采购支出总额45.39万元。',
    },
    {
      name: 'a total that follows its parts',
      text: '八、“三公”经费支出决算情况说明\n“三公”经费中，因公出国（境）费0万元，占0%；公务用车运行维护费2.5万元，占62.5%；公务接待费1.5万元，占37.5%。“三公”经费合计4万元。',
    },
  ],
  fail: [
    {
      name: 'of another total than the one that its words name',
      text: '十、政府采购支出情况\n政府采购支出总额80.00万元。\n授予中小企业合同金额50.00万元，占政府采购支出总额的62.50%，其中：授予小微企业合同金额31.00万元，占政府采购支出总额的62.00%。',
      severity: 'warning',
      at: ['62.00'],
      expected: '38.75',
      messageId: 'share-fits-other',
    },
    {
      name: 'a share that is none of anything',
      text: '三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占65.2%；项目支出150万元，占37.5%。',
      severity: 'error',
      at: ['65.2'],
      stated: '65.2',
      expected: '62.5',
    },
    {
      name: 'the two shares are swapped',
      text: '三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占37.5%；项目支出150万元，占62.5%。',
      severity: 'error',
      at: ['37.5'],
      count: 2,
    },
    {
      name: 'the share of another total than the one named',
      text: '二、收入决算情况说明\n本年收入合计500万元。\n三、支出决算情况说明\n本年支出合计400万元，其中：基本支出250万元，占本年支出合计的50%；项目支出150万元，占本年支出合计的37.5%。',
      severity: 'error',
      at: ['50'],
      messageId: 'share-fits-other',
    },
  ],
  undecided: [
    {
      name: 'a budget as a share of the budgets, which no figure states',
      text: '三、支出决算情况说明\n本年支出合计400.00万元，其中：基本支出250.00万元，项目支出150.00万元。\n十一、预算绩效情况说明\n对6个项目开展绩效自评，预算资金172.50万元，占单位预算项目支出总额的100%。',
    },
    {
      name: 'a base that no figure states',
      text: '十、政府采购支出情况\n授予中小企业合同金额39.13万元，占全县采购规模的12%。',
    },
  ],
  note: [
    {
      name: 'a share that was cut off',
      text: '三、支出决算情况说明\n2023年度支出4294.10万元，其中：卫生健康支出23.52万元，占0.54%。',
    },
  ],
});
