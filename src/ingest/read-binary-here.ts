import type { BinaryReader } from './document-reading.ts';
import { readSheets } from './read-sheets.ts';

/** Reads it here and now. */
export const readBinaryHere: BinaryReader = async (format, bytes, file, limits, onPage) => {
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return readPdf(bytes, file, limits, onPage);
  }
  if (format === 'old-workbook') return readSheets(bytes, file, limits);
  const { readOldWord } = await import('./old-word/old-word.ts');
  return { ...(await readOldWord(bytes, file, limits)), problems: [] };
};
