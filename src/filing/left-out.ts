import type { Problem } from '../model/problem.ts';
import { endingOf } from './material.ts';

const DOCUMENT = /\.(ofd|xlsb|pages|numbers|pptx?|dps)$/i;
const ARCHIVE = /\.(rar|7z|gz|tar|tgz)$/i;
const PICTURE = /\.(jpe?g|png|tiff?|bmp|gif|webp|heic)$/i;
/** Settings, results of tools and what pages are made of: no material. */
const NO_MATERIAL = /\.(jsonc?|ndjson|sarif|xml|log|ini|lnk|tmp|bak|css|js|ico|db|py|sh|ya?ml)$/i;

/** Formats that people do publish in and no reader opens: there was something, even if nothing was read. */
export const isDocument = (file: string): boolean => DOCUMENT.test(file) || ARCHIVE.test(file);

/** Says of a file that no reader opens why it was left out; nothing of what is no material. */
export function leftOut(file: string): Problem[] {
  if (NO_MATERIAL.test(file)) return [];
  return [{ severity: 'note', messageId: reasonFor(file), data: { extension: endingOf(file) }, file }];
}

function reasonFor(file: string): string {
  if (ARCHIVE.test(file)) return 'files-archive';
  if (PICTURE.test(file)) return 'files-picture';
  return DOCUMENT.test(file) ? 'files-unsupported' : 'files-other';
}
