import { showHidden } from './hidden-characters.ts';

const BYTE_ORDER_MARK = '\ufeff';
const NUMBER = /^[-+]?\d[\d,]*(\.\d+)?%?$/;
/** Characters that make a spreadsheet take a cell for a formula, full-width ones included. */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠|\t\r]/;

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Rows for Excel and WPS: byte order mark, CRLF, a line a row, and no cell that could run as a formula or pass for
 * a command of a CI runner.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');

function escapeCell(cell: string): string {
  const text = showHidden(cell.replace(LINE_END, ' '));
  const safe = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",]|^\s*::/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
