import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** A4 across, as wide as the page, numbered; the head, from row `from` to row `headRows`, stands on every page. */
export const printed = (headRows = 0, from = headRows): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(headRows > 0 ? { printTitlesRow: `$${from}:$${headRows}` } : {}),
  },
  headerFooter: { oddFooter: '&L&A&R&P / &N' },
});

/**
 * The sheets, and the rows that stand on every page as names of the workbook: the writer puts the sheet's name in
 * front of them as it is, and Excel takes a workbook for damaged where that has a space or begins with a digit.
 */
export function withPrintTitles(sheets: readonly WriteSheet[]): {
  readonly sheets: WriteSheet[];
  readonly namedRanges: NamedRange[];
} {
  const namedRanges: NamedRange[] = [];
  const bare = sheets.map((sheet): WriteSheet => {
    const { printTitlesRow: rows, ...pageSetup } = sheet.pageSetup ?? {};
    if (rows === undefined) return sheet;
    const range = `'${sheet.name.replaceAll("'", "''")}'!${rows}`;
    namedRanges.push({ name: '_xlnm.Print_Titles', range, scope: sheet.name });
    return { ...sheet, pageSetup };
  });
  return { sheets: bare, namedRanges };
}
