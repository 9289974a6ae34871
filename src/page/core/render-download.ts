import { zipSync } from 'fflate';
import { annotateFiles } from '../../annotate/annotate-files.ts';
import type { Language } from '../../model/rule.ts';
import { renderChecklist } from '../../report/checklist.ts';
import { renderCorrectionsDocx } from '../../report/corrections-docx.ts';
import { renderCorrectionsXlsx } from '../../report/corrections-xlsx.ts';
import { renderHtml, renderParts } from '../../report/html.ts';
import { renderJson } from '../../report/json.ts';
import { renderXlsx } from '../../report/xlsx.ts';
import type { Download } from '../protocol.ts';
import type { CheckedSet } from './check-sets.ts';

/** A report as its file holds it, `undefined` where there is none; texts begin with a mark that lets old editors tell UTF-8. */
export async function renderDownload(
  format: Download | 'screen',
  set: CheckedSet,
  lang: Language,
): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
  const { result, sources } = set;
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
    case 'annotated':
      return annotatedArchive(set, lang);
    case 'checklist':
      return `\ufeff${renderChecklist(result, { lang })}`;
    case 'json':
      return renderJson(result, { lang });
  }
}

/** Files are packed already. */
async function annotatedArchive({ input, result, limits }: CheckedSet, lang: Language) {
  const { files } = await annotateFiles(input.files, result, { lang, limits });
  if (files.length === 0) return undefined;
  return new Uint8Array(
    zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 }),
  );
}
