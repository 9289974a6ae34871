import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../model/rule.ts';
import { mapTexts } from '../hidden-characters.ts';
import { writableInXml } from '../xml-text.ts';
import { withPrintTitles } from './page-setup.ts';

/** The same result gives the same bytes, whenever it is written. */
const NO_DATE = new Date('1980-01-01T00:00:00Z');

/** The sheets as a workbook. A lone half of a character, or one that is none, would leave one that no program opens. */
export const writeWorkbook = (sheets: readonly WriteSheet[], lang: Language): Promise<Uint8Array> =>
  writeXlsx({
    ...withPrintTitles(mapTexts(sheets, writableInXml)),
    defaultFont: { name: lang === 'zh' ? '宋体' : 'Calibri', size: 11 },
    properties: { created: NO_DATE, modified: NO_DATE },
  });
