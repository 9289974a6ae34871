import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-01', {
  pass: [
    {
      name: 'a paragraph that states two sections, one of them with its items',
      text: '五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出100.00万元。具体支出项目如下：\n1、市场监督管理事务支出60.00万元，其中：行政运行支出45.00万元，事业运行支出15.00万元。\n2、行政事业单位离退休支出22.00万元，其中：归口管理的行政单位离退休支出4.00万元，机关事业单位基本养老保险缴费支出18.00万元；抚恤支出5.00万元。\n3、扶贫支出3.00万元，为驻村帮扶工作经费。\n4、住房改革支出10.00万元。',
    },
    {
      name: 'basic and project expenditure make up the total',
      text: '三、支出决算情况说明\n本年支出合计812.36万元，其中：基本支出512.36万元，占63.07%；项目支出300万元，占36.93%。',
    },
    {
      name: 'a figure in 元 beside others in 万元',
      text: '三、支出决算情况说明\n本年支出合计80万元，其中：基本支出500000元；项目支出30万元。',
    },
    {
      name: 'income.fiscal already holds the general budget and the funds',
      text: '二、收入决算情况说明\n本年收入合计100万元，其中：财政拨款收入90万元，一般公共预算财政拨款收入80万元，政府性基金预算财政拨款收入10万元，其他收入10万元。',
    },
  ],
  fail: [
    {
      name: 'what running cars took, by costs that all begin with the same words',
      text: '七、“三公”经费支出决算情况说明\n公务用车运行维护费22.16万元。主要原因：压缩用车。公务用车运行维护费中，公务用车加油12.80万元，公务用车维修4.44万元，公务用车其他支出3.16万元。',
      severity: 'warning',
      at: ['22.16'],
      expected: '20.40',
    },
    {
      name: 'items of a section, each with 支出 added to its name',
      text: '五、一般公共预算财政拨款支出决算情况说明\n1、市场监督管理事务支出200.00万元，其中：行政运行支出150.00万元，一般行政管理事务支出20.00万元，事业运行支出36.00万元。',
      severity: 'error',
      at: ['200.00'],
      expected: '206.00',
    },
    {
      name: 'parts each followed by what it includes',
      text: '七、一般公共预算项目支出决算情况说明\n2023年度一般公共预算财政拨款项目支出决算100.00万元，其中：商品和服务支出72.00万元，主要包括印刷费、劳务费；资本性支出30.00万元，主要包括专用设备购置、大型修缮。',
      severity: 'warning',
      at: ['100.00'],
      expected: '102.00',
    },
    {
      name: 'one item of the table forgotten among those listed',
      text: '九、机关运行经费支出情况\n2023年度机关运行经费支出20.00万元，其中：办公费8.00万元、水费2.00万元、电费3.00万元、差旅费4.00万元、其他商品和服务支出1.00万元。',
      tables: {
        facts: {
          't06.public': '20.00',
          't06.30201': '8.00',
          't06.30205': '2.00',
          't06.30206': '3.00',
          't06.30211': '4.00',
          't06.30213': '2.00',
          't06.30299': '1.00',
        },
      },
      severity: 'error',
      at: ['20.00'],
    },
    {
      name: 'items without the rest, no table: more likely picked out than wrong',
      text: '九、机关运行经费支出情况\n2023年度机关运行经费支出20.00万元，其中：办公费2.00万元、水费2.00万元、电费3.00万元、差旅费4.00万元。',
      severity: 'warning',
      at: ['20.00'],
    },
    {
      name: 'the parts exceed the total',
      text: '三、支出决算情况说明\n本年支出合计812.36万元，其中：基本支出512.36万元；项目支出310万元。',
      severity: 'error',
      at: ['812.36'],
      stated: '812.36',
      expected: '822.36',
    },
    {
      name: 'the parts are those of another total',
      text: '二、收入决算情况说明\n本年收入合计905.5万元。\n三、支出决算情况说明\n本年支出合计812.36万元，其中：基本支出505.5万元，项目支出400万元。',
      severity: 'error',
      at: ['812.36'],
      messageId: 'parts-add-to-other',
    },
    {
      name: 'budgets of the three public expenses',
      text: '八、“三公”经费\n“三公”经费预算20万元，其中：因公出国（境）费0万元，公务接待费9万元，公务用车运行维护费14万元，公务用车购置费0万元。',
      severity: 'error',
      at: ['20'],
      expected: '23.00',
    },
    {
      name: 'budgets stated with each part',
      text: '八、“三公”经费\n“三公”经费预算20万元，支出决算8万元。其中：因公出国（境）费预算0万元，支出决算0万元；公务接待费预算9万元，支出决算3万元；公务用车购置及运行维护费预算14万元，支出决算5万元。',
      severity: 'error',
      at: ['20'],
      expected: '23.00',
    },
    {
      name: 'its own office and the units below',
      text: '八、“三公”经费\n“三公”经费支出64.3万元（其中局机关38.1万元、所属单位29.2万元）。',
      severity: 'error',
      at: ['64.3'],
    },
    {
      name: 'goods, works and services',
      text: '十、政府采购支出情况\n2023年度政府采购支出总额63.2万元，其中：政府采购货物支出33.1万元、政府采购工程支出0万元、政府采购服务支出20.1万元。',
      severity: 'error',
      at: ['63.2'],
    },
    {
      name: 'personnel and public expenses with their items named',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n基本支出100.00万元，其中：人员经费80.00万元，主要包括：基本工资、奖金等；公用经费15.00万元，主要包括：办公费、水费等。',
      severity: 'error',
      at: ['100.00'],
    },
  ],
  note: [
    {
      name: 'a total off by one in the last digit',
      text: '三、支出决算情况说明\n本年支出合计105.58万元，其中：基本支出95.36万元，项目支出10.23万元。',
    },
  ],
  notApplicable: [
    {
      name: 'two items picked out of all the projects there were',
      text: '二、支出决算情况说明\n用于专项工作的经费支出400.00万元。其中：农村基础设施建设200.00万元，城市建设支出50.00万元。',
    },
    {
      name: 'a list that only picks out',
      text: '三、支出决算情况说明\n本年支出合计100万元，主要包括：办公楼修缮30万元、信息系统20万元等。',
    },
    {
      name: 'the larger ones only',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费20.00万元，其中金额较大的有：办公费8.00万元、差旅费4.00万元、电费3.00万元、水费1.00万元。',
    },
    {
      name: 'some items of the table, as the table shows',
      text: '九、机关运行经费支出情况\n2023年度机关运行经费支出20.00万元，其中：办公费8.00万元、水费2.00万元、电费3.00万元、差旅费1.00万元。',
      tables: {
        facts: {
          't06.public': '20.00',
          't06.30201': '8.00',
          't06.30205': '2.00',
          't06.30206': '3.00',
          't06.30211': '1.00',
          't06.30213': '2.00',
          't06.30228': '2.00',
          't06.30239': '2.00',
        },
      },
    },
    { name: 'no list at all', text: '三、支出决算情况说明\n本年支出合计100万元。' },
  ],
});

testNarrativeRule('N-02', {
  pass: [
    {
      name: 'the year’s own is all there is, and the balance another sentence’s',
      text: '一、收入支出决算总体情况说明\n2023年度总收入300.50万元，其中本年收入300.50万元。年末结转和结余12.30万元。',
    },
    {
      name: 'contracts with micro firms within those with small and medium ones',
      text: '十、政府采购支出情况\n授予中小企业合同金额50万元，占政府采购支出总额的100%，其中：授予小微企业合同金额40万元。',
    },
  ],
  fail: [
    {
      name: 'kinds of income exceed the total income',
      text: '二、收入决算情况说明\n2023年总收入6628.72万元，其中：财政拨款收入2339.68万元，事业收入4131.31万元，其他收入257.74万元。',
      severity: 'warning',
      at: ['2339.68', '4131.31', '257.74'],
    },
    {
      name: 'the grand total is left as the year’s own, beside a balance',
      text: '一、收入支出决算总体情况说明\n2023年度总支出300.50万元。其中本年支出300.50万元，年末结转和结余12.30万元。',
      severity: 'warning',
      at: ['300.50', '12.30'],
    },
    {
      name: 'what is named in one way exceeds its total together',
      text: '七、“三公”经费支出决算情况说明\n国内公务接待6批次，共计支出0.93万元，具体内容包括：接待省站调研支出0.83万元，接待市局检查支出0.55万元。',
      severity: 'warning',
      at: ['0.83', '0.55'],
    },
    {
      name: 'micro firms got more than small and medium ones together',
      text: '十、政府采购支出情况\n授予中小企业合同金额50万元，其中：授予小微企业合同金额60万元。',
      severity: 'warning',
      at: ['60'],
    },
  ],
  notApplicable: [
    {
      name: 'what is left of a gross value does not hold it',
      text: '十、国有资产占用情况\n固定资产净值550.00万元，其中原值860.00万元，累计折旧310.00万元。',
    },
    {
      name: 'nor net assets the assets',
      text: '十、国有资产占用情况\n期末净资产800.00万元，其中资产1,000.00万元，负债200.00万元。',
    },
    {
      name: 'a complete list is for another rule',
      text: '三、支出决算情况说明\n本年支出合计90万元，其中：基本支出60万元，项目支出40万元。',
    },
  ],
});
