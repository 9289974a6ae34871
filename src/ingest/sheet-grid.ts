import { type CellObject, type DenseWorkSheet, type Range, utils, type WorkSheet } from '@e965/xlsx';
import type { CellMark, Grid } from '../model/grid.ts';
import { cellName } from '../model/location.ts';
import { ProblemError } from '../model/problem.ts';
import { errorMark, isErrorValue, uncalculatedMark } from './cell-marks.ts';
import { displayedNumber } from './displayed-number.ts';
import type { Limits } from './limits.ts';
import { UNCALCULATED } from './workbook-package.ts';
import { UNCALCULATED_ERROR } from './xls-stream.ts';

interface SheetOrigin {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
}

/** Excel's own limit of characters in a cell. */
const LONGEST_TEXT = 32_767;

/** Rows and columns are those of the sheet, blank ones above and to the left included. */
export function readSheet(sheet: WorkSheet, origin: SheetOrigin, limits: Limits): Grid {
  const cells = (sheet as DenseWorkSheet)['!data'] ?? [];
  clipToLimits(cells, origin, limits);
  const rows: string[][] = [];
  const marks: CellMark[] = [];
  const covered = coveredCells(cells, sheet['!merges'] ?? []);
  cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (covered.has(cell)) return;
      const text = cellText(cell);
      if (text.trim() === '') return;
      fill(rows, r, c, text);
      if (isUncalculated(cell)) marks.push(uncalculatedMark(r + 1, c + 1, text));
      else if (isErrorValue(text)) marks.push(errorMark(r + 1, c + 1, text));
    });
  });
  if (rows.length > 0) padBlankRows(rows, sheet['!ref']);
  return {
    file: origin.file,
    sheet: origin.sheet,
    ...(origin.isHidden ? { hidden: true } : {}),
    rows,
    ...(marks.length > 0 ? { marks } : {}),
  };
}

const isUncalculated = (cell: CellObject): boolean =>
  cell.v === UNCALCULATED || (cell.t === 'e' && cell.v === UNCALCULATED_ERROR);

function cellText(cell: CellObject): string {
  if (isUncalculated(cell)) return `=${cell.f ?? ''}`;
  if (cell.t === 'n' && typeof cell.v === 'number') {
    return displayedNumber(cell.v, cell.z === undefined ? undefined : String(cell.z), cell.w);
  }
  const text = cell.t === 's' || cell.v === undefined ? String(cell.v ?? '') : (cell.w ?? String(cell.v));
  return text.slice(0, LONGEST_TEXT);
}

/** Cells under a merge may keep texts that nobody sees: only the first one is shown. */
function coveredCells(cells: DenseWorkSheet['!data'], merges: readonly Range[]): Set<CellObject> {
  const covered = new Set<CellObject>();
  let visits = 4 * cells.reduce((sum, row) => sum + (row?.length ?? 0), 0);
  for (const { s, e } of merges) {
    for (let r = s.r; r <= Math.min(e.r, cells.length - 1); r += 1) {
      const row = cells[r] ?? [];
      for (let c = s.c; c <= Math.min(e.c, row.length - 1); c += 1) {
        visits -= 1;
        const cell = row[c];
        if (cell && (r !== s.r || c !== s.c)) covered.add(cell);
      }
    }
    // Merges cannot overlap: a list that covers the sheet several times over was made to keep us busy.
    if (visits < 0) break;
  }
  return covered;
}

/** Lines of a form that were left blank are rows of it still: 三公 without spending is one such line. */
const BLANK_ROWS = 5;

function padBlankRows(rows: string[][], range: string | undefined): void {
  const used = range === undefined ? 0 : utils.decode_range(range).e.r + 1;
  const length = Math.min(used, rows.length + BLANK_ROWS);
  while (rows.length < length) rows.push([]);
}

function fill(rows: string[][], r: number, c: number, text: string): void {
  while (rows.length <= r) rows.push([]);
  const row = rows[r]!;
  while (row.length < c) row.push('');
  row[c] = text;
}

/**
 * Blank cells beyond the limits are dropped, filled ones refuse the file. By keys, since a row or cell number
 * may be in the billions and its array all holes.
 */
function clipToLimits(cells: DenseWorkSheet['!data'], origin: SheetOrigin, limits: Limits): void {
  const { file, sheet } = origin;
  for (const r of keysOf(cells)) {
    const row = cells[r] ?? [];
    const isRowBeyond = r >= limits.maxRows;
    if (!isRowBeyond && row.length <= limits.maxColumns) continue;
    const c = keysOf(row).findLast((key) => row[key] && cellText(row[key]).trim() !== '');
    if (c !== undefined && (isRowBeyond || c >= limits.maxColumns)) {
      const limit = String(isRowBeyond ? limits.maxRows : limits.maxColumns);
      const data = { sheet, cell: cellName(r + 1, c + 1), limit };
      const messageId = isRowBeyond ? 'sheet-too-many-rows' : 'sheet-too-many-columns';
      throw new ProblemError({ severity: 'error', messageId, data, file, row: r + 1, column: c + 1 });
    }
    row.length = Math.min(row.length, limits.maxColumns);
  }
  cells.length = Math.min(cells.length, limits.maxRows);
}

const keysOf = (list: readonly unknown[]): number[] => Object.keys(list).map(Number);
