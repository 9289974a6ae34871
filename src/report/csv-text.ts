const BYTE_ORDER_MARK = '\ufeff';
const NUMBER = /^[-+]?\d[\d,]*(\.\d+)?%?$/;
/** Characters that make a spreadsheet take a cell for a formula, full-width ones included. */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠|\t\r]/;

/** Rows for Excel and WPS: byte order mark, CRLF, and no cell that could run as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');

function escapeCell(text: string): string {
  const safe = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
