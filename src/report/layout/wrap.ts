import { displayWidth } from './display-width.ts';

/** A line of wrapped text as offsets into the unwrapped one. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Unbreakable pieces: Western words and figures whole, Chinese by character, punctuation with its neighbour. */
const PIECE = /\s+|[（《“‘【〔「『]*(?:[!-~·–‰±×÷−]+|[^\s])[，。、；：！？）》”’】〕」』…％—]*/gu;

/** Breaks `text` into lines of at most `width` columns, by the rules of Chinese typesetting. */
export function wrapRanges(text: string, width: number): LineRange[] {
  const lines: LineRange[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, offset, Math.max(1, width), lines);
    offset += paragraph.length + 1;
  }
  return lines;
}

export const wrapText = (text: string, width: number): string[] =>
  wrapRanges(text, width).map(({ start, end }) => text.slice(start, end));

function wrapParagraph(paragraph: string, offset: number, width: number, lines: LineRange[]): void {
  let start = 0;
  let end = 0;
  let used = 0;
  const finish = () => lines.push({ start: offset + start, end: offset + end });
  for (const { piece, at } of piecesOf(paragraph, width)) {
    const space = piece.trim() === '';
    const pieceWidth = displayWidth(piece);
    if (used + pieceWidth > width && used > 0) {
      finish();
      start = space ? at + piece.length : at;
      used = 0;
      if (space) continue;
    }
    if (space && used === 0 && lines.length > 0 && at > 0) {
      start = at + piece.length;
      continue;
    }
    used += pieceWidth;
    if (!space) end = at + piece.length;
  }
  if (end < start) end = start;
  finish();
}

/** Pieces wider than a whole line are cut by character. */
function* piecesOf(paragraph: string, width: number): Generator<{ piece: string; at: number }> {
  for (const match of paragraph.matchAll(PIECE)) {
    if (displayWidth(match[0]) <= width) {
      yield { piece: match[0], at: match.index };
      continue;
    }
    let at = match.index;
    for (const character of match[0]) {
      yield { piece: character, at };
      at += character.length;
    }
  }
}

/** The first `most` lines; what is cut off is shown to be. */
export function cutLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, -2)}…`];
}
