import type { Random } from '../random.ts';

/** How a department prints its tables; every combination occurs in published files. */
export interface Layout {
  readonly encoding: 'utf8' | 'utf8-bom' | 'gb18030' | 'utf16le';
  readonly newline: '\n' | '\r\n';
  readonly unit: 'wanyuan' | 'yuan';
  readonly splitCodes: boolean;
  readonly total: 'first' | 'last';
  /** Where the label of the total row stands; `letters` shares the row with 类 款 项. */
  readonly totalLabel: 'code' | 'name' | 'letters';
  readonly lineNumbers: boolean;
  readonly separators: boolean;
  readonly zero: '' | '0.00' | '—' | '-' | '0';
  readonly economicBlocks: 2 | 3;
  readonly economicZeros: boolean;
  readonly threePublic: 'lying' | 'upright';
  readonly capital: 'full' | 'short';
  /** 一般公共预算: spending alone, or with balances and income like the funds. */
  readonly general: 'spending' | 'flow';
  /** 会议费 and 培训费 after the three public expenses. */
  readonly meetings: boolean;
  readonly formNumber: boolean;
  readonly unitNameLine: boolean;
  readonly blankRows: boolean;
  readonly aliases: boolean;
  readonly fileNames: 'numbered' | 'form' | 'plain';
  /** `总 计`, `收 入 决 算 表`: letters spaced out to fill the cell. */
  readonly spacedLabels: boolean;
  /** Put before the names of lower levels. */
  readonly indent: string;
  readonly codeHead: string;
  readonly nameHead: string;
  /** No row 项目 above the column heads, where no head spans others. */
  readonly oneHeaderRow: boolean;
  readonly leftColumns: number;
  readonly rightColumns: number;
  readonly fullWidthDigits: boolean;
  readonly quoteAll: boolean;
  readonly separator: ',' | '\t' | ';';
}

export const PLAIN_LAYOUT: Layout = {
  encoding: 'utf8',
  newline: '\n',
  unit: 'wanyuan',
  splitCodes: false,
  total: 'first',
  totalLabel: 'code',
  lineNumbers: false,
  separators: false,
  zero: '',
  economicBlocks: 2,
  economicZeros: true,
  threePublic: 'lying',
  capital: 'full',
  general: 'spending',
  meetings: false,
  formNumber: false,
  unitNameLine: true,
  blankRows: false,
  aliases: false,
  fileNames: 'numbered',
  spacedLabels: false,
  indent: '',
  codeHead: '功能分类科目编码',
  nameHead: '科目名称',
  oneHeaderRow: false,
  leftColumns: 0,
  rightColumns: 0,
  fullWidthDigits: false,
  quoteAll: false,
  separator: ',',
};

export function drawLayout(random: Random): Layout {
  const splitCodes = random.chance(0.4);
  return {
    encoding: random.pick(['utf8', 'utf8', 'utf8-bom', 'gb18030', 'gb18030', 'utf16le']),
    newline: random.pick(['\n', '\r\n']),
    unit: random.chance(0.25) ? 'yuan' : 'wanyuan',
    splitCodes,
    total: random.pick(['first', 'last']),
    totalLabel: random.pick(splitCodes ? ['code', 'name', 'letters'] : ['code', 'name']),
    lineNumbers: random.chance(0.4),
    separators: random.chance(0.4),
    zero: random.pick(['', '', '0.00', '—', '-', '0']),
    economicBlocks: random.pick([2, 2, 3]),
    economicZeros: random.chance(0.6),
    threePublic: random.pick(['lying', 'upright']),
    capital: random.pick(['full', 'short']),
    general: random.pick(['spending', 'spending', 'spending', 'flow']),
    meetings: random.chance(0.15),
    formNumber: random.chance(0.5),
    unitNameLine: random.chance(0.7),
    blankRows: random.chance(0.2),
    aliases: random.chance(0.4),
    fileNames: random.pick(['numbered', 'form', 'plain']),
    spacedLabels: random.chance(0.25),
    indent: random.pick(['', '', '  ', '　']),
    codeHead: random.pick([
      '功能分类科目编码',
      '功能分类科目编码',
      '科目编码',
      '支出功能分类科目编码',
      '科目代码',
    ]),
    nameHead: random.pick(['科目名称', '科目名称', '功能科目名称', '项目名称']),
    oneHeaderRow: random.chance(0.3),
    leftColumns: random.chance(0.1) ? 1 : 0,
    rightColumns: random.chance(0.2) ? 2 : 0,
    fullWidthDigits: random.chance(0.05),
    quoteAll: random.chance(0.1),
    separator: random.chance(0.06) ? random.pick(['\t', ';']) : ',',
  };
}
