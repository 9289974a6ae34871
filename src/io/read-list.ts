import { decodeText } from '../ingest/decode-text.ts';
import { readBytes } from './read-bytes.ts';

const MAX_BYTES = 500 * 1024 * 1024;

/** A file of paths, one a line; blank lines and those that begin with # are skipped. */
export const readList = (path: string): string[] =>
  decodeText(readBytes(path, path, MAX_BYTES), path)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
