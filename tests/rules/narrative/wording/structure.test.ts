import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const TABLES = [
  '第二部分 2023年度部门决算表',
  '1.收入支出决算总表（公开01表）',
  '2.收入决算表（公开02表）',
  '3.政府性基金预算财政拨款收入支出决算表（公开03表）',
  '4.国有资本经营预算财政拨款支出决算表（公开04表）',
].join('\n');

testNarrativeRule('N-107', {
  pass: [
    {
      name: 'a text below each heading',
      text: '一、收入决算情况说明\n收入100.00万元。\n二、支出决算情况说明\n支出100.00万元。',
    },
    {
      name: 'headings of deeper levels below one',
      text: '一、收入决算情况说明\n（一）财政拨款收入\n收入100.00万元。\n二、支出决算情况说明\n支出100.00万元。',
    },
    {
      name: 'a list of contents',
      text: '目录\n一、收入决算情况说明\n二、支出决算情况说明\n三、其他说明\n一、收入决算情况说明\n收入100.00万元。\n二、支出决算情况说明\n支出100.00万元。\n三、其他说明\n无。',
    },
    {
      name: 'a table without a sentence',
      text: '一、收入决算情况说明\n收入100.00万元。\n二、支出决算表\n三、其他说明\n无。',
    },
  ],
  fail: [
    {
      name: 'a section that was lost',
      text: '一、收入决算情况说明\n收入100.00万元。\n二、支出决算情况说明\n三、其他说明\n无。',
      severity: 'warning',
      at: ['支出决算情况说明'],
    },
    {
      name: 'explanations that were lost',
      text: '一、收入决算情况说明\n收入100.00万元。\n第四部分 名词解释',
      severity: 'warning',
      at: ['名词解释'],
    },
  ],
  notApplicable: [],
});

testNarrativeRule('N-108', {
  pass: [
    { name: 'tables in order', text: TABLES },
    { name: 'an empty table by its number', text: `${TABLES}\n本部门没有政府性基金收支，故公开03表无数据。` },
    {
      name: 'two funds in a sentence',
      text: `${TABLES}\n本部门没有政府性基金和国有资本经营预算收支，故公开03表、公开04表无数据。`,
    },
    { name: 'no list of tables', text: '本部门没有政府性基金收支，故公开08表无数据。' },
  ],
  fail: [
    {
      name: 'the number of another fund',
      text: `${TABLES}\n本部门没有国有资本经营预算支出，故公开03表无数据。`,
      severity: 'warning',
      at: ['公开03表'],
      expected: '公开04表',
    },
    {
      name: 'a number twice in the list',
      text: TABLES.replace('公开03表', '公开02表'),
      severity: 'warning',
      at: ['公开02表'],
      expected: '公开03表',
    },
  ],
  notApplicable: [],
});
