import { ProblemError } from '../model/problem.ts';
import { readBytes } from './read-bytes.ts';

const MAX_BYTES = 10 * 1024 * 1024;

/** A JSON file of the user's (rules, later configuration). Throws a ProblemError with line and column. */
export function readJsonFile(path: string): { readonly json: unknown; readonly source: string } {
  const text = decode(readBytes(path, path, MAX_BYTES), path);
  try {
    return { json: JSON.parse(text), source: text };
  } catch (error) {
    throw syntaxProblem(error, text, path);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError({ severity: 'error', messageId: 'files-json-encoding', data: {}, file });
  }
}

/** V8 tells the position in words only, and not where the text simply ends. */
function syntaxProblem(error: unknown, text: string, file: string): ProblemError {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return new ProblemError({
    severity: 'error',
    messageId: 'files-json-syntax',
    data: {},
    file,
    row: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  });
}
