import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';
import { listOf, type Results } from './result-list.ts';
import { correctionsSheet } from './xlsx/corrections-sheet.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

/** The list of corrections as a workbook of its own: to be filtered, ticked and signed. */
export const renderCorrectionsXlsx = (
  results: Results,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> => {
  const title = renderMessage('corrections.title', {}, lang);
  return writeWorkbook([correctionsSheet(listOf(results), title, () => undefined, lang)], lang);
};
