import type { SheetLayout } from './lay-out-sheet.ts';

const RATE = /[率%]|比例|比重|占比|幅度/;
const CHANGE = /增减|增加|变动|变化|差额|差异|(?:比|较).*[增减]/;

const headOf = ({ paths }: SheetLayout, column: number): string =>
  (paths[column] ?? []).map(({ label }) => label).join(' ');

/** Whether a column is headed as a percentage, or all its figures carry the sign. */
export function isRateColumn(layout: SheetLayout, column: number): boolean {
  const last = layout.paths[column]?.at(-1);
  if (RATE.test(last?.label ?? '') || /[%％]/.test(last?.printed ?? '')) return true;
  const texts = layout.rows
    .map((row) => layout.section.rows[row]![column] ?? '')
    .filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /[%％]\s*$/.test(text));
}

/** Prices, averages and scores are amounts that no total adds up. */
const NOT_ADDED = /单价|均价|人均|平均|标准|得分|分值|权重|年份/;
export const isNeverAdded = (layout: SheetLayout, column: number): boolean =>
  isRateColumn(layout, column) || NOT_ADDED.test(headOf(layout, column));

/** Whether a column of amounts is headed as the difference between others. */
export const isChangeColumn = (layout: SheetLayout, column: number): boolean =>
  !isRateColumn(layout, column) && CHANGE.test(headOf(layout, column));
