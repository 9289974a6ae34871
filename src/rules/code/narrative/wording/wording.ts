import type { CheckContext, CodeRule } from '../../../../model/index.ts';
import { wordingOf } from './wording-of.ts';

export const templateResidue = {
  id: 'N-19',
  name: 'narrative-template-residue',
  kind: 'residue',
  severity: 'warning',
  title: { zh: '没有遗留的模板提示语', en: 'No instructions of the template left in' },
  basis: { zh: '公开文本不应含写给编制人员的话', en: 'Published text does not speak to whoever prepared it' },
  why: {
    zh: '“应当按照如下格式说明”“请填写”之类是模板写给编制人员的，公开前应删除。',
    en: 'Such sentences tell the preparer what to write and are to be deleted.',
  },
  example: {
    zh: '（注意：该项要特别说明公务用车购置数）',
    en: '“(Note: state the number of vehicles here)”',
  },
  fix: { zh: '删除提示语，按要求写出实际内容。', en: 'Delete it and write what it asks for.' },
  check: (context: CheckContext) =>
    wordingOf(context, { template: 'template-residue', 'reason-blank': 'reason-left-blank' }),
} satisfies CodeRule;

export const missingUnits = {
  id: 'N-20',
  name: 'narrative-missing-unit',
  kind: 'unit',
  severity: 'warning',
  title: {
    zh: '金额、人数带单位，比例带百分号，年份带“年”，数字不空缺',
    en: 'Amounts and counts have units, rates a percent sign, years their mark, and no figure is missing',
  },
  basis: { zh: '数字应当完整', en: 'A figure is complete with its unit' },
  why: {
    zh: '少了“万元”“%”或数字本身，读者无法确定说的是多少。',
    en: 'Without unit, sign or figure the reader cannot tell how much is meant.',
  },
  example: { zh: '占76.23；年初预算为0，支出决算为4.19。', en: '“makes up 76.23; final figure is 4.19.”' },
  fix: { zh: '补上单位、百分号或数字。', en: 'Add unit, sign or figure.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'missing-unit': 'unit-missing',
      'missing-percent': 'percent-missing',
      'percent-for-amount': 'percent-for-amount',
      'amount-for-percent': 'amount-for-percent',
      'respectively-alone': 'respectively-alone',
      'blank-figure': 'figure-missing',
      'count-unit': 'count-unit-missing',
      'year-mark': 'year-mark-missing',
    }),
} satisfies CodeRule;

export const comparedYears = {
  id: 'N-21',
  name: 'narrative-compared-year',
  kind: 'period',
  severity: 'warning',
  title: { zh: '比较的年度是上一年度', en: 'Comparisons are with the year before' },
  basis: { zh: '决算说明与上年度决算比较', en: 'Accounts are compared with the year before' },
  why: {
    zh: '出现更早的年度，多半是沿用了往年的文本没有改。',
    en: 'An older year is usually left over from an earlier edition.',
  },
  example: {
    zh: '2023年度决算写“2020年也无因公出国（境）”。',
    en: 'Accounts of 2023 that say “nor in 2020”.',
  },
  fix: {
    zh: '改为上一年度；确需与更早年度比较的，说明原因。',
    en: 'Name the year before, or say why another is meant.',
  },
  check: (context: CheckContext) => wordingOf(context, { year: 'year-unexpected' }),
} satisfies CodeRule;

export const fundNames = {
  id: 'N-22',
  name: 'narrative-fund-of-section',
  kind: 'residue',
  severity: 'error',
  title: {
    zh: '段落说的是标题所指的资金和收支',
    en: 'A section speaks of the fund, and of the side of the accounts, that its heading names',
  },
  basis: {
    zh: '国有资本经营预算与政府性基金预算分别说明',
    en: 'State capital and government funds are explained separately',
  },
  why: {
    zh: '标题是国有资本经营预算，正文却写政府性基金，是复制上一段没有改。',
    en: 'The heading names one fund and the text the other: a copied sentence.',
  },
  example: {
    zh: '“国有资本经营预算支出情况：本单位无政府性基金支出。”',
    en: 'State capital: “there was no government fund expenditure.”',
  },
  fix: { zh: '把正文改为标题所指的资金。', en: 'Name the right fund.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'fund-name': 'fund-of-another-section',
      'table-of-other-fund': { messageId: 'table-of-other-fund', severity: 'warning' },
      'side-name': { messageId: 'side-of-another-section', severity: 'warning' },
    }),
} satisfies CodeRule;

export const numberGaps = {
  id: 'N-46',
  name: 'narrative-numbering',
  kind: 'order',
  severity: 'note',
  title: { zh: '序号不跳不重', en: 'Numbers of headings and items follow each other' },
  basis: {
    zh: '同一层次的标题和条目按顺序编号',
    en: 'Headings and items of one level are numbered in order',
  },
  why: {
    zh: '序号跳过或重复，多半是漏了一项，或删改后没有重新编号。',
    en: 'Where a number is skipped or used twice an item was left out, or the list was not renumbered.',
  },
  example: { zh: '“4.对附属单位补助支出”之后是“6.结余分配”。', en: 'Item 4 is followed by item 6.' },
  fix: { zh: '补上漏掉的内容，或重新编号。', en: 'Add what was left out, or renumber.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'number-gap': 'number-skipped',
      'number-repeated': 'number-repeated',
      'number-mistaken': 'number-mistaken',
    }),
} satisfies CodeRule;

export const namesCounted = {
  id: 'N-81',
  name: 'narrative-names-counted',
  kind: 'listing',
  severity: 'warning',
  title: { zh: '所写的机构、单位个数与列出的名称相符', en: 'As many bodies are named as are announced' },
  basis: { zh: '个数就是所列名称的个数', en: 'The number is that of the names' },
  why: {
    zh: '机构增减后只改了名称或只改了个数，或者漏列、多列了一个。',
    en: 'After a reorganisation one of the two was left as it was, or a name is missing or too many.',
  },
  example: {
    zh: '“内设机构5个，分别是：办公室、财务科、人事科、业务科。”',
    en: '“5 divisions: …” with four names.',
  },
  fix: { zh: '核对机构设置，改个数或补名称。', en: 'Check the list and correct the number or the names.' },
  check: (context: CheckContext) => wordingOf(context, { 'names-counted': 'names-miscounted' }),
} satisfies CodeRule;
