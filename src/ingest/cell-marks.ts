import type { CellMark } from '../model/grid.ts';

const ERROR_VALUE =
  /^(#(REF|VALUE|NUM|SPILL|CALC|DIV\/0)!|#(NAME|UNKNOWN)\?|#(NULL!|N\/A|GETTING_DATA|FIELD!|BLOCKED!)|Err:\d{3})$/i;

/** Whether a cell shows a spreadsheet's error in place of a figure, calculated or pasted as text. */
export const isErrorValue = (text: string): boolean => ERROR_VALUE.test(text.trim());

/** `row` and `column` are 1-based. */
export function errorMark(row: number, column: number, text: string): CellMark {
  return { row, column, kind: 'error-value', text: text.trim() };
}

/** `text` is the formula, which also stands in the grid: a figure nobody calculated is neither zero nor blank. */
export function uncalculatedMark(row: number, column: number, formula: string): CellMark {
  return { row, column, kind: 'uncalculated', text: formula };
}
