import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import { printedDecimals } from '../graph/scale.ts';
import { type PrintedDigits, printDigits } from './printed-digits.ts';

/** The digits that stand in the cell. */
export const printCell = (cell: Cell): PrintedDigits =>
  printDigits(cell.value, cell.ulp, printedDecimals(cell.decimals, cell.operand));

/** The digits that would stand there. */
export const printSetting = (cell: Cell, { value, ulp, decimals }: Setting): PrintedDigits =>
  printDigits(value, ulp, printedDecimals(decimals, cell.operand));
