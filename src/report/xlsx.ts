import type { Language } from '../model/rule.ts';
import type { SubmissionSources } from '../model/sources.ts';
import { listOf, type Results } from './result-list.ts';
import { markCells } from './xlsx/cell-marks.ts';
import { checklistSheet } from './xlsx/checklist-sheet.ts';
import { correctionsSheet } from './xlsx/corrections-sheet.ts';
import { findingsSheet } from './xlsx/findings-sheet.ts';
import { gridSheet } from './xlsx/grid-sheet.ts';
import { nameSheets } from './xlsx/sheet-names.ts';
import { uncheckedSheet } from './xlsx/unchecked-sheet.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

export interface XlsxOptions {
  readonly lang: Language;
  /** The tables of each result as they were read, in their order: a result holds no figures that agree. */
  readonly sources?: readonly (Pick<SubmissionSources, 'grids'> | undefined)[];
}

/**
 * The user's own figures as a workbook: a sheet of findings with links, the inspection sheet, each table with wrong cells filled and
 * commented, and what could not be checked.
 *
 * Written by hucre: the stable exceljs dates from 2023 and draws in a long tail of packages, as its kept-up fork
 * does, and SheetJS Community writes no fills. hucre is maintained, has no dependency, writes fills, comments
 * and links, runs in a browser, and gives the same bytes for the same input. Texts are strings under the text
 * format, so that what begins with = + - @ is no formula, not even after someone edits the cell.
 */
export async function renderXlsx(results: Results, { lang, sources = [] }: XlsxOptions): Promise<Uint8Array> {
  const submissions = listOf(results).map((result, index) => ({
    result,
    grids: sources[index]?.grids ?? [],
  }));
  const names = nameSheets(submissions, lang);
  const sheets = submissions.flatMap(({ result, grids }, index) => {
    const marks = markCells(result, lang);
    return grids.map((grid) => gridSheet(grid, names.of(index, grid), marks));
  });
  const written = [
    correctionsSheet(listOf(results), names.corrections, names.target, lang),
    findingsSheet(listOf(results), names, lang),
    ...checklistSheet(listOf(results), names, lang),
    ...sheets,
    ...uncheckedSheet(listOf(results), names, lang),
  ];
  return writeWorkbook(written, lang);
}
