import { decodeUtf8, parseJson } from '../ingest/parse-json.ts';
import { readBytes } from './read-bytes.ts';

const MAX_BYTES = 50 * 1024 * 1024;

/** A JSON file of the user's (rules, a baseline, a saved result). Throws a ProblemError with line and column. */
export function readJsonFile(path: string): { readonly json: unknown; readonly source: string } {
  const source = readUtf8(path);
  return parseJson(source, path);
}

/** A text file of the user's that must be UTF-8. */
export const readUtf8 = (path: string): string => decodeUtf8(readBytes(path, path, MAX_BYTES), path);
