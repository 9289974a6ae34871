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
