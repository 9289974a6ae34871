import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type { TableId } from '../../../src/model/table-id.ts';
import type { InputFile } from '../tables/render-tables.ts';

export type Matrix = readonly (readonly string[])[];

/** A table as a spreadsheet saves it: title, department and unit, two rows of headers, body, notes. */
export interface PlainTable {
  readonly id: TableId;
  readonly file: string;
  readonly rows: Matrix;
}

/** Rows before the body. */
export const HEAD_ROWS = 4;

const CODED: ReadonlySet<TableId> = new Set(['T02', 'T03', 'T05', 'T08', 'T09']);
export const isCoded = ({ id }: Pick<PlainTable, 'id'>): boolean => CODED.has(id);

/** The nine tables of a fixture that prints them plainly, without a comma in any cell. */
export function plainTables(folder: string): PlainTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((file) => ({
      id: `T${file.slice(0, 2)}` as TableId,
      file,
      rows: readFileSync(join(folder, file), 'utf8')
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split(',')),
    }));
}

export const fromPlain = ({ file, rows }: PlainTable): InputFile => ({
  name: file,
  bytes: strToU8(rows.map((row) => row.map(quoted).join(',')).join('\r\n')),
});

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
