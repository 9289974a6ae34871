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
  readonly formNumber: boolean;
  readonly unitNameLine: boolean;
  readonly blankRows: boolean;
  readonly aliases: boolean;
  readonly fileNames: 'numbered' | 'form' | 'plain';
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
  formNumber: false,
  unitNameLine: true,
  blankRows: false,
  aliases: false,
  fileNames: 'numbered',
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
    formNumber: random.chance(0.5),
    unitNameLine: random.chance(0.7),
    blankRows: random.chance(0.2),
    aliases: random.chance(0.4),
    fileNames: random.pick(['numbered', 'form', 'plain']),
  };
}
