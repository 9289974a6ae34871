import { writeXlsx } from 'hucre/xlsx';
import type { Grid } from '../model/grid.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { markCells } from './xlsx/cell-marks.ts';
import { findingsSheet } from './xlsx/findings-sheet.ts';
import { gridSheet } from './xlsx/grid-sheet.ts';
import { nameSheets } from './xlsx/sheet-names.ts';
import { uncheckedSheet } from './xlsx/unchecked-sheet.ts';

export interface XlsxOptions {
  readonly lang: Language;
  /** The sheets and tables as they were read; the result holds no figures that agree. */
  readonly grids: readonly Grid[];
}

/**
 * The user's own figures as a workbook: a sheet of findings with links, each table with wrong cells filled and
 * commented, and what could not be checked.
 *
 * Written by hucre: the stable exceljs dates from 2023 and draws in a long tail of packages, as its kept-up fork
 * does, and SheetJS Community writes no fills. hucre is maintained, has no dependency, writes fills, comments
 * and links, runs in a browser, and gives the same bytes for the same input. Texts are strings under the text
 * format, so that what begins with = + - @ is no formula, not even after someone edits the cell.
 */
export async function renderXlsx(result: Result, { lang, grids }: XlsxOptions): Promise<Uint8Array> {
  const names = nameSheets(grids, lang);
  const marks = markCells(result, lang);
  return writeXlsx({
    sheets: [
      findingsSheet(result, names, lang),
      ...grids.map((grid) => gridSheet(grid, names.of(grid), marks)),
      ...uncheckedSheet(result, names, lang),
    ],
    defaultFont: { name: lang === 'zh' ? '宋体' : 'Calibri', size: 11 },
  });
}
