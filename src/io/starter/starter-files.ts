import { type BlankTable, blankTables } from './blank-tables.ts';
import { narrativeSkeleton } from './narrative-skeleton.ts';

export interface StarterFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface StarterOptions {
  readonly year: number;
  /** One workbook in place of nine CSV files. */
  readonly asWorkbook: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The files of a submission still to be filled in: nine tables and the narrative. */
export async function starterFiles({ year, asWorkbook }: StarterOptions): Promise<StarterFile[]> {
  const tables = blankTables(year);
  return [
    ...(asWorkbook ? [await workbook(tables, year)] : tables.map(csv)),
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
  const content = await writeXlsx({
    sheets: tables.map(({ name, rows }) => ({
      name: name.replace(/[\\/?*[\]:]/g, '').slice(0, 31),
      rows: rows.map((row) => row.map((text) => text || null)),
      columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({ width: 18 })),
    })),
    defaultFont: { name: '宋体', size: 11 },
  });
  return { name: `${year}年度部门决算表.xlsx`, content };
}
