import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-69', {
  pass: [
    {
      name: 'names of the year',
      text: `${GENERAL}1、文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。支出决算为9万元。`,
    },
    {
      name: 'short names, and a code that the list does not know',
      text: `${GENERAL}（一）2012699一般公共服务-档案事务-其他档案支出9.00万元，较上年增加1.00万元。`,
    },
    {
      name: 'an old name that the table prints: the table is to blame',
      text: `${GENERAL}主要用于以下方面：文化体育与传媒支出（类）9.00万元，占100%。`,
      tables: { facts: { 't05.207.total': '9.00' }, names: { 't05.207': '文化体育与传媒支出' } },
    },
  ],
  fail: [
    {
      name: 'an item of a long name not seen in print',
      text: '五、支出具体情况\n1.社会保障和就业支出（类）最低生活保障（款）农村最低生活保证金支出（项）60.00万元。',
      severity: 'warning',
      at: ['社会保障和就业支出（类）最低生活保障（款）农村最低生活保证金支出（项）'],
      expected: '农村最低生活保障金支出',
    },
    {
      name: 'an item of four characters',
      text: '五、支出具体情况\n1.城乡社区支出（类）城乡社区管理事务（款）行政运转（项）60.00万元。年初预算为60.00万元。',
      severity: 'warning',
      at: ['城乡社区支出（类）城乡社区管理事务（款）行政运转（项）'],
      expected: '行政运行',
    },
    {
      name: 'the name of the code beside it, in a list of amounts',
      text: '五、支出决算情况\n一般公共预算财政拨款支出45.00万元，其中：2010301行政运行30.00万元；2210203住房公积金15.00万元。',
      severity: 'warning',
      at: ['2210203住房公积金'],
      expected: '购房补贴',
      messageId: 'text-line-name-differs',
    },
    {
      name: 'an item one character off',
      text: `${GENERAL}1、住房保障支出（类）住房改革支出（款）住房公职金（项）。支出决算为9万元。`,
      severity: 'warning',
      at: ['住房保障支出（类）住房改革支出（款）住房公职金（项）'],
      expected: '住房公积金',
      messageId: 'text-line-name-differs',
    },
    {
      name: 'a section one character off',
      text: `${GENERAL}1、住房保障支出（类）住房改隔支出（款）住房公积金（项）。支出决算为9万元。`,
      severity: 'warning',
      at: ['住房保障支出（类）住房改隔支出（款）住房公积金（项）'],
      expected: '住房改革支出',
    },
    {
      name: '与 for 和, which misleads nobody',
      text: `${GENERAL}1、社会保障与就业支出（类）抚恤（款）死亡抚恤（项）。支出决算为9万元。`,
      severity: 'note',
      at: ['社会保障与就业支出（类）抚恤（款）死亡抚恤（项）'],
      expected: '社会保障和就业支出',
    },
    {
      name: 'a class of before 2019 in a running list',
      text: `${GENERAL}主要用于以下方面：文化体育与传媒支出（类）9.00万元，占100%。`,
      severity: 'warning',
      at: ['文化体育与传媒支出'],
      expected: '文化旅游体育与传媒支出',
      messageId: 'text-class-of-other-year',
    },
    {
      name: 'one character too many',
      text: `${GENERAL}（一）2130101农林水利支出-农业农村-行政运行9.00万元，较上年增加1.00万元。`,
      severity: 'warning',
      at: ['2130101农林水利支出-农业农村-行政运行'],
      expected: '农林水支出',
      messageId: 'text-class-misspelt',
    },
    {
      name: 'a section of before 2020',
      text: `${GENERAL}1、社会保障和就业支出（类）行政事业单位离退休（款）事业单位离退休（项）。支出决算为9万元。`,
      severity: 'warning',
      at: ['社会保障和就业支出（类）行政事业单位离退休（款）事业单位离退休（项）'],
      expected: '行政事业单位养老支出',
      messageId: 'text-line-of-other-year',
    },
    {
      name: 'the name of the neighbouring code',
      text: `${GENERAL}（一）2080505社会保障和就业支出-行政事业单位养老支出-机关事业单位职业年金缴费支出9.00万元，较上年增加1.00万元。`,
      severity: 'warning',
      at: ['2080505社会保障和就业支出-行政事业单位养老支出-机关事业单位职业年金缴费支出'],
      expected: '机关事业单位基本养老保险缴费支出',
      messageId: 'text-line-name-differs',
    },
    {
      name: 'the class of another code',
      text: `${GENERAL}（一）2080505卫生健康支出-行政事业单位养老支出-机关事业单位基本养老保险缴费支出9.00万元，较上年增加1.00万元。`,
      severity: 'warning',
      at: ['2080505卫生健康支出-行政事业单位养老支出-机关事业单位基本养老保险缴费支出'],
      expected: '社会保障和就业支出',
      messageId: 'text-class-of-other-code',
    },
  ],
});
