import type { Narrative } from '../model/narrative.ts';
import { ProblemError } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';

/** A text file as numbered lines, blank ones included. Throws a ProblemError for a blank or undecodable file. */
export function readPlainText(bytes: Uint8Array, file: string): Narrative {
  return splitLines(decodeText(bytes, file), file);
}

export function splitLines(text: string, file: string): Narrative {
  if (text.trim() === '') {
    throw new ProblemError({ severity: 'error', messageId: 'reading-empty', data: {}, file });
  }
  const texts = text.split(/\r\n|\n|\r/);
  if (texts.at(-1) === '') texts.pop();
  return { file, lines: texts.map((line, index) => ({ number: index + 1, text: line })), lineKind: 'line' };
}
