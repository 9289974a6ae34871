import type { Cell, CellStyle } from 'hucre/xlsx';
import type { Shade } from './cell-marks.ts';

/** Text that stays text, however it begins and whoever edits it. */
const TEXT_FORMAT = '@';
/** A double holds no more decimal digits than these exactly. */
const EXACT_DIGITS = 15;
const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.(\d+)$/;

const FILLS: Readonly<Record<Shade | 'head', string>> = {
  suspect: 'FF9999',
  error: 'FFC7CE',
  warning: 'FFEB9C',
  note: 'DDEBF7',
  related: 'F2F2F2',
  head: 'D9E1F2',
};

export type CellMap = Map<string, Partial<Cell>>;

/** `row` and `column` are 1-based, as everywhere but in the writer. */
export const setCell = (cells: CellMap, row: number, column: number, cell: Partial<Cell>): void => {
  cells.set(`${row - 1},${column - 1}`, cell);
};

export const textCell = (value: string, style: CellStyle = {}): Partial<Cell> => ({
  value,
  type: 'string',
  style: { numFmt: TEXT_FORMAT, ...style },
});

/**
 * A figure with decimals becomes a number under a format that shows it as printed; codes, line numbers, years
 * and all else stay text.
 */
export function printedCell(text: string, style: CellStyle = {}): Partial<Cell> {
  const figure = text.trim().match(FIGURE);
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  if (!figure || digits > EXACT_DIGITS) return textCell(text, style);
  const decimals = '0'.repeat(figure[1]!.length);
  const numFmt = text.includes(',') ? `#,##0.${decimals}` : `0.${decimals}`;
  return { value: Number(text.replaceAll(',', '')), type: 'number', style: { numFmt, ...style } };
}

export const fillOf = (shade: Shade | 'head'): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[shade] } },
});

export const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
export const bold: CellStyle = { font: { bold: true } };
