import { testNarrativeRule } from './support/test-narrative-rule.ts';

const TOTALS = { 't03.total.total': '100.00', 't01.expense.year': '100.00' };
const EXPENSE = '三、支出决算情况说明\n';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
const THREE = '八、“三公”经费支出决算情况说明\n';
const AGENCY = '九、机关运行经费支出情况\n';

testNarrativeRule('N-30', {
  pass: [
    { name: 'the total of the year', text: `${EXPENSE}本年支出合计100万元。`, tables: { facts: TOTALS } },
    {
      name: 'a table in 元',
      text: `${EXPENSE}本年支出合计100.12万元。`,
      tables: { facts: { 't01.expense.year': '1001234.56' }, units: { T01: 'yuan' } },
    },
    {
      name: 'reception in the section about the three',
      text: `${THREE}公务接待费支出1.28万元。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
    },
    {
      name: 'last year’s figure is in no table',
      text: `${EXPENSE}本年支出合计100万元，上年支出合计为90万元。`,
      tables: { facts: TOTALS },
    },
  ],
  fail: [
    {
      name: 'digits changed places',
      text: `${EXPENSE}本年支出合计842.10万元。`,
      tables: { facts: { 't03.total.total': '824.10', 't01.expense.year': '824.10' } },
      severity: 'error',
      at: ['842.10', '824.10'],
      stated: '842.10',
      expected: '824.10',
    },
    {
      name: '元 for 万元',
      text: `${THREE}公务接待费支出1.28元。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
      severity: 'error',
      at: ['1.28', '1.28'],
    },
  ],
  undecided: [{ name: 'the table is missing', text: `${EXPENSE}本年支出合计100万元。` }],
  notApplicable: [
    {
      name: 'part of the units only',
      text: `${GENERAL}局本级支出合计80万元。`,
      tables: { facts: { 't05.total.total': '100.00' } },
    },
  ],
});

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

testNarrativeRule('N-32', {
  pass: [
    {
      name: 'equal, as the text says',
      text: `${AGENCY}2023年度机关运行经费支出29.46万元（与公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
    {
      name: 'less, where a department has institutions too',
      text: `${AGENCY}2023年度机关运行经费支出20万元。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
  ],
  fail: [
    {
      name: 'unequal, although the text says so',
      text: `${AGENCY}2023年度机关运行经费支出29.46万元（与公用经费之和保持一致）。`,
      tables: { facts: { 't06.public': '28.46' } },
      severity: 'error',
      at: ['29.46', '28.46'],
    },
    {
      name: 'unequal, for an administrative unit',
      text: `${AGENCY}2023年度机关运行经费支出20万元。`,
      tables: { facts: { 't06.public': '29.46' } },
      unitKind: 'administrative',
      severity: 'error',
      at: ['20', '29.46'],
    },
    {
      name: 'unequal, where change and rate start from the cell',
      text: `${AGENCY}2023年度机关运行经费支出29.46元，比上年减少2.93万元，下降9.05%。`,
      tables: { facts: { 't06.public': '29.46' } },
      severity: 'error',
      at: ['29.46', '29.46'],
    },
    {
      name: 'more than there is',
      text: `${AGENCY}2023年度机关运行经费支出30.00万元。`,
      tables: { facts: { 't06.public': '29.46' } },
      severity: 'warning',
      at: ['30.00'],
    },
  ],
  undecided: [{ name: 'no table six', text: `${AGENCY}2023年度机关运行经费支出20万元。` }],
  notApplicable: [
    {
      name: 'no such expenses',
      text: `${AGENCY}本单位为事业单位。`,
      tables: { facts: { 't06.public': '29.46' } },
    },
  ],
});

testNarrativeRule('N-34', {
  pass: [
    {
      name: 'the table’s budget',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '2.00' } },
    },
  ],
  fail: [
    {
      name: 'another budget',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '3.00' } },
      severity: 'warning',
      at: ['2', '3.00'],
    },
  ],
  notApplicable: [
    {
      name: 'the cell is blank',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '' } },
    },
    { name: 'no table', text: `${THREE}公务接待费预算2万元，支出决算1.28万元。` },
  ],
});

const CLASS = { 't05.208.total': '9.00', 't05.20805.total': '9.00', 't05.2080505.total': '9.00' };
const CLASS_NAMES = {
  't05.20805': '行政事业单位养老支出',
  't05.2080505': '机关事业单位基本养老保险缴费支出',
};

testNarrativeRule('N-38', {
  pass: [
    {
      name: 'names of the table',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
    },
  ],
  fail: [
    {
      name: 'a character left out',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
      severity: 'warning',
      at: ['社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）'],
      expected: '机关事业单位基本养老保险缴费支出',
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
