import { eastAsianWidth } from 'get-east-asian-width';

const ZERO_WIDTH = /\p{M}|\p{Cf}|\p{Cc}/u;

/**
 * Columns that `text` takes in a terminal: 2 for Chinese and full-width characters. Same table as
 * string-width, without its emoji segmenter, which costs 30 ms of every start.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) width += 1;
    else if (!ZERO_WIDTH.test(character)) width += eastAsianWidth(code);
  }
  return width;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

/** `text` cut to `width` columns, with … where something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = displayWidth(character);
    if (used + next > width - 1) break;
    kept += character;
    used += next;
  }
  return `${kept}…`;
}
