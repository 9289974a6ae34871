import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const S = '三、支出决算情况说明\n';
const PLAIN = `${S}本年支出合计100.00万元，与2022年度相比增加10.00万元，增长11.11%。`;
const plain = (name: string, text = PLAIN) => ({ name, text });

testNarrativeRule('N-60', {
  pass: [
    {
      name: 'what is due in years to come',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，合同总额120.00万元，2026年支付尾款经费支出12.00万元。',
    },
    {
      name: 'both ends of years',
      text: '九、国有资产占用情况\n本单位2022年末实有车辆5辆，2023年末实有车辆4辆。',
    },
    {
      name: 'last year in a paragraph of its own',
      text: '一、收入支出决算总体情况说明\n2023年度收入支出总计20.00万元。\n2022年度收入支出总计21.00万元，其中修缮支出3.00万元。',
    },
    {
      name: 'the years of a plan',
      text: '三、支出决算情况说明\n编制2030年规划支出3.00万元，2026年预算支出4.00万元。',
    },
    plain('a day in the year', `${S}截至2023年6月30日，项目全部完工，截至10月31日，资金全部支付。`),
    plain('years of the accounts and of the year before'),
    plain('an anniversary and a plan', `${S}本年支出合计100.00万元，用于建馆120年纪念和编制2035年规划。`),
    plain('a heading that compares', '三、与2022年度决算对比情况说明\n无变化。'),
    plain(
      'a part about next year’s budget',
      '一、2024年预算情况\n2024年度收入支出总计20.00万元。\n二、2023年决算情况\n2023年度收入支出总计21.00万元。',
    ),
    plain(
      'assets of both years',
      '九、国有资产占用情况\n截至2023年12月31日，共有车辆2辆，比截至2022年12月31日的车辆数减少1辆。',
    ),
  ],
  fail: [
    {
      name: 'basic expenditure of the year before',
      text: '六、基本支出决算情况说明\n2022年度财政拨款基本支出80.00万元。',
      severity: 'warning',
      at: ['2022'],
      expected: '2023',
    },
    {
      name: 'staff at the end of the year before',
      text: '二、部门基本情况\n本部门2022年年末实有在职人员12人。',
      severity: 'warning',
      at: ['2022'],
      expected: '2023',
    },
    {
      name: 'a year to come',
      text: '七、“三公”经费支出情况\n2032年三公经费支出3.00万元。',
      severity: 'warning',
      at: ['2032'],
      expected: '2023',
    },
    {
      name: 'the three public expenses of the year before, left as they were',
      text: '七、“三公”经费支出决算情况说明\n2022年度“三公”经费财政拨款支出年初预算4.20万元，支出决算2.91万元，较2022年度决算数减少0.58万元。',
      severity: 'warning',
      at: ['2022'],
      expected: '2023',
    },
    {
      name: 'the three public expenses of last year',
      text: '七、“三公”经费支出决算情况说明\n2022年“三公”经费财政拨款支出决算为3.46万元，完成预算的100%。',
      severity: 'warning',
      at: ['2022'],
    },
    {
      name: 'vehicles counted a year ago, without 截至',
      text: '九、国有资产占用情况\n2022年12月31日，本部门共有车辆2辆。',
      severity: 'warning',
      at: ['2022'],
    },
    {
      name: 'assets counted on another day',
      text: '九、国有资产占用情况\n截至2023年12月30日，本部门共有车辆2辆。',
      severity: 'warning',
      at: ['12月30日'],
      expected: '12月31日',
      messageId: 'day-of-count-differs',
    },
    {
      name: 'a day that there is not',
      text: '九、国有资产占用情况\n截至2023年11月31日，自评工作全部完成。',
      severity: 'warning',
      at: ['11月31日'],
      messageId: 'day-impossible',
    },
    {
      name: 'a fund that last year had none of',
      text: '八、政府性基金预算财政拨款支出决算情况说明\n临溪县档案馆2022年度没有政府性基金预算支出。',
      severity: 'warning',
      at: ['2022'],
    },
    {
      name: 'a digit too few',
      text: `第三部分 临溪县档案馆 202 年度部门决算情况说明\n${PLAIN}`,
      severity: 'warning',
      at: ['202 年度'],
      expected: '2023',
      messageId: 'year-impossible',
    },
    {
      name: 'a digit too many',
      text: `${S}20233年度本年支出合计100.00万元。`,
      severity: 'warning',
      at: ['20233年度'],
      messageId: 'year-impossible',
    },
    {
      name: 'a heading of last year',
      text: `十、2022年度预算绩效管理情况说明\n全面开展自评。\n${PLAIN}`,
      severity: 'warning',
      at: ['2022'],
      expected: '2023',
      messageId: 'year-of-other-accounts',
    },
    {
      name: 'vehicles counted a year ago',
      text: '九、国有资产占用情况\n截至2022年12月31日，本部门共有车辆2辆。',
      severity: 'warning',
      at: ['2022'],
    },
    {
      name: 'a section that opens with last year',
      text: '一、收入支出决算总体情况说明\n临溪县档案馆2022年度收入支出总计120.00万元。',
      severity: 'warning',
      at: ['2022'],
    },
  ],
});

testNarrativeRule('N-61', {
  pass: [
    plain('slightly less, nearly the same', `${S}比上年略有减少，基本持平。`),
    plain('a change'),
    plain('an amount of no change', `${S}公务接待费增加0.00万元，与2022年持平。`),
    plain('nearly the same', `${S}本年支出合计100.00万元，比上年减少0.10万元，基本持平。`),
    plain(
      'one against last year, one against the budget',
      `${S}决算数比年初预算数减少2.00万元，与上年持平。`,
    ),
    plain('of two things', `${S}办公费比上年减少0.60万元，公务接待费与上年持平。`),
  ],
  fail: [
    {
      name: 'somewhat less, and the same',
      text: '七、“三公”经费支出决算情况说明\n公务接待费比上年有所减少，与上年持平。',
      severity: 'warning',
      at: ['有所减少，与上年持平'],
    },
    {
      name: 'a difference because there is none',
      text: `${S}决算数大于预算数的主要原因是决算数与预算数持平。`,
      severity: 'warning',
      at: ['大于预算数的主要原因是决算数与预算数持平'],
    },
    {
      name: 'less, to nothing, and the same',
      text: '七、“三公”经费支出决算情况说明\n公务接待费支出决算减少为0.00万元，与2022年持平。',
      severity: 'warning',
      at: ['减少为0.00万元，与2022年持平'],
    },
    {
      name: 'less and the same',
      text: '七、“三公”经费支出决算情况说明\n公务接待费支出决算减少0.60万元，持平。',
      severity: 'warning',
      at: ['减少0.60万元，持平'],
    },
    {
      name: 'the same and less',
      text: '七、“三公”经费支出决算情况说明\n公务接待费支出决算与上年持平，下降12.50%。',
      severity: 'warning',
      at: ['持平，下降12.50%'],
    },
  ],
});

testNarrativeRule('N-62', {
  pass: [
    {
      name: 'a name and a longer one that begins with it',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，用于学校内控领导小组领导小组办公室和病房床位床位费。',
    },
    plain(
      'words that are doubled by right',
      `${S}一项一项落实，方方面面都要研究研究。其他支出其他支出3.00万元。`,
    ),
    plain('nothing twice'),
    plain(
      'what stands twice by right',
      `${S}（一）其他支出（类）其他支出（款）其他支出（项）3.00万元，2023年年初预算2.00万元，为了了解情况、逐步推进，行为为证。`,
    ),
    plain(
      'the same sentence under two headings',
      '八、政府性基金\n本单位本年度没有此项收支。\n九、国有资本\n本单位本年度没有此项收支。',
    ),
  ],
  fail: [
    {
      name: 'a number twice',
      text: '三、支出决算情况说明\n（三）（三）本年支出合计100.00万元。',
      severity: 'warning',
      at: ['（三）（三）'],
    },
    {
      name: 'an opening of a reason twice',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，主要是因为主要是因为补助标准提高。',
      severity: 'warning',
      at: ['主要是因为主要是因为'],
    },
    {
      name: 'a comparison twice',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，较2022年较2022年增加10.00万元，增长11.11%。',
      severity: 'warning',
      at: ['较2022年较2022年'],
    },
    {
      name: 'a verb twice',
      text: `${S}比上年减少减少10.00万元，下降10%。`,
      severity: 'warning',
      at: ['减少减少'],
    },
    {
      name: 'two marks where one stands',
      text: `${S}基本支出80.00万元。。项目支出20.00万元。`,
      severity: 'note',
      at: ['元。。'],
      messageId: 'mark-doubled',
    },
    {
      name: 'a term of the accounts twice',
      text: `${S}其中，基本支出基本支出80.00万元。`,
      severity: 'warning',
      at: ['基本支出基本支出'],
    },
    {
      name: 'the opening of a list twice',
      text: `${S}其中：其中：基本支出80.00万元。`,
      severity: 'note',
      at: ['其中：其中'],
    },
    {
      name: 'a clause twice',
      text: `${S}全面实施绩效管理，全面实施绩效管理。`,
      severity: 'note',
      at: ['全面实施绩效管理，全面实施绩效管理'],
    },
    {
      name: 'two nouns',
      text: '八、政府性基金预算支出情况说明\n政府性基金预算财政拨款收入105.00万元，支出收入105.00万元。',
      severity: 'warning',
      at: ['支出收入'],
      messageId: 'two-nouns',
    },
    {
      name: 'a unit twice',
      text: `${S}本年支出合计100.00万元万元。`,
      severity: 'warning',
      at: ['万元万元'],
      messageId: 'unit-doubled',
    },
    {
      name: 'a sentence twice',
      text: `${S}本年支出主要用于保障机构运转。本年支出主要用于保障机构运转。`,
      severity: 'warning',
      at: ['本年支出主要用于保障机构运转。'],
      messageId: 'sentence-doubled',
    },
    {
      name: 'a word and a character, as notes',
      text: `${S}本部门部门共有车辆2辆，主要原因是是调整。`,
      severity: 'note',
      at: ['部门部门'],
      count: 2,
    },
  ],
});

testNarrativeRule('N-63', {
  pass: [
    {
      name: 'a rise on last year and a fall on the budget, with the reason of the fall',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，比年初预算减少5.00万元，减少的主要原因是压减会议。',
    },
    plain('what was added goes on', `${S}决算数小于年初预算数的主要原因是年中追加项目结转下年。`),
    plain('less to spend it on', `${S}比上年减少2.00万元，主要是提高资金使用效益。`),
    plain('what it was spent on', `${S}支出主要是人员增加的工资。`),
    plain('no reason'),
    plain('a rise explained by a rise', `${S}比上年增加2.00万元，主要原因是人员增加。`),
    plain('a rise after a year of thrift', `${S}比上年增加2.00万元，主要原因是上年压减支出。`),
    plain('a fall explained by retirement', `${S}比上年减少2.00万元，主要原因是退休人员增加。`),
    plain('a balance', `${S}年末结转和结余减少2.00万元，主要原因是支出增加。`),
    plain('both', `${S}比上年增加2.00万元，主要原因是人员减少但基数上调。`),
  ],
  fail: [
    {
      name: 'a reason that names the other direction',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，比2022年度增加10.00万元，增长11.11%，减少的主要原因是门诊量上升。',
      severity: 'warning',
      at: ['减少的主要原因'],
      messageId: 'reason-of-other-direction',
    },
    {
      name: 'less because of more to do',
      text: `${S}比上年减少2.00万元，下降10%，主要是业务量加大。`,
      severity: 'warning',
      at: ['业务量加大'],
    },
    {
      name: 'less than the budget because more was added',
      text: `${S}决算数小于年初预算数的主要原因是年中追加项目经费。`,
      severity: 'warning',
      at: ['年中追加项目经费'],
    },
    {
      name: 'more because nothing was done',
      text: `${S}决算数大于年初预算数的主要原因是部分项目未实施。`,
      severity: 'warning',
      at: ['部分项目未实施'],
    },
    {
      name: 'a rise because of less',
      text: `${S}（一）2010302一般行政管理事务8.00万元，较2022年决算数增加2.00万元，增长33.33%。主要原因是专项经费较上年减少。`,
      severity: 'warning',
      at: ['专项经费较上年减少'],
      messageId: 'rise-with-reason-of-less',
    },
    {
      name: 'a rise because of thrift',
      text: `${S}公务接待费比上年增加2.00万元，主要原因是厉行节约。`,
      severity: 'warning',
      at: ['厉行节约'],
    },
    {
      name: 'a fall because of more staff',
      text: `${S}决算数小于年初预算数的主要原因是人员增加。`,
      severity: 'warning',
      at: ['人员增加'],
      messageId: 'fall-with-reason-of-more',
    },
  ],
});

testNarrativeRule('N-64', {
  pass: [
    plain(
      'a part of nothing in a sentence of its own, and what the whole was for',
      `${S}项目支出12.00万元。其中：基本建设类项目支出0.00万元。主要用于良种推广。`,
    ),
    plain('money for a purpose', `${S}住房公积金支出10.00万元，主要用于缴纳住房公积金。`),
    plain('no budget, but money', `${S}年初预算为0.00万元，支出决算为3.00万元。主要用于补缴。`),
  ],
  fail: [
    {
      name: 'a purpose in brackets',
      text: `${S}工程支出0.00万元（主要用于馆库维修）。`,
      severity: 'warning',
      at: ['支出0.00万元（主要用于馆'],
    },
    {
      name: 'nothing for a purpose',
      text: `${S}住房公积金支出0.00万元，主要用于缴纳住房公积金。`,
      severity: 'warning',
      at: ['支出0.00万元，主要用于缴'],
    },
    {
      name: 'of the three public expenses, as a note',
      text: '七、“三公”经费支出决算情况说明\n公务接待费0.00万元，主要用于接待来访。',
      severity: 'note',
      at: ['费0.00万元，主要用于接'],
    },
  ],
});

testNarrativeRule('N-65', {
  pass: [
    { name: 'other bodies', text: '三、收入决算情况说明\n其它单位和个人的捐赠收入6.40万元。' },
    plain(
      'words that hold the same characters by right',
      `${S}叫停上年项目，交上年结余2.00万元。组织期中检查，站房维修支出3.00万元，站区绿化5.00%。决算数低于上年持平数，分析主要原因时，发现采购增加。`,
    ),
    plain(
      'terms as they are',
      `${S}年初结转与结余2.00万元，年末结转和结余3.00万元，财政拨款收入5.00万元，财政拨款支出4.00万元，农林水事务支出1.00万元。`,
    ),
    plain(
      'shorter by right, and a longer word',
      `${S}对个人家庭的补助2.00万元，年末结转结余3.00万元，更新基础设施设备1.00万元，严控公务接待非必要支出，处理印刷废料，国有资产用于办公，公务车保有量2辆，因公接待费用1.00万元，机关运行费4.00万元，上年结转和结余1.00万元。`,
    ),
    plain(
      'a quoted name, and a longer phrase with its words',
      `${S}推进“智慧城管”建设。智慧的城管体系初步建成。落实“三公经费”管理，“三公”类经费只减不增。`,
    ),
  ],
  fail: [
    {
      name: 'a comparison misspelt',
      text: '三、支出决算情况说明\n本年支出合计100.00万元，与上年像比减少0.50万元。',
      severity: 'warning',
      at: ['像比'],
      expected: '相比',
    },
    {
      name: 'the end of the year, not its beginning',
      text: '三、支出决算情况说明\n年未结转和结余60.00万元。',
      severity: 'warning',
      at: ['年未结转和结余'],
      expected: '年末结转和结余',
    },
    {
      name: 'a cost misspelt',
      text: '六、机关运行经费\n车均运行维护废3.50万元。',
      severity: 'warning',
      at: ['废'],
      expected: '费',
    },
    {
      name: 'four public expenses',
      text: '七、“三公”经费支出情况\n2023年“四公”经费支出3.00万元。',
      severity: 'warning',
      at: ['四公'],
      expected: '三公',
    },
    {
      name: 'other income not as the form spells it',
      text: '三、收入决算情况说明\n其它收入6.40万元。',
      severity: 'note',
      at: ['其它'],
      messageId: 'spelt-otherwise-in-form',
    },
    {
      name: 'a comparison with its first word mistyped',
      text: `${S}本年收入320.00万元，叫上年减少80.00万元，下降20.00%。`,
      severity: 'warning',
      at: ['叫'],
      expected: '较',
    },
    {
      name: 'what opens a list, at the start of a paragraph',
      text: `${S}本年支出合计100.00万元。\n期中：基本支出60.00万元，项目支出40.00万元。`,
      severity: 'warning',
      at: ['期中'],
      expected: '其中',
    },
    {
      name: 'a share',
      text: `${S}基本支出60.00万元，占60.00%；项目支出40.00万元，站40.00%。`,
      severity: 'warning',
      at: ['站'],
      expected: '占',
    },
    {
      name: 'a comparison of final figure and budget',
      text: `${S}决算数小余预算数的主要原因是压减会议。`,
      severity: 'warning',
      at: ['小余'],
      expected: '小于',
    },
    {
      name: 'a character of a short term that looks like another',
      text: `${S}财政拔款收、支总计各100.00万元。`,
      severity: 'warning',
      at: ['财政拔款'],
      expected: '财政拨款',
    },
    {
      name: 'a character that is typed for another',
      text: `${S}开展绩效自凭，平均得分95分。`,
      severity: 'warning',
      at: ['绩效自凭'],
      expected: '绩效自评',
    },
    {
      name: 'a wrong character',
      text: `${S}按指出功能分类，本年支出合计100.00万元。`,
      severity: 'warning',
      at: ['指出功能分类'],
      expected: '支出功能分类',
    },
    {
      name: 'a character left out',
      text: `${S}主要是增加农村基础设施设的支出。`,
      severity: 'warning',
      at: ['基础设施设'],
      expected: '基础设施建设',
    },
    {
      name: 'a character left out of a term of the accounts',
      text: `${S}国有资经营预算支出100.00万元。`,
      severity: 'warning',
      at: ['国有资经营预算'],
      expected: '国有资本经营预算',
    },
    {
      name: 'a quoted name that is longer elsewhere',
      text: `${S}打好三大攻坚战。围绕“三大攻战”安排支出。`,
      severity: 'warning',
      at: ['三大攻战'],
      expected: '三大攻坚战',
      messageId: 'quoted-name-differs',
    },
    {
      name: 'a character too many',
      text: `${S}农林水利支出100.00万元。`,
      severity: 'warning',
      at: ['农林水利支出'],
      expected: '农林水支出',
    },
  ],
});

testNarrativeRule('N-66', {
  pass: [
    plain(
      'pairs, and numbers with half a bracket',
      `${S}1）“三公”经费（含购置）3.00万元；2）其他(略）2.00万元。`,
    ),
  ],
  fail: [
    {
      name: 'an open bracket',
      text: `${S}单价100万元（含以上设备0台（套）。`,
      severity: 'note',
      at: ['（'],
      count: 1,
    },
    {
      name: 'a closed quotation mark',
      text: `${S}三公”经费支出3.00万元，比上年减少。`,
      severity: 'note',
      at: ['经'],
    },
  ],
});

const BODY =
  '第一部分 概况\n一、主要职能\n保管档案。\n二、机构设置\n一个机关。\n三、人员\n十人。\n第二部分 情况说明\n一、收入\n无。';
testNarrativeRule('N-67', {
  pass: [
    plain('no contents'),
    plain(
      'the headings, with pages and dots',
      `目  录\n第一部分 部门概况......1\n一、主要职能......1\n二、机构设置情况......2\n三、人员......2\n${BODY}`,
    ),
  ],
  fail: [
    {
      name: 'an entry of another name',
      text: `目  录\n第一部分 概况\n一、主要职能\n二、单位构成\n三、人员\n${BODY}`,
      severity: 'note',
      at: ['单位构成'],
      messageId: 'contents-entry-differs',
    },
    {
      name: 'an entry without a heading',
      text: `目  录\n第一部分 概况\n一、主要职能\n二、机构设置\n三、人员\n四、重点工作\n${BODY}`,
      severity: 'note',
      at: ['重点工作'],
      messageId: 'contents-entry-missing',
    },
  ],
});

const OWN =
  '临溪县档案馆2023年度收入支出总计3.00万元。\n四、财政拨款\n临溪县档案馆2023年度财政拨款收入3.00万元。\n五、采购\n临溪县档案馆2023年度政府采购支出总额1.00万元。\n';
testNarrativeRule('N-68', {
  pass: [
    {
      name: 'neighbours almost of the name',
      text: '一、部门概况\n临溪县档案馆与临西县档案馆、林溪县档案馆共建馆藏。',
    },
    plain('a school that is spoken of', `${OWN}十、绩效\n县第一中学的展览项目，覆盖我校师生。`),
    plain('its own kind', `${OWN}我馆2023年度无政府性基金收支，本局部区域改造完成。`),
    plain('its own name', OWN),
    plain('what it calls itself', `二、决算单位构成\n纳入本部门2023年部门决算编制范围的单位共1个。\n${OWN}`),
    plain(
      'a class of expenditure before the year, which is no organisation',
      '五、一般公共预算\n1、“公共安全支出”（类）2023年度决算3.00万元。\n2、“公共安全支出”（类）2023年度决算比年初预算增加。\n六、其他\n临溪县档案馆2023年度无政府性基金收支。',
    ),
    plain('its short name', `${OWN}八、政府性基金\n县档案馆2023年度无政府性基金收支。`),
    plain(
      'a unit that belongs to it',
      `二、机构设置\n1.临溪县史志中心\n${OWN}八、政府性基金\n临溪县史志中心2023年度无政府性基金收支。`,
    ),
  ],
  fail: [
    {
      name: 'the name of its own with one character wrong',
      text: '一、部门概况\n临溪县当案馆内设办公室、保管科。',
      severity: 'warning',
      at: ['临溪县当案馆'],
      expected: '临溪县档案馆',
    },
    {
      name: 'the next street, and a cover of somebody else',
      text: '一、收入支出决算情况说明\n青桐区梧桐街道办事处2023年度收入支出总计10.00万元。\n二、支出情况\n青桐区梧桐街道办事处2023年度财政拨款支出10.00万元。\n三、采购\n青桐区梧桐街道办事处2023年度政府采购支出1.00万元。\n四、机关运行经费\n青桐区香樟街道办事处（部门）2023年度机关运行经费支出2.00万元。',
      severity: 'warning',
      count: 2,
      at: ['临溪县档案馆'],
    },
    {
      name: 'another organisation than the title’s',
      text: '八、政府性基金预算财政拨款支出决算情况说明\n清河县图书馆2023年度没有政府性基金预算收支。',
      severity: 'warning',
      at: ['清河县图书馆'],
      expected: '临溪县档案馆',
    },
    {
      name: 'a school, in the text of an archive',
      text: '八、政府性基金预算财政拨款支出决算情况说明\n我校2023年度没有政府性基金预算收支。',
      severity: 'warning',
      at: ['我校'],
      expected: '临溪县档案馆',
    },
    {
      name: 'a sentence taken over',
      text: `${OWN}八、政府性基金\n清河县图书馆2023年度无政府性基金收支。`,
      severity: 'warning',
      at: ['清河县图书馆'],
      expected: '临溪县档案馆',
    },
  ],
});

testNarrativeRule('N-76', {
  pass: [plain('compared', `${S}与2022年度相比下降86.62%，比上年增加0.30万元，与上年增长10%的目标一致。`)],
  fail: [
    {
      name: 'without its verb',
      text: `${S}其中：办公费12.00万元，与上年决算数下降86.62%。`,
      severity: 'note',
      at: ['与上年决算数下降'],
    },
  ],
});
