import type { Narrative } from '../model/narrative.ts';
import { ProblemError } from '../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

/** A text file as numbered lines, blank ones included. Throws a ProblemError for a blank or overlong file. */
export function splitLines(text: string, file: string, limits: Limits = DEFAULT_LIMITS): Narrative {
  if (text.trim() === '') {
    throw new ProblemError({ severity: 'error', messageId: 'reading-empty', data: {}, file });
  }
  refuseBulk(text, file, limits);
  const texts = text.split(/\r\n|\n|\r/);
  if (texts.at(-1) === '') texts.pop();
  return { file, lines: texts.map((line, index) => ({ number: index + 1, text: line })), lineKind: 'line' };
}

/** Counts before anything is split. */
function refuseBulk(text: string, file: string, limits: Limits) {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) lines++;
  }
  if (lines <= 2 * limits.maxParagraphs) return;
  const data = { limit: String(limits.maxParagraphs) };
  throw new ProblemError({ severity: 'error', messageId: 'document-too-long', data, file });
}
