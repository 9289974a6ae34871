import { joinWords } from './join-text.ts';
import { linesOf, type Word } from './words.ts';

/** A line of text outside tables, in points from the page's upper left corner. */
export interface TextLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Width of what could not stand on the line before: the first characters that may not be parted. */
  readonly head: number;
}

/** Parts of the type's height: what stands further apart belongs to different things. */
const FAR = 3;

/** 5万, (类)15411.43万: a figure keeps its digits together, and an ASCII bracket is parted from neither its content nor what follows. */
const UNPARTED = /^(?:[（(][^（()）]{0,4}[）)])?(?:[\d,.%％A-Za-z-]+.|.)?/;

/** Lines top to bottom; what stands far apart on one line is several. */
export function textLinesOf(page: number, words: readonly Word[]): TextLine[] {
  return linesOf(words).flatMap((line) => {
    const parts: Word[][] = [];
    line.forEach((word, at) => {
      const before = line[at - 1];
      if (!before || word.left - before.right > FAR * Math.max(word.size, before.size)) parts.push([]);
      parts.at(-1)!.push(word);
    });
    return parts.map((part) => lineOf(page, part));
  });
}

function lineOf(page: number, words: readonly Word[]): TextLine {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b);
  const glyphs = words.flatMap((word) => word.glyphs);
  const whole = UNPARTED.exec(glyphs.map(({ text }) => text).join(''))?.[0].length ?? 1;
  const last = glyphs[Math.max(1, Math.min(whole, glyphs.length)) - 1]!;
  return {
    page,
    text: joinWords(words),
    left: words[0]!.left,
    right: words.at(-1)!.right,
    baseline: words[0]!.baseline,
    size: sizes[sizes.length >> 1]!,
    head: last.right - words[0]!.left,
  };
}
