import iconv from 'iconv-lite';
import type { Department } from '../department.ts';
import type { Random } from '../random.ts';
import { codedTable } from './coded-tables.ts';
import { economicTable } from './economic-table.ts';
import type { Layout } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { appropriations, incomeAndExpenditure } from './summary-tables.ts';
import { threePublicTable } from './three-public-table.ts';

const TITLES: Readonly<Record<string, readonly string[]>> = {
  T01: ['收入支出决算总表', '收支决算总表', '部门收支决算总表'],
  T02: ['收入决算表', '部门收入决算总表'],
  T03: ['支出决算表', '部门支出决算总表'],
  T04: ['财政拨款收入支出决算总表', '财政拨款收支决算总表'],
  T05: ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算表'],
  T06: ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
  T07: ['财政拨款“三公”经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表'],
  T08: ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收入支出决算表'],
  T09: ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款支出决算表'],
};

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The nine tables as sheets of text. */
export function renderSheets(department: Department, layout: Layout, random: Random): Sheet[] {
  const title = (id: string) => {
    const [standard = '', ...others] = TITLES[id]!;
    if (id === 'T05' && layout.general === 'flow') return '一般公共预算财政拨款收入支出决算表';
    if (id === 'T07' && layout.meetings) return '财政拨款“三公”经费及会议费、培训费支出决算表';
    if (id === 'T09') return layout.capital === 'short' ? others[0]! : standard;
    return layout.aliases ? random.pick(TITLES[id]!) : standard;
  };
  return Object.keys(TITLES).map((id) => {
    const name = title(id);
    const number = id.slice(1);
    const file = {
      numbered: `${number}${name}.csv`,
      form: `公开${number}表.csv`,
      plain: `表${Number(number)}.csv`,
    }[layout.fileNames];
    if (id === 'T01') return incomeAndExpenditure(department, layout, file, name);
    if (id === 'T04') return appropriations(department, layout, file, name);
    if (id === 'T06') return economicTable(department, layout, file, name);
    if (id === 'T07') return threePublicTable(department, layout, file, name);
    return codedTable(department, layout, id as 'T02', file, name);
  });
}

/** A sheet as the bytes of a CSV file. */
export function encodeSheet(sheet: Sheet, layout: Layout): InputFile {
  const quote = (cell: string) =>
    layout.quoteAll || /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = sheet.rows.map((row) => row.map(quote).join(layout.separator) + layout.newline).join('');
  return { name: sheet.file, bytes: encodeText(text, layout.encoding) };
}

export function encodeText(text: string, encoding: Layout['encoding']): Uint8Array {
  if (encoding === 'utf8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding === 'utf16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  return iconv.encode(text, 'gb18030');
}
