import { DEFAULT_LIMITS } from '../ingest/limits.ts';
import { looksLikeZip, readDirectory } from '../ingest/zip-directory.ts';
import { readBytes } from './read-bytes.ts';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Sheets of an .xlsx, from its directory alone; `undefined` for what is none or cannot be opened. */
export function countSheets(path: string): number | undefined {
  try {
    const bytes = readBytes(path, path, DEFAULT_LIMITS.maxFileBytes);
    if (!looksLikeZip(bytes)) return undefined;
    return readDirectory(bytes, path, DEFAULT_LIMITS).filter(({ name }) => WORKSHEET.test(name)).length;
  } catch {
    return undefined;
  }
}
