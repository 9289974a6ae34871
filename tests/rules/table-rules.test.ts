import { referenceFacts } from '../support/reference-accounts.ts';
import { testRule } from '../support/test-rule.ts';

const reference = referenceFacts();
const withoutTable = (prefix: string) =>
  Object.fromEntries(Object.entries(reference).filter(([key]) => !key.startsWith(prefix)));
const blank = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, '']));

testRule('T04-15', {
  pass: [
    {
      name: 'no balance at all',
      facts: {
        't04.income.year': '300.00',
        't04.income.opening': '',
        't04.income.grand': '300.00',
        't04.expense.grand.total': '300.00',
      },
    },
  ],
  fail: [
    {
      name: 'left out of the line and of the total',
      facts: {
        't04.income.year': '300.00',
        't04.income.opening': '',
        't04.income.grand': '300.00',
        't04.expense.grand.total': '312.00',
      },
      findings: [
        {
          severity: 'warning',
          messageId: 'opening-left-out',
          stated: '300.00',
          expected: '312.00',
          at: ['t04.income.grand', 't04.expense.grand.total'],
        },
      ],
    },
    {
      name: 'left out of the line, within the total',
      facts: {
        't04.income.year': '300.00',
        't04.income.opening': '',
        't04.income.grand': '312.00',
        't04.expense.grand.total': '312.00',
      },
      findings: [
        {
          severity: 'warning',
          messageId: 'opening-left-out',
          stated: '312.00',
          expected: '300.00',
          at: ['t04.income.grand', 't04.income.year'],
        },
      ],
    },
    {
      name: 'neither income nor the other side',
      facts: {
        't04.income.year': '300.00',
        't04.income.opening': '',
        't04.income.grand': '321.00',
        't04.expense.grand.total': '312.00',
      },
      findings: [{ severity: 'error', stated: '321.00', expected: '312.00', at: ['t04.income.grand'] }],
    },
    {
      name: 'less spent than received is no opening balance',
      facts: {
        't04.income.year': '300.00',
        't04.income.opening': '',
        't04.income.grand': '300.00',
        't04.expense.grand.total': '290.00',
      },
      findings: [{ severity: 'error', stated: '300.00', expected: '290.00', at: ['t04.income.grand'] }],
    },
  ],
});

testRule('G-01', {
  pass: [
    { name: 'the reference accounts', facts: reference },
    { name: 'items only', facts: { 't05.2010301.total': '1.00', 't05.2080505.total': '1.00' } },
    { name: 'no sections', facts: { 't05.208.total': '1.00', 't05.2080505.total': '1.00' } },
  ],
  fail: [
    {
      name: 'a digit of the class',
      facts: { 't05.208.total': '1.00', 't05.20805.total': '1.00', 't05.2180505.total': '1.00' },
      findings: [{ messageId: 'parent-row-missing', severity: 'warning', at: ['T05!A7'] }],
    },
    {
      name: 'the section left out where others are listed',
      facts: { 't05.208.total': '1.00', 't05.20805.total': '1.00', 't05.2081104.total': '1.00' },
      findings: [{ at: ['T05!A7'] }],
    },
  ],
});

testRule('G-15', {
  pass: [
    { name: 'the reference accounts', facts: reference },
    {
      name: 'a table that ends with sections',
      facts: { 't05.20101.total': '1.00', 't05.20805.total': '1.00', 't05.22102.total': '1.00' },
    },
    {
      name: 'a section without items in every table',
      facts: {
        't03.2010101.total': '1.00',
        't03.20101.total': '1.00',
        't03.2080505.total': '1.00',
        't03.20805.total': '1.00',
        't03.22999.total': '1.00',
        't05.2010101.total': '1.00',
        't05.20101.total': '1.00',
        't05.2080505.total': '1.00',
        't05.20805.total': '1.00',
        't05.22999.total': '1.00',
      },
    },
  ],
  fail: [
    {
      name: 'the only item left out',
      facts: {
        't05.20101.total': '1.00',
        't05.2010101.total': '1.00',
        't05.20805.total': '1.00',
        't05.2080505.total': '1.00',
        't05.22102.total': '2.00',
      },
      findings: [{ messageId: 'section-without-items', severity: 'warning', at: ['T05!A9'] }],
    },
  ],
});

testRule('G-02', {
  pass: [
    {
      name: 'ascending',
      facts: { 't03.201.total': '1.00', 't03.20103.total': '1.00', 't03.208.total': '1.00' },
    },
  ],
  fail: [
    {
      name: 'two items swapped',
      facts: { 't03.2080506.total': '1.00', 't03.2080505.total': '1.00', 't03.2080599.total': '1.00' },
      findings: [{ messageId: 'codes-out-of-order', severity: 'warning', at: ['T03!A6', 'T03!A5'] }],
    },
  ],
});

testRule('G-03', {
  pass: [
    {
      name: 'the same names',
      facts: { 't03.2080505.total': '1.00', 't05.2080505.total': '1.00' },
      names: {
        't03.2080505': '机关事业单位基本养老保险缴费支出',
        't05.2080505': '机关事业单位基本养老保险缴费支出 ',
      },
    },
    {
      name: 'brackets and short forms',
      facts: { 't03.2210203.total': '2.00', 't05.2210203.total': '2.00' },
      names: { 't03.2210203': '购房补贴（项）', 't05.2210203': '购房补贴支出' },
    },
  ],
  fail: [
    {
      name: 'another name in one of three',
      facts: { 't02.2080505.total': '1.00', 't03.2080505.total': '1.00', 't05.2080505.total': '1.00' },
      names: {
        't02.2080505': '机关事业单位基本养老保险缴费支出',
        't03.2080505': '机关事业单位职业年金缴费支出',
        't05.2080505': '机关事业单位基本养老保险缴费支出',
      },
      findings: [{ messageId: 'code-with-two-names', severity: 'warning', at: ['T03!A5', 'T02!A5'] }],
    },
  ],
});

const listedAs = (table: string, code: string, amount = '756.20') => ({ [`${table}.${code}.total`]: amount });
const MEDICAL = '行政单位医疗';
testRule('G-19', {
  pass: [
    {
      name: 'the same code in all tables',
      facts: { ...listedAs('t02', '2101101'), ...listedAs('t03', '2101101'), ...listedAs('t05', '2101101') },
    },
    {
      name: 'a name that several codes have, with amounts of their own',
      facts: {
        ...listedAs('t02', '2013801', '80.00'),
        ...listedAs('t03', '2013801', '80.00'),
        ...listedAs('t05', '2010301', '79.00'),
      },
    },
    {
      name: 'both codes in one table',
      facts: {
        ...listedAs('t03', '2013801', '80.00'),
        ...listedAs('t03', '2010301', '80.00'),
        ...listedAs('t02', '2013801', '80.00'),
        ...listedAs('t05', '2013801', '80.00'),
      },
    },
    {
      name: 'one table against one, and a name that both codes have',
      facts: { ...listedAs('t03', '2013801', '80.00'), ...listedAs('t05', '2010301', '80.00') },
    },
  ],
  fail: [
    {
      name: 'one table against two',
      facts: { ...listedAs('t02', '2101101'), ...listedAs('t03', '2101101'), ...listedAs('t05', '2101110') },
      names: { 't05.2101110': MEDICAL },
      findings: [
        {
          messageId: 'item-with-two-codes',
          severity: 'error',
          expected: '2101101',
          at: ['T05!A5', 'T02!A5'],
        },
      ],
    },
    {
      name: 'one table against one, and the classification decides',
      facts: { ...listedAs('t03', '2101101'), ...listedAs('t05', '2101110') },
      names: { 't05.2101110': MEDICAL },
      findings: [{ severity: 'warning', stated: '2101110', expected: '2101101', at: ['T05!A5', 'T03!A5'] }],
    },
  ],
});

const pensions = (table: string, one: string, two: string) => ({
  ...listedAs(table, '2080505', one),
  ...listedAs(table, '2080506', two),
});
testRule('G-20', {
  pass: [
    {
      name: 'the same in all tables',
      facts: { ...pensions('t02', '124.30', '62.15'), ...pensions('t03', '124.30', '62.15') },
    },
    {
      name: 'amounts with few digits, which may meet by chance',
      facts: { ...pensions('t02', '5.00', '3.00'), ...pensions('t03', '3.00', '5.00') },
    },
    {
      name: 'one amount of the other, by chance',
      facts: { ...pensions('t02', '124.30', '62.15'), ...pensions('t03', '62.15', '130.42') },
    },
  ],
  fail: [
    {
      name: 'one table against two',
      facts: {
        ...pensions('t02', '62.15', '124.30'),
        ...pensions('t03', '124.30', '62.15'),
        ...pensions('t05', '124.30', '62.15'),
      },
      findings: [
        {
          severity: 'error',
          stated: '62.15',
          expected: '124.30',
          at: ['t02.2080505.total', 't02.2080506.total', 't03.2080505.total'],
        },
      ],
    },
    {
      name: 'one table against one',
      facts: { ...pensions('t02', '62.15', '124.30'), ...pensions('t03', '124.30', '62.15') },
      findings: [{ severity: 'warning', at: ['t02.2080505.total', 't02.2080506.total'] }],
    },
  ],
});

testRule('G-04', {
  pass: [
    { name: 'names of the year', facts: { 't05.201.total': '1.00', 't05.210.total': '1.00' }, year: 2023 },
    {
      name: 'names of their own year',
      facts: { 't05.210.total': '1.00', 't05.207.total': '1.00' },
      names: { 't05.210': '医疗卫生与计划生育支出', 't05.207': '文化体育与传媒支出' },
      year: 2016,
    },
    {
      name: 'without 支出',
      facts: { 't05.208.total': '1.00' },
      names: { 't05.208': '社会保障和就业' },
    },
    {
      name: 'old names throughout, in accounts without a year',
      year: null,
      facts: { 't05.210.total': '1.00', 't05.207.total': '1.00' },
      names: { 't05.210': '医疗卫生与计划生育支出', 't05.207': '文化体育与传媒支出' },
    },
  ],
  fail: [
    {
      name: 'an old name',
      facts: { 't05.210.total': '1.00' },
      names: { 't05.210': '医疗卫生与计划生育支出' },
      year: 2023,
      findings: [{ messageId: 'class-name-of-other-year', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'an old name among new ones, in accounts without a year',
      year: null,
      facts: { 't05.210.total': '1.00', 't05.215.total': '1.00', 't05.224.total': '1.00' },
      names: { 't05.210': '医疗卫生与计划生育支出' },
      findings: [{ messageId: 'class-name-among-others', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'the name of another class',
      facts: { 't05.208.total': '1.00' },
      names: { 't05.208': '卫生健康支出' },
      year: 2023,
      findings: [{ messageId: 'class-name-of-other-code', severity: 'error', at: ['T05!A5'] }],
    },
    {
      name: 'the name of another class before the names were checked',
      facts: { 't05.208.total': '2.00' },
      names: { 't05.208': '教育支出' },
      year: 2015,
      findings: [{ messageId: 'class-name-of-other-code', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'a code that does not exist',
      facts: { 't05.298.total': '1.00' },
      findings: [{ messageId: 'class-unknown', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'a name that does not exist',
      facts: { 't05.213.total': '1.00' },
      names: { 't05.213': '水利建设支出' },
      findings: [{ messageId: 'class-name-unknown', severity: 'warning', at: ['T05!A5'] }],
    },
  ],
});

const items = { 't06.30201': '1.00', 't06.30213': '1.00', 't06.30231': '1.00', 't06.30212': '1.00' };
testRule('G-05', {
  pass: [
    { name: 'names of the classification', facts: items },
    {
      name: 'short forms',
      facts: { ...items, 't06.30240': '1.00' },
      names: { 't06.30213': '维修费', 't06.30212': '因公出国(境)费' },
    },
  ],
  fail: [
    {
      name: 'a name that does not exist',
      facts: items,
      names: { 't06.30231': '公务费运行维护费' },
      findings: [{ messageId: 'economic-name-unknown', severity: 'error', at: ['T06!A7'] }],
    },
    {
      name: 'the name of another item',
      facts: items,
      names: { 't06.30201': '印刷费' },
      findings: [{ messageId: 'economic-name-of-other-code', severity: 'error', at: ['T06!A5'] }],
    },
    {
      name: 'one character off',
      facts: { 't06.30112': '1.00' },
      names: { 't06.30112': '其他社会保险缴费' },
      findings: [{ messageId: 'economic-name-unknown', severity: 'warning', at: ['T06!A5'] }],
    },
    {
      name: 'many wrong names are another classification',
      facts: items,
      names: { 't06.30201': '甲', 't06.30213': '乙', 't06.30231': '丙', 't06.30212': '丁' },
      findings: [{ messageId: 'economic-classification-of-other-year', severity: 'warning', at: ['T06!A5'] }],
    },
  ],
  notApplicable: [
    { name: 'before the classification', facts: items, names: { 't06.30201': '印刷费' }, year: 2016 },
    {
      name: 'the former classification, in accounts without a year whose classes are of that time',
      year: null,
      facts: { 't06.30311': '1.00', 't05.207.total': '1.00' },
      names: { 't06.30311': '住房公积金', 't05.207': '文化体育与传媒支出' },
    },
  ],
});

const ITEM = { 't05.2080505.total': '1.00', 't05.2080506.total': '1.00' };
testRule('G-16', {
  pass: [
    {
      name: 'names of the classification, with and without brackets and 支出',
      facts: { ...ITEM, 't05.20103.total': '1.00' },
      names: {
        't05.2080505': '机关事业单位基本养老保险缴费支出',
        't05.2080506': '机关事业单位职业年金缴费',
        't05.20103': '政府办公厅及相关机构事务',
      },
      year: 2023,
    },
    {
      name: 'an old name in its years',
      facts: { 't05.20805.total': '1.00' },
      names: { 't05.20805': '行政事业单位离退休' },
      year: 2019,
    },
    {
      name: 'a code that the list does not hold',
      facts: { 't05.2080577.total': '1.00' },
      names: { 't05.2080577': '别的支出' },
      year: 2023,
    },
    {
      name: 'a code that the list knows by memory only',
      facts: { 't05.2296003.total': '1.00' },
      names: { 't05.2296003': '别的支出' },
      year: 2023,
    },
    {
      name: 'what has no item of its own, in a class that the list does not hold',
      facts: { 't05.2399999.total': '1.00' },
      names: { 't05.2399999': '用于其他方面的支出' },
      year: 2023,
    },
    {
      name: 'a name that the column cut off',
      facts: { 't05.2080505.total': '1.00' },
      names: { 't05.2080505': '机关事业单位基本养老保' },
      year: 2023,
    },
  ],
  fail: [
    {
      name: 'the name of the code beside it, in two tables',
      facts: { 't03.2080505.total': '1.00', 't05.2080505.total': '1.00' },
      names: {
        't03.2080505': '机关事业单位职业年金缴费支出',
        't05.2080505': '机关事业单位职业年金缴费支出',
      },
      year: 2023,
      findings: [
        {
          messageId: 'functional-name-of-other-code',
          severity: 'error',
          stated: '机关事业单位职业年金缴费支出',
          expected: '机关事业单位基本养老保险缴费支出',
          at: ['T03!A5', 'T05!A5'],
        },
      ],
    },
    {
      name: 'the item for what has no item of its own, called like its section',
      facts: { 't08.2296099.total': '1.00' },
      names: { 't08.2296099': '彩票公益金安排的支出' },
      year: 2023,
      findings: [
        {
          messageId: 'functional-name-not-of-rest',
          severity: 'warning',
          stated: '彩票公益金安排的支出',
          at: ['T08!A5'],
        },
      ],
    },
    {
      name: 'a name of before 2020',
      facts: { 't05.20805.total': '1.00' },
      names: { 't05.20805': '行政事业单位离退休' },
      year: 2025,
      findings: [
        {
          messageId: 'functional-name-of-other-year',
          severity: 'warning',
          expected: '行政事业单位养老支出',
          at: ['T05!A5'],
        },
      ],
    },
    {
      name: 'words left out of a name',
      facts: { 't05.2080505.total': '1.00' },
      names: { 't05.2080505': '机关事业单位基本养老缴费支出' },
      year: 2023,
      findings: [{ messageId: 'functional-name-misspelt', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'a code that does not belong to the name',
      facts: { 't05.2080509.total': '1.00' },
      names: { 't05.2080509': '机关事业单位职业年金缴费支出' },
      year: 2023,
      findings: [{ messageId: 'functional-code-of-other', severity: 'warning', at: ['T05!A5'] }],
    },
    {
      name: 'an item dropped in 2020',
      facts: { 't05.2080504.total': '1.00' },
      names: { 't05.2080504': '未归口管理的行政单位离退休' },
      year: 2023,
      findings: [{ messageId: 'functional-code-gone', severity: 'warning', at: ['T05!A5'] }],
    },
  ],
});

const CLASS_ROW = { 't05.201.total': '7.00' };
testRule('G-17', {
  pass: [
    {
      name: 'heads as prescribed',
      facts: CLASS_ROW,
      heads: { T05: ['支出功能分类科目编码', '科目名称', '年初结转和结余', '本年收入', '年末结转和结余'] },
    },
  ],
  fail: [
    {
      name: 'a wrong character',
      facts: CLASS_ROW,
      heads: { T05: ['指出功能分类科目编码', '科目名称'] },
      findings: [
        {
          messageId: 'term-misspelt',
          severity: 'warning',
          stated: '指出功能分类',
          expected: '支出功能分类',
          at: ['T05!A3'],
        },
      ],
    },
  ],
});

testRule('G-06', {
  pass: [{ name: 'the reference accounts', facts: reference }],
  fail: [
    {
      name: 'a code listed twice',
      facts: { 't05.2010301.total': '1.00', 't05.2010301#2.total': '2.00' },
      findings: [{ messageId: 'code-listed-twice', severity: 'error', at: ['T05!A6', 'T05!A5'] }],
    },
    {
      name: 'the second row is blank',
      facts: { 't05.2010301.total': '1.00', 't05.2010301#2.total': '' },
      findings: [{ severity: 'warning', at: ['T05!A6', 'T05!A5'] }],
    },
  ],
});

testRule('G-07', {
  pass: [
    {
      name: '行政运行 of three sections in a table of items only',
      facts: { 't05.2010301.total': '1.00', 't05.2010601.total': '1.00', 't05.2130101.total': '1.00' },
      names: { 't05.2010301': '行政运行', 't05.2010601': '行政运行', 't05.2130101': '行政运行' },
    },
    {
      name: '行政运行 under two sections',
      facts: {
        't05.20103.total': '1.00',
        't05.2010301.total': '1.00',
        't05.20104.total': '1.00',
        't05.2010401.total': '1.00',
      },
      names: {
        't05.20103': '政府办公厅',
        't05.20104': '发展改革',
        't05.2010301': '行政运行',
        't05.2010401': '行政运行',
      },
    },
  ],
  fail: [
    {
      name: 'one name for two items',
      facts: { 't06.302': '2.00', 't06.30202': '1.00', 't06.30203': '1.00' },
      names: { 't06.30203': '印刷费' },
      findings: [{ messageId: 'name-listed-twice', severity: 'warning', at: ['T06!A7', 'T06!A6'] }],
    },
  ],
});

testRule('G-08', {
  pass: [
    { name: 'the reference accounts', facts: reference },
    {
      name: 'an overdrawn balance',
      facts: {
        't01.income.opening': '-5.00',
        't01.expense.closing': '-2.00',
        't08.total.closing': '-1.00',
        't04.income.opening_fund': '-1.00',
      },
    },
  ],
  fail: [
    {
      name: 'an item of basic expenditure and its group',
      facts: { 't06.302': '-0.50', 't06.30217': '-0.50', 't06.public': '-0.50' },
      findings: [{ stated: '-0.50', severity: 'error', messageId: 'negative-amount', at: ['t06.30217'] }],
    },
    {
      name: 'an item that a reversal may have turned',
      facts: { 't06.301': '-0.50', 't06.30103': '-0.50' },
      findings: [{ severity: 'warning', at: ['t06.30103'] }],
    },
    {
      name: 'a reversal in the expenditure table',
      facts: { 't03.2010301.total': '-1.00', 't03.2010301.project': '-1.00', 't03.2010301.basic': '0.00' },
      findings: [{ severity: 'warning', at: ['t03.2010301.project'] }],
    },
  ],
});

const emptyFund = blank(['t08.total.total', 't08.total.opening']);
testRule('G-09', {
  pass: [
    {
      name: 'said below the table',
      facts: emptyFund,
      notes: { T08: ['说明：本单位没有政府性基金收支，故本表无数据。'] },
    },
    { name: 'in other words', facts: emptyFund, notes: { T08: ['注：2024年本部门未发生政府性基金支出'] } },
  ],
  fail: [
    {
      name: 'nothing is said',
      facts: emptyFund,
      notes: { T08: ['注：本表反映政府性基金预算财政拨款收支情况。'] },
      findings: [{ messageId: 'empty-table-without-note', severity: 'warning', at: ['T08!A1'] }],
    },
    {
      name: 'only the instruction is left',
      empty: ['T09'],
      notes: { T09: ['没有国有资本经营预算收支的，请保留空表并作如下说明：'] },
      findings: [{ messageId: 'empty-table-without-note', at: ['T09!A1'] }],
    },
  ],
});

testRule('G-10', {
  pass: [
    { name: 'the reference accounts', facts: reference },
    { name: 'eight when there were eight', facts: withoutTable('t09.'), year: 2017 },
  ],
  fail: [
    {
      name: 'eight of nine',
      facts: withoutTable('t09.'),
      findings: [{ messageId: 'table-not-published', severity: 'warning', at: [] }],
    },
  ],
  undecided: [
    { name: 'one table on its own', facts: items },
    {
      name: 'a local form that holds what the missing table would',
      facts: withoutTable('t07.'),
      otherSheets: ['部门决算相关信息统计表\n一、“三公”经费支出 1.20'],
    },
  ],
});

testRule('G-11', {
  pass: [
    {
      name: 'notes for readers',
      facts: reference,
      notes: {
        T01: [
          '注：本表反映部门本年度的总收支和年末结转结余情况。',
          '本套报表金额单位转换时可能存在尾数误差。',
        ],
        T07: ['说明：本部门没有“三公”经费支出，故本表无数据。'],
        T08: ['注：本部门2024年度无政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。'],
      },
    },
  ],
  fail: [
    {
      name: 'keep the form and add a note',
      facts: items,
      notes: { T06: ['无此项支出的，仍保留该表格式，并在本表下方作下述说明：'] },
      findings: [{ messageId: 'instruction-left-in-table', severity: 'warning', at: ['T06!A90'] }],
    },
    {
      name: 'several kinds',
      facts: items,
      notes: { T06: ['（不涉及的不列）', '请根据实际情况填写。', '说明：XX局没有此项支出。'] },
      findings: [{ at: ['T06!A90'] }, { at: ['T06!A91'] }, { at: ['T06!A92'] }],
    },
  ],
});

testRule('G-12', {
  pass: [{ name: 'one year', facts: reference, years: { T01: 2024, T03: 2024 } }],
  fail: [
    {
      name: 'last year’s form',
      facts: reference,
      years: { T01: 2024, T02: 2024, T03: 2023 },
      findings: [{ messageId: 'table-of-other-year', severity: 'warning', at: ['T03!A1'] }],
    },
  ],
});

const inYuan = Object.fromEntries(
  Object.entries(reference).map(([key, text]) => [
    key,
    key.startsWith('t05.') && text !== '-' ? `${text.replace('.', '')}00.00` : text,
  ]),
);
testRule('G-13', {
  pass: [
    { name: 'the reference accounts', facts: reference },
    { name: '元 as the head says', facts: inYuan, units: { T05: 'yuan' } },
    {
      name: 'one class that is ten thousand times another, where the others agree',
      facts: {
        't04.expense.201.general': '410.00',
        't04.expense.208.general': '60.00',
        't05.201.total': '4100000.00',
        't05.208.total': '60.00',
        't03.total.total': '470.00',
        't01.expense.year': '470.00',
      },
    },
    {
      name: 'an expense of which basic expenditure has a small part',
      facts: {
        't05.total.basic': '500.00',
        't06.total': '500.00',
        't06.30217': '0.05',
        't06.30231': '9.00',
        't07.reception.actual': '4.90',
        't07.operation.actual': '9.00',
      },
    },
  ],
  fail: [
    {
      name: '元 under a head of 万元',
      facts: inYuan,
      findings: [
        {
          messageId: 'table-too-large',
          severity: 'error',
          at: ['T05!A1', 't05.total.total', 't04.expense.year.general'],
        },
      ],
    },
    {
      name: '元 under a head of 万元, told by the two sums that the table has',
      facts: {
        't05.total.basic': '23123.08',
        't06.personnel': '210000000.00',
        't06.public': '21230800.00',
      },
      findings: [
        {
          messageId: 'table-too-large',
          severity: 'error',
          at: ['T06!A1', 't06.personnel', 't05.total.basic'],
        },
      ],
    },
    {
      name: '元 under a head of 万元, told by the classes of a table without a total',
      facts: {
        't04.expense.201.general': '410.00',
        't04.expense.208.general': '60.25',
        't05.201.total': '4100000.00',
        't05.208.total': '602500.00',
      },
      findings: [
        {
          messageId: 'table-too-large',
          severity: 'error',
          at: ['T05!A1', 't05.201.total', 't04.expense.201.general'],
        },
      ],
    },
    {
      name: '万元 under a head of 元, told by what basic expenditure has of two expenses',
      facts: {
        't05.total.basic': '500.00',
        't06.total': '500.00',
        't06.30217': '4.00',
        't06.30231': '9.00',
        't07.reception.actual': '4.90',
        't07.operation.actual': '9.00',
      },
      units: { T07: 'yuan' },
      findings: [{ messageId: 'table-too-small', severity: 'error', at: ['T07!A1'] }],
    },
    {
      name: '万元 under a head of 元',
      facts: reference,
      units: { T03: 'yuan' },
      findings: [{ messageId: 'table-too-small', at: ['T03!A1', 't03.total.total'] }],
    },
  ],
});

const changes = {
  't07.total.prior': '40.00',
  't07.total.actual': '38.60',
  't07.total.change': '-1.40',
  't07.total.rate': '-3.50',
  't07.vehicle.prior': '30.00',
  't07.vehicle.actual': '32.60',
  't07.vehicle.change': '2.60',
  't07.vehicle.rate': '8.67',
  't07.reception.prior': '10.00',
  't07.reception.actual': '6.00',
  't07.reception.change': '-4.00',
  't07.reception.rate': '-40.00',
};
testRule('T07-03', {
  pass: [{ name: 'rises and falls with their signs', facts: changes }],
  fail: [
    {
      name: 'a fall printed as a rise',
      facts: { ...changes, 't07.reception.change': '4.00' },
      findings: [{ stated: '4.00', expected: '-4.00', severity: 'error', at: ['t07.reception.change'] }],
    },
  ],
});
testRule('T07-04', {
  pass: [{ name: 'rates of both directions', facts: changes }],
  fail: [
    {
      name: 'a rate on this year’s figure',
      facts: { ...changes, 't07.vehicle.rate': '7.98' },
      findings: [{ stated: '7.98', expected: '8.67', severity: 'error', at: ['t07.vehicle.rate'] }],
    },
  ],
});
