import type { Cell } from 'hucre/xlsx';
import { type BlankTable, blankTables } from './blank-tables.ts';
import { type Comment, configSkeleton } from './config-skeleton.ts';
import { narrativeSkeleton } from './narrative-skeleton.ts';

export interface StarterFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface StarterOptions {
  readonly year: number;
  /** One workbook in place of nine CSV files. */
  readonly asWorkbook: boolean;
  readonly comment: Comment;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The files of a submission still to be filled in: nine tables, the narrative and the settings. */
export async function starterFiles({ year, asWorkbook, comment }: StarterOptions): Promise<StarterFile[]> {
  const tables = blankTables(year);
  return [
    ...(asWorkbook ? [await workbook(tables, year)] : tables.map(csv)),
    { name: 'juesuan.config.json', content: configSkeleton(year, comment) },
    { name: '决算情况说明.txt', content: lines(narrativeSkeleton(year).split('\n')) },
  ];
}

/** Excel takes a CSV for UTF-8 only where a byte order mark says so. */
const csv = ({ name, rows }: BlankTable): StarterFile => ({
  name: `${name}.csv`,
  content: lines([...rows.map((row) => row.map(quoted).join(',')), '']),
});

const lines = (texts: readonly string[]): string => BYTE_ORDER_MARK + texts.join('\r\n');
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function workbook(tables: readonly BlankTable[], year: number): Promise<StarterFile> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = tables.map(({ name, rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    return {
      name: name.replace(/[\\/?*[\]:]/g, '').slice(0, LONGEST_SHEET_NAME),
      rows: [],
      cells: new Map(rows.flatMap((row, r) => formRow(row, r, width))),
      columns: Array.from({ length: width }, () => ({ width: 18 })),
    };
  });
  const content = await writeXlsx({ sheets, defaultFont: { name: '宋体', size: 11 } });
  return { name: `${year}年度部门决算表.xlsx`, content };
}

/** Above the table only what is written, in the table every cell with its border, so that blank lines show. */
function formRow(row: readonly string[], r: number, width: number): [string, Partial<Cell>][] {
  const isHead = r < HEAD_ROWS;
  return Array.from({ length: isHead ? row.length : width }, (_, c) => {
    const text = row[c] ?? '';
    const value: Partial<Cell> = text === '' ? { value: null } : { value: text, type: 'string' };
    return [`${r},${c}`, isHead ? value : { ...value, style: { border: THIN_BORDER } }];
  });
}

const LONGEST_SHEET_NAME = 31;
/** Title, number of the form, department and unit. */
const HEAD_ROWS = 3;
const THIN = { style: 'thin' as const };
const THIN_BORDER = { left: THIN, right: THIN, top: THIN, bottom: THIN };
