import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const PLAIN = '三、支出决算情况说明\n本年支出合计100万元，比上年增加10万元。';

const without = (name: string) => [{ name, text: PLAIN }] as const;

testNarrativeRule('N-19', {
  pass: [
    {
      name: 'a reason in numbered lines',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，增长11.11%，主要原因是：\n1.新增人员经费\n2.新增项目经费',
    },
    {
      name: 'a reason on the next lines',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，增长11.11%，主要原因是：\n一是人员增加。',
    },
    {
      name: 'remarks in brackets that instruct nobody',
      text: '三、支出决算情况说明\n（图1：收支决算变动情况图）（含所属单位）（说明书另附）（本部门应缴财政款）（附表）（财决〔2023〕12号）',
    },
    ...without('what a department writes for its readers'),
    {
      name: 'an order in a duty of the department is no instruction',
      text: '三、支出决算情况说明\n本年支出合计100万元，主要原因是按要求公开档案目录。',
    },
  ],
  fail: [
    {
      name: 'a list of which only the end stands',
      text: '七、“三公”经费支出情况\n公务用车运行维护费9.00万元，主要是等支出。',
      severity: 'warning',
      at: ['等支出'],
    },
    {
      name: 'a placeholder for the name of a centre',
      text: '八、预算绩效情况说明\nXX中心组织对2023年度项目支出开展绩效自评。',
      severity: 'warning',
      at: ['XX中心'],
    },
    {
      name: 'a placeholder for a name in the overview',
      text: '第一部分 部门概况\n一、主要职责\n××县林业局是县政府工作部门。',
      severity: 'warning',
      at: ['××县'],
    },
    {
      name: 'a reason never given',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，增长11.11%，主要原因是。\n四、其他\n无。',
      severity: 'warning',
      at: ['主要原因是'],
      messageId: 'reason-left-blank',
    },
    {
      name: 'an order to explain in brackets',
      text: '三、支出决算情况说明\n（请说明增减原因）',
      severity: 'warning',
      at: ['请说明增减原因）'],
    },
    {
      name: 'an order by level',
      text: '三、支出决算情况说明\n（按项级科目逐项说明）',
      severity: 'warning',
      at: ['（按项级科目逐项说明）'],
    },
    {
      name: 'what to delete',
      text: '三、支出决算情况说明\n（没有机关运行经费的单位删除本段）',
      severity: 'warning',
      at: ['（没有机关运行经费的单位删除本段）'],
    },
    {
      name: 'the internal form',
      text: '三、支出决算情况说明\n（数据来源：财决07表）',
      severity: 'warning',
      at: ['财决07表'],
    },
    {
      name: 'a kind of chart',
      text: '三、支出决算情况说明\n（图1：收、支决算总计变动情况图）（柱状图）',
      severity: 'warning',
      at: ['（柱状图）'],
    },
    {
      name: 'what departments are to do',
      text: '三、支出决算情况说明\n（各部门应当将绩效自评报告作为附件公开）',
      severity: 'warning',
      at: ['（各部门应当将绩效自评报告作为附件公开）'],
    },
    {
      name: 'what may be chosen',
      text: '三、支出决算情况说明\n（一级项目可选取1-2个重点项目公开）',
      severity: 'warning',
      at: ['（一级项目可选取1-2个重点项目公开）'],
    },
    {
      name: 'a note to the preparer',
      text: '八、“三公”经费支出决算情况说明（注意：该项要说明公务用车购置数）\n公务接待费1.28万元。',
      severity: 'warning',
      at: ['（注意：该项要说明公务用车购置数）'],
    },
    {
      name: 'a format that was asked for',
      text: '十二、预算绩效情况说明\n应当按照以下格式说明：\n（1）部门自评结果良好。',
      severity: 'warning',
      at: ['应当按照以下格式说明'],
    },
    {
      name: 'figures never filled in',
      text: '三、支出决算情况说明\n本年支出合计XX万元。',
      severity: 'warning',
      at: ['XX万元'],
    },
    {
      name: 'lines to be left out',
      text: '五、支出决算情况说明\n按功能分类如下（不涉及的科目不列）：教育支出3万元。',
      severity: 'warning',
      at: ['（不涉及的科目不列）'],
    },
  ],
});

testNarrativeRule('N-20', {
  pass: [
    ...without('every figure complete'),
    {
      name: 'a base in 万元 with its percentage, two comparisons in percent, 分别 before two figures',
      text: '三、支出决算情况说明\n公务接待费支出8.00万元，完成年初预算10.00万元的80.00%，比预算减少20.00%，比上年下降5.00%。收入、支出分别为9.00万元，9.00万元。',
    },
  ],
  fail: [
    {
      name: 'a count left blank in brackets',
      text: '八、预算绩效情况说明\n组织开展绩效自评，其中一级项目（）个，二级项目3个。',
      severity: 'warning',
      at: ['（）个'],
    },
    {
      name: 'a whole amount without its unit',
      text: '三、支出决算情况说明\n公务接待费支出5。年初预算为5.00万元。',
      severity: 'warning',
      at: ['费支出5'],
    },
    {
      name: 'a whole rate without its sign',
      text: '三、支出决算情况说明\n比上年减少1.00万元，下降10，主要是人员减少。',
      severity: 'warning',
      at: ['下降10'],
    },
    {
      name: 'a rate by another name',
      text: '三、支出决算情况说明\n增幅11.11，主要是人员增加。',
      severity: 'warning',
      at: ['增幅11.11'],
    },
    {
      name: 'each of two totals',
      text: '三、支出决算情况说明\n收、支总计各100.00。与2022年度相比增加10.00万元。',
      severity: 'warning',
      at: ['总计各100.00'],
    },
    {
      name: 'an amount before a bracket',
      text: '三、支出决算情况说明\n财政拨款收入100.00（含基金），占100%。',
      severity: 'warning',
      at: ['收入100.00'],
    },
    {
      name: 'persons behind receptions',
      text: '三、支出决算情况说明\n国内公务接待10批次、120。',
      severity: 'warning',
      at: ['0批次、120'],
    },
    {
      name: 'a sum of persons',
      text: '三、支出决算情况说明\n出国团组0个，累计0。',
      severity: 'warning',
      at: ['团组0个，累计0'],
    },
    {
      name: 'cars without their unit',
      text: '三、支出决算情况说明\n共有车辆2，其中应急保障用车2辆。',
      severity: 'warning',
      at: ['共有车辆2'],
    },
    {
      name: 'receptions without a figure',
      text: '三、支出决算情况说明\n接待批次，人次。',
      severity: 'warning',
      at: ['接待批次，人次'],
    },
    {
      name: 'an amount without 万元',
      text: '三、支出决算情况说明\n年初预算为10万元，支出决算为4.19，决算数小于年初预算数。',
      severity: 'warning',
      at: ['决算为4.19'],
      messageId: 'unit-missing',
    },
    {
      name: 'a share without %',
      text: '三、支出决算情况说明\n本年支出合计100万元，其中：基本支出76.23万元，占76.23；项目支出23.77万元，占23.77%。',
      severity: 'warning',
      at: ['占76.23'],
      messageId: 'percent-missing',
    },
    {
      name: 'no figure at all',
      text: '三、支出决算情况说明\n本年支出合计100万元，比上年增加万元，增长10%。',
      severity: 'warning',
      at: ['比上年增加'],
      messageId: 'figure-missing',
    },
    {
      name: 'a count without its unit',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.50万元。累计接待4批次、接待总人数36。',
      severity: 'warning',
      at: ['人数36'],
      messageId: 'count-unit-missing',
    },
    {
      name: 'an amount in percent',
      text: '八、“三公”经费支出决算情况说明\n公务接待费年初预算2.00万元，支出决算为1.50%，完成年初预算的75.00%。',
      severity: 'warning',
      at: ['决算为1.50%'],
      messageId: 'percent-for-amount',
    },
    {
      name: 'the amount of a change in percent',
      text: '八、“三公”经费支出决算情况说明\n公务接待费1.50万元，比上年减少0.50%，下降25.00%。',
      severity: 'warning',
      at: ['减少0.50%'],
      messageId: 'percent-for-amount',
    },
    {
      name: 'a share in 万元',
      text: '二、收入决算情况说明\n收入合计300.00万元，其中：财政拨款收入240.00万元，占80.00万元；其他收入60.00万元，占20.00%。',
      severity: 'warning',
      at: ['占80.00万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: 'the rate of a change in 万元',
      text: '八、“三公”经费支出决算情况说明\n公务接待费1.50万元，比上年减少0.50万元，下降25.00万元。',
      severity: 'warning',
      at: ['减少0.50万元，下降25.00万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: '万元 for the percentage of a base told with its amount',
      text: '二、收入决算情况说明\n财政拨款收入760.00万元，占本年收入800.00万元的95.00万元。',
      severity: 'warning',
      at: ['占本年收入800.00万元的95.00万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: '万元 behind a noun for a rate',
      text: '十、预算绩效情况说明\n全年预算120.00万元，执行数118.00万元，执行率98.33万元。',
      severity: 'warning',
      at: ['执行率98.33万元'],
      messageId: 'amount-for-percent',
    },
    {
      name: '% for the amount whose share is told next',
      text: '三、支出决算情况说明\n本年支出500.00万元，其中基本支出400.00%，占80.00%；项目支出100.00万元，占20.00%。',
      severity: 'warning',
      at: ['支出400.00%'],
      messageId: 'percent-for-amount',
    },
    {
      name: '分别 before one figure',
      text: '一、收入支出决算总体情况说明\n收入总计、支出总计分别为532.18万元，比上年增加32.18万元，增长6.44%。',
      severity: 'warning',
      at: ['分别为532.18万元'],
      messageId: 'respectively-alone',
    },
    {
      name: 'a year without 年',
      text: '二、收入决算情况说明\n2023本年收入211.00万元。',
      severity: 'warning',
      at: ['2023'],
      messageId: 'year-mark-missing',
    },
  ],
});

testNarrativeRule('N-21', {
  pass: [
    {
      name: 'a sentence that compares with several years',
      text: '三、支出决算情况说明\n公务用车保有量较2020年减少36辆，较2018年减少120辆。',
    },
    {
      name: 'a sentence about a year of its own',
      text: '三、支出决算情况说明\n2022年全县综合机械化率达到2.6，较2020年提高0.4。',
    },
    {
      name: 'this year’s budget, and next year’s compared with this year',
      text: '七、机关运行经费\n机关运行经费20.00万元，比2023年年初预算减少1.00万元。2024年预算21.00万元，比2023年增加1.00万元。',
    },
    ...without('no year'),
    {
      name: 'the year before',
      text: '三、支出决算情况说明\n本年支出合计100万元，与2022年度相比增加10万元。',
    },
    {
      name: 'a document of an earlier year',
      text: '三、支出决算情况说明\n本年支出合计100万元，按照县档发〔2019〕12号文件执行。',
    },
  ],
  fail: [
    {
      name: 'compared with itself',
      text: '七、机关运行经费\n2023年度机关运行经费20.00万元，比2023年减少1.00万元。',
      severity: 'warning',
      at: ['比2023年'],
      expected: '2022',
    },
    {
      name: 'two years before',
      text: '三、支出决算情况说明\n本年支出合计100万元，与2021年度相比增加10万元。',
      severity: 'warning',
      at: ['与2021年'],
    },
    {
      name: 'an older year that also had none',
      text: '八、“三公”经费支出决算情况说明\n因公出国（境）0批次0人，费用0万元，2020年也无因公出国（境）。',
      severity: 'warning',
      at: ['2020年也无'],
    },
  ],
});

testNarrativeRule('N-22', {
  pass: [
    {
      name: 'two sentences below a list of tables',
      text: '第二部分 2023年度部门决算表\n1.收入决算表（公开02表）\n2.国有资本经营预算财政拨款支出决算表（公开09表）\n本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故公开08表无数据。',
    },
    {
      name: 'each of its own',
      text: '八、政府性基金预算财政拨款支出情况说明\n本单位无政府性基金支出。\n九、国有资本经营预算财政拨款支出情况说明\n本单位无国有资本经营预算支出。',
    },
    {
      name: 'a heading for both',
      text: '八、政府性基金预算和国有资本经营预算支出情况说明\n本单位无政府性基金支出。',
    },
    {
      name: 'expenditure set against income',
      text: '三、支出决算情况说明\n本年收入合计480.00万元，本年支出合计470.00万元，其中：基本支出300.00万元。',
    },
  ],
  fail: [
    {
      name: 'total income in the section of expenditure',
      text: '三、支出决算情况说明\n2023年度总收入3865.42万元，其中：基本支出3200.00万元。',
      severity: 'warning',
      at: ['收入'],
      messageId: 'side-of-another-section',
    },
    {
      name: 'the fund of another heading beside its table',
      text: '九、国有资本经营预算财政拨款收支情况\n2023年度无政府性基金预算财政拨款收支，国有资本经营预算财政拨款收入支出决算表为空表。',
      severity: 'error',
      at: ['政府性基金预算财政拨款收支'],
      messageId: 'fund-of-another-section',
      expected: '国有资本经营预算',
    },
    {
      name: 'the table of another fund',
      text: '八、其他情况\n本部门2023年度未安排政府性基金预算支出，故国有资本经营预算财政拨款支出决算表无数据。',
      severity: 'warning',
      at: ['国有资本经营预算财政拨款支出决算表'],
      messageId: 'table-of-other-fund',
      expected: '政府性基金',
    },
    {
      name: 'a sentence copied from the other section',
      text: '九、国有资本经营预算支出情况说明\n本单位无政府性基金支出。',
      severity: 'error',
      at: ['政府性基金'],
    },
    {
      name: 'the other way round',
      text: '八、政府性基金预算支出情况说明\n本单位2023年度没有国有资本经营预算财政拨款支出。',
      severity: 'error',
      at: ['国有资本经营预算'],
    },
    {
      name: 'income where expenditure is due',
      text: '三、支出决算情况说明\n本年收入合计480.00万元，其中：基本支出300.00万元，占62.50%；项目支出180.00万元，占37.50%。',
      severity: 'warning',
      at: ['收入'],
    },
  ],
});

testNarrativeRule('N-81', {
  pass: [
    { name: 'as many', text: '二、机构设置\n本局内设机构3个，分别是：办公室、规划股和水政股。' },
    {
      name: 'the office itself beside its units',
      text: '二、机构设置\n下属单位共2个，包括：\n1.县水利局本级\n2.县水文站\n3.县水保站\n三、部门决算',
    },
    {
      name: 'a name that may be two',
      text: '二、机构设置\n本局内设4个科室，分别为：综合、财务科、人事科、业务科。',
    },
    {
      name: 'only some named',
      text: '二、机构设置\n本局内设5个科室，分别为：办公室、人事科等。',
    },
    {
      name: 'another body that is not counted',
      text: '二、机构设置\n本局内设2个科室，分别为：办公室、人事科，另设机关党委。',
    },
    {
      name: 'lines that a page break ended',
      text: '二、机构设置\n下属单位共4个，包括：\n1.县水利局\n2.县水文站\n本页为第3页，共12页，内容如有出入以原件为准。',
    },
  ],
  fail: [
    {
      name: 'one less in the sentence',
      text: '二、机构设置\n本局内设机构五个，分别是：办公室（政工科）、规划股、水政股、农水股。',
      severity: 'warning',
      at: ['机构五个，分别是：'],
    },
    {
      name: 'one more in the lines below',
      text: '二、机构设置\n下属事业单位共2个，包括：\n1.县水库所\n2.县水文站\n3.县水保站\n三、部门决算',
      severity: 'warning',
      at: ['单位共2个，包括：'],
    },
  ],
});

testNarrativeRule('N-46', {
  pass: [
    {
      name: 'a list that begins again',
      text: '一、基本支出7万元。\n二、项目支出3万元。\n一、一般公共服务支出10万元。\n二、其他支出0万元。',
    },
    {
      name: 'two columns side by side',
      text: '一、财政拨款收入\n一、一般公共服务支出\n二、事业收入\n三、其他收入',
    },
    { name: 'one after the other', text: '1.基本支出70.00万元。\n2.项目支出30.00万元。\n3.经营支出0万元。' },
  ],
  fail: [
    {
      name: 'the first used twice, the next goes on',
      text: '十、名词解释\n1.其他收入：指上述以外的收入。\n1.基本支出：指日常支出。\n3.项目支出：指专项支出。',
      severity: 'note',
      at: ['1.'],
      messageId: 'number-mistaken',
      expected: '2',
    },
    {
      name: 'one that the next goes on from',
      text: '三、支出决算情况说明\n1.基本支出7万元。\n2.项目支出3万元。\n4.经营支出0万元。\n4.结余分配0万元。',
      severity: 'note',
      at: ['4.'],
      messageId: 'number-mistaken',
      expected: '3',
    },
    {
      name: 'a number used twice',
      text: '三、支出决算情况说明\n1.基本支出7万元。\n2.项目支出3万元。\n2.结余分配0万元。',
      severity: 'note',
      at: ['2.'],
      messageId: 'number-repeated',
    },
    {
      name: 'the fourth is missing',
      text: '1.基本支出70.00万元。\n2.项目支出30.00万元。\n3.经营支出0万元。\n5.结余分配0万元。',
      severity: 'note',
      at: ['5.'],
    },
  ],
  notApplicable: [],
});
