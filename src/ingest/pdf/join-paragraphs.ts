import { joinLines } from './join-text.ts';
import type { TextLine } from './text-lines.ts';

/** A paragraph and where in it each page begins. */
export interface Paragraph {
  readonly text: string;
  readonly pages: readonly { readonly start: number; readonly page: number }[];
}

/** Where the lines of text begin and end on pages of one width. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Parts of the type's height. */
const INDENT = 1.2;
const SLACK = 1.6;
const LOOSE = 2.6;
const OTHER_SIZE = 0.12;
const SENTENCE_END = /[。！？!?：:；;]["”」』）)]?$/;
const HEADING = /^(?:第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]+、)/;
const OPENS_ANEW =
  /^(?:第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d))/;

/** Most lines end at the right edge and, but for indents, begin at the left one. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const common = (values: readonly number[], size: number): number | undefined =>
    values.find((value) => values.filter((other) => Math.abs(other - value) <= size).length >= 3);
  const size = lines[0]?.size ?? 10;
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  return {
    left: common(lefts, size / 2) ?? lefts[0] ?? 0,
    right: common(rights, size) ?? rights[0] ?? 0,
  };
}

/** Joins the lines of each paragraph, over pages too. */
export function joinParagraphs(
  lines: readonly TextLine[],
  measureFor: (line: TextLine) => Measure,
): Paragraph[] {
  const paragraphs: { text: string; pages: { start: number; page: number }[] }[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && before && goesOn(before, line, measureFor)) {
      const text = joinLines(open.text, line.text);
      if (line.page !== before.page)
        open.pages.push({ start: text.length - line.text.length, page: line.page });
      open.text = text;
    } else paragraphs.push({ text: line.text, pages: [{ start: 0, page: line.page }] });
    before = line;
  }
  return paragraphs;
}

function goesOn(before: TextLine, line: TextLine, measureFor: (line: TextLine) => Measure): boolean {
  const { right } = measureFor(before);
  const { left } = measureFor(line);
  if (HEADING.test(line.text) && !/[，、（(]$/.test(before.text)) return false;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > OTHER_SIZE * size) return false;
  if (line.page === before.page && line.baseline - before.baseline > LOOSE * size) return false;
  if (line.page === before.page && line.baseline - before.baseline < size / 2) return false;
  const isFull = before.right >= right - SLACK * size - line.head;
  if (!isFull) return false;
  // A title over two lines.
  if (isCentred(before, measureFor(before)) && isCentred(line, measureFor(line))) return true;
  const isIndented = line.left > left + INDENT * size;
  // Where a whole block is set in, its lines begin below each other.
  const isBelow = Math.abs(line.left - before.left) <= size / 2;
  if (isIndented && !(isBelow && !SENTENCE_END.test(before.text) && !OPENS_ANEW.test(line.text)))
    return false;
  return !(SENTENCE_END.test(before.text) && OPENS_ANEW.test(line.text));
}

const isCentred = ({ left, right, size }: TextLine, measure: Measure): boolean =>
  left > measure.left + INDENT * size && Math.abs(left + right - measure.left - measure.right) < 1.5 * size;
