import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

const ROWS = {
  't05.201.total': '51.23',
  't05.20126.total': '51.23',
  't05.2012601.total': '51.23',
  't05.2012601.basic': '51.23',
};

const ROW_NAMES = { 't05.20126': '档案事务', 't05.2012601': '行政运行' };

const ITEM = '1、一般公共服务支出（类）档案事务（款）行政运行（项）。';

testNarrativeRule('N-31', {
  pass: [
    {
      name: 'a line with its final figure',
      text: `${GENERAL}${ITEM}年初预算为50万元，支出决算为51.23万元。`,
      tables: { facts: ROWS, names: ROW_NAMES },
    },
  ],
  fail: [
    {
      name: 'the one line and the one row that are left over',
      text: `${GENERAL}1、教育支出（类）普通教育（款）小学教育（项）。支出决算为30.00万元。\n2、教育支出（类）普通教育（款）初中教育（项）。支出决算为20.00万元。\n3、卫生健康支出（类）公共卫生（款）疾病预防（项）。支出决算为7.00万元。`,
      tables: {
        facts: { 't05.2050202.total': '30.00', 't05.2050203.total': '20.00', 't05.2210201.total': '9.00' },
        names: { 't05.2050202': '小学教育', 't05.2050203': '初中教育', 't05.2210201': '住房公积金' },
      },
      severity: 'warning',
      at: ['7.00'],
      expected: '9.00',
      messageId: 'line-left-over',
    },
    {
      name: 'digits changed places',
      text: `${GENERAL}${ITEM}年初预算为50万元，支出决算为51.32万元。`,
      tables: { facts: ROWS, names: ROW_NAMES },
      severity: 'error',
      at: ['51.32', '51.23'],
      expected: '51.23',
    },
    {
      name: 'a line without a stop before 年初预算',
      text: `${GENERAL}1、一般公共服务支出（类）档案事务（款）行政运行（项）年初预算为50万元，支出决算为51.32万元。`,
      tables: { facts: ROWS, names: ROW_NAMES },
      severity: 'error',
      at: ['51.32', '51.23'],
    },
    {
      name: 'lines in a running sentence',
      text: '八、政府性基金预算财政拨款支出决算情况说明\n本年支出72.91万元。支出情况：城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）支出21.04万元；其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）支出31.87万元。',
      tables: {
        facts: { 't08.2120804.total': '41.04', 't08.2296002.total': '31.87' },
        names: { 't08.2120804': '农村基础设施建设支出', 't08.2296002': '用于社会福利的彩票公益金支出' },
      },
      severity: 'error',
      at: ['21.04', '41.04'],
    },
    {
      name: 'an item named after its class',
      text: `${GENERAL}一般公共服务支出中的行政运行支出51.32万元，主要用于工资。`,
      tables: { facts: ROWS, names: ROW_NAMES },
      severity: 'error',
      at: ['51.32', '51.23'],
    },
  ],
  undecided: [
    {
      name: 'a line the table does not have',
      text: `${GENERAL}1、教育支出（类）进修及培训（款）培训支出（项）。支出决算为1万元。`,
      tables: { facts: ROWS, names: ROW_NAMES },
    },
  ],
  notApplicable: [{ name: 'no table', text: `${GENERAL}${ITEM}支出决算为51.23万元。` }],
});
