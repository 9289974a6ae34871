import type { WriteSheet } from 'hucre/xlsx';

/** A4 across, as wide as the page, numbered; the first `headRows` rows stand on every page. */
export const printed = (headRows = 0): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(headRows > 0 ? { printTitlesRow: `$${headRows}:$${headRows}` } : {}),
  },
  headerFooter: { oddFooter: '&L&A&R&P / &N' },
});
