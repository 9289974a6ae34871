import type { TableId } from './table-id.ts';

/**
 * A place in the user's own file. Rows, columns and lines are 1-based and count title rows and blank
 * lines, so that the number is the one Excel or an editor shows.
 */
export interface Location {
  readonly file: string;
  readonly sheet?: string;
  readonly table?: TableId;
  readonly row?: number;
  readonly column?: number;
  /** A1 reference, with the sheet's name where the file has sheets. */
  readonly cell?: string;
  /** Row and column label as printed, e.g. `212 城乡社区支出 / 基本支出`. */
  readonly label?: string;
  /** Key of the fact that stands here. */
  readonly fact?: string;
  readonly line?: number;
  /** Page of a file that has pages (PDF). */
  readonly page?: number;
  /** Row of the table as that page shows it: 1-based, header rows that return there are counted. */
  readonly pageRow?: number;
  /** Paragraph number where the file has no lines (Word). */
  readonly paragraph?: number;
  /** UTF-16 offsets within the line or paragraph. */
  readonly start?: number;
  readonly end?: number;
  /** Heading path of the narrative section, outermost first. */
  readonly section?: string;
  /** The whole clause the span stands in, for excerpts; `excerptStart` is its offset in the line. */
  readonly excerpt?: string;
  readonly excerptStart?: number;
  /** What is printed here, unchanged. */
  readonly text: string;
}

/** A cell of a table that is none of the nine. */
export const isInOtherTable = ({ table, row, column }: Location): boolean =>
  table === undefined && row !== undefined && column !== undefined;

/** `(1, 4)` → `D1`. Row and column are 1-based. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

const PLACE = ['file', 'sheet', 'row', 'column', 'line', 'paragraph', 'start'] as const;

/** The same as a key; written out, for it is asked of every figure. */
export const placeKey = ({ file, sheet, row, column, line, paragraph, start }: Location): string =>
  `${file}\n${sheet ?? ''}\n${row ?? ''}\n${column ?? ''}\n${line ?? ''}\n${paragraph ?? ''}\n${start ?? ''}`;

export const isSamePlace = (a: Location, b: Location): boolean => PLACE.every((part) => a[part] === b[part]);
