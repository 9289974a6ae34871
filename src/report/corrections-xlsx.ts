import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '../model/rule.ts';
import { mapTexts } from './hidden-characters.ts';
import { renderMessage } from './message.ts';
import { listOf, type Results } from './result-list.ts';
import { correctionsSheet } from './xlsx/corrections-sheet.ts';
import { withPrintTitles } from './xlsx/page-setup.ts';
import { writableInXml } from './xml-text.ts';

/** The list of corrections as a workbook of its own: to be filtered, ticked and signed. */
export const renderCorrectionsXlsx = (
  results: Results,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> =>
  writeXlsx({
    ...withPrintTitles(
      mapTexts(
        [
          correctionsSheet(
            listOf(results),
            renderMessage('corrections.title', {}, lang),
            () => undefined,
            lang,
          ),
        ],
        writableInXml,
      ),
    ),
    defaultFont: { name: lang === 'zh' ? '宋体' : 'Calibri', size: 11 },
  });
