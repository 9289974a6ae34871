import { ProblemError } from '../model/problem.ts';

/** A JSON text of the user's, and the text itself. Throws a ProblemError with line and column. */
export function parseJson(source: string, file: string): { readonly json: unknown; readonly source: string } {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw syntaxProblem(source, file);
  }
  if (isDeep(json))
    throw new ProblemError({ severity: 'error', messageId: 'files-json-deep', data: {}, file });
  return { json, source };
}

/** Far beyond what any of our files has, and far below what a function that calls itself for each level bears. */
const MOST_LEVELS = 100;

function isDeep(json: unknown): boolean {
  let level = [json];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return level.length > 0;
}

/** A text that must be UTF-8. Throws a ProblemError where it is not. */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError({ severity: 'error', messageId: 'files-json-encoding', data: {}, file });
  }
}

function syntaxProblem(text: string, file: string): ProblemError {
  const before = text.slice(0, brokenAt(text)).split('\n');
  return new ProblemError({
    severity: 'error',
    messageId: 'files-json-syntax',
    data: {},
    file,
    row: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  });
}

/**
 * Offset of the character that cannot stand there, or of the end where the text only stops too soon. V8
 * names the position in some of its messages only, so the shortest prefix that is broken is searched.
 */
function brokenAt(text: string): number {
  if (!isBroken(text)) return text.length;
  let whole = 0;
  let broken = text.length;
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (isBroken(text.slice(0, middle))) broken = middle;
    else whole = middle;
  }
  return broken - 1;
}

/** Whether more text could not make it valid. */
function isBroken(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return false;
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    return !/^Unexpected end|^Unterminated/.test(message) && Number(position) !== prefix.length;
  }
}
