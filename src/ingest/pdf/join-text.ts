import { linesOf, type Word } from './words.ts';

/** Parts of the type's height: a blank that is meant, where no Latin letters or figures are kept apart. */
const BLANK = 0.7;
const LATIN_OR_DIGIT = /[A-Za-z\d]/;

/** Words of one line, left to right. Chinese sets a hair's breadth around figures, which is no blank. */
export function joinWords(words: readonly Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    if (before) {
      const gap = word.left - before.right;
      const keepsApart = LATIN_OR_DIGIT.test(text.at(-1) ?? '') && LATIN_OR_DIGIT.test(word.text[0] ?? '');
      if (keepsApart || gap > BLANK * Math.min(word.size, before.size)) text += ' ';
    }
    text += word.text;
    before = word;
  }
  return text;
}

/** A line and the next one of the same cell or paragraph: only Latin words are parted by the break. */
export const joinLines = (above: string, below: string): string =>
  /[A-Za-z,;]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below;

export const cellText = (words: readonly Word[]): string =>
  linesOf(words).map(joinWords).reduce(joinLines, '');
