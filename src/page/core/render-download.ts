import type { Language } from '../../model/rule.ts';
import { renderChecklist } from '../../report/checklist.ts';
import { renderCorrectionsDocx } from '../../report/corrections-docx.ts';
import { renderCorrectionsXlsx } from '../../report/corrections-xlsx.ts';
import { renderHtml, renderParts } from '../../report/html.ts';
import { renderJson } from '../../report/json.ts';
import { renderXlsx } from '../../report/xlsx.ts';
import type { Download } from '../protocol.ts';
import type { CheckedSet } from './check-sets.ts';

/** A report as its file holds it; texts begin with a mark that lets old editors tell UTF-8. */
export async function renderDownload(
  format: Download | 'screen',
  { result, sources }: CheckedSet,
  lang: Language,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'screen':
      return renderParts(result, { lang, sources: [sources] });
    case 'html':
      return renderHtml(result, { lang, sources: [sources] });
    case 'xlsx':
      return new Uint8Array(await renderXlsx(result, { lang, sources: [sources] }));
    case 'corrections-docx':
      return new Uint8Array(await renderCorrectionsDocx(result, { lang }));
    case 'corrections-xlsx':
      return new Uint8Array(await renderCorrectionsXlsx(result, { lang }));
    case 'checklist':
      return `\ufeff${renderChecklist(result, { lang })}`;
    case 'json':
      return renderJson(result, { lang });
  }
}
