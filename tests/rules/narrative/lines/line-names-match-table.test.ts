import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

const CLASS = { 't05.208.total': '9.00', 't05.20805.total': '9.00', 't05.2080505.total': '9.00' };

const CLASS_NAMES = {
  't05.20805': '行政事业单位养老支出',
  't05.2080505': '机关事业单位基本养老保险缴费支出',
};

const SPORTS = {
  facts: { 't05.207.total': '9.00', 't05.20703.total': '9.00', 't05.2070308.total': '9.00' },
  names: {
    't05.207': '文化旅游体育与传媒支出',
    't05.20703': '体育',
    't05.2070308': '群众体育',
  },
};

testNarrativeRule('N-38', {
  pass: [
    {
      name: 'names of the table',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
    },
    {
      name: 'a section in short, a class without 支出',
      text: `${GENERAL}1、一般公共服务（类）政府办公厅（室）（款）行政运行（项）。支出决算为3万元。`,
      tables: {
        facts: { 't05.201.total': '3.00', 't05.20103.total': '3.00', 't05.2010301.total': '3.00' },
        names: { 't05.20103': '政府办公厅（室）及相关机构事务', 't05.2010301': '行政运行' },
      },
    },
    {
      name: 'an item of many sections, its class without 支出, its section in short',
      text: `${GENERAL}1、一般公共服务（类）政府办公厅（室）（款）事业运行（项）。支出决算为3万元。\n2、农林水（类）农业农村（款）事业运行（项）。支出决算为4万元。`,
      tables: {
        facts: {
          't05.201.total': '3.00',
          't05.20103.total': '3.00',
          't05.2010350.total': '3.00',
          't05.213.total': '4.00',
          't05.21301.total': '4.00',
          't05.2130104.total': '4.00',
        },
        names: {
          't05.201': '一般公共服务支出',
          't05.20103': '政府办公厅（室）及相关机构事务',
          't05.2010350': '事业运行',
          't05.213': '农林水支出',
          't05.21301': '农业农村',
          't05.2130104': '事业运行',
        },
      },
    },
    {
      name: 'a section that the table has only the items of',
      text: `${GENERAL}（一）20703文化旅游体育与传媒支出-体育9.00万元（其中：2070308群众体育9.00万元），较上年增加1.00万元。`,
      tables: { facts: { 't05.2070308.total': '9.00' }, names: { 't05.2070308': '群众体育' } },
    },
  ],
  fail: [
    {
      name: 'a former section on a line of its own, the figures behind it',
      text: `${GENERAL}1、文化旅游体育与传媒支出（类）体育事业（款）群众体育（项）\n年初预算为8.00万元，支出决算为9.00万元，完成年初预算的112.50%。`,
      tables: SPORTS,
      severity: 'warning',
      at: ['文化旅游体育与传媒支出（类）体育事业（款）群众体育（项）'],
    },
    {
      name: 'a line with a full stop in a paragraph of its own',
      text: `${GENERAL}1、文化旅游体育与传媒支出（类）体育事业（款）群众体育（项）。\n年初预算为8.00万元，支出决算为9.00万元，完成年初预算的112.50%。`,
      tables: SPORTS,
      severity: 'warning',
      at: ['文化旅游体育与传媒支出（类）体育事业（款）群众体育（项）'],
    },
    {
      name: 'the amount tells which row is meant',
      text: `${GENERAL}1、教育支出（类）普通教育（款）小学教育（项）。支出决算为30.00万元。\n2、教育支出（类）普通教育（款）初中教育（项）。支出决算为20.00万元。\n3、卫生健康支出（类）公共卫生（款）疾病预防（项）。支出决算为9.00万元。`,
      tables: {
        facts: { 't05.2050202.total': '30.00', 't05.2050203.total': '20.00', 't05.2210201.total': '9.00' },
        names: { 't05.2050202': '小学教育', 't05.2050203': '初中教育', 't05.2210201': '住房公积金' },
      },
      severity: 'warning',
      at: [],
      expected: '住房公积金',
      messageId: 'line-name-left-over',
    },
    {
      name: 'a character left out',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
      severity: 'warning',
      at: ['社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）'],
      expected: '机关事业单位基本养老保险缴费支出',
    },
    {
      name: 'the class under its name of before 2019',
      text: `${GENERAL}1、文化体育与传媒支出（类）体育（款）群众体育（项）。支出决算为9万元。`,
      tables: SPORTS,
      severity: 'warning',
      at: ['文化体育与传媒支出（类）体育（款）群众体育（项）'],
      stated: '文化体育与传媒支出',
      expected: '文化旅游体育与传媒支出',
      messageId: 'line-level-differs',
    },
    {
      name: 'another section than the one it stands under in the table',
      text: `${GENERAL}1、文化旅游体育与传媒支出（类）文物（款）群众体育（项）。支出决算为9万元。`,
      tables: SPORTS,
      severity: 'warning',
      at: ['文化旅游体育与传媒支出（类）文物（款）群众体育（项）'],
      stated: '文物',
      expected: '体育',
    },
  ],
  undecided: [
    {
      name: 'nothing like it in the table',
      text: `${GENERAL}2、交通运输支出（类）公路水路运输（款）公路养护（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
    },
  ],
  notApplicable: [
    {
      name: 'no table',
      text: `${GENERAL}2、交通运输支出（类）公路水路运输（款）公路养护（项）。支出决算为9万元。`,
    },
  ],
});
