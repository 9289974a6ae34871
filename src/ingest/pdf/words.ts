import type { Glyph } from './page-marks.ts';

/** Characters next to each other on one line. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Its characters, where borders may cut it. */
  readonly glyphs: readonly Glyph[];
}

/** Parts of the type's height. */
const SAME_LINE = 0.45;
const GAP = 0.25;

/** Characters to words, line by line from the top, each line from the left. Blanks part words. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  return linesOf(withoutDoubles(glyphs)).flatMap(splitLine);
}

/** Groups characters, or words, whose baselines differ by less than half their height. */
export function linesOf<
  Item extends { readonly baseline: number; readonly size: number; readonly left: number },
>(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const item of items.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && item.baseline - baseline <= SAME_LINE * Math.min(size, item.size)) {
      line.push(item);
      continue;
    }
    lines.push([item]);
    ({ baseline, size } = item);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** Bold type is often the same character printed twice, a hair apart. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const { text, left, right, baseline, size } = glyph;
    if (text.trim() === '') return true;
    const near = 0.25 * Math.max(right - left, 0.2 * size);
    const key = (row: number) => `${text}${row}`;
    const row = Math.round(baseline / 2);
    const isDouble = [row - 1, row, row + 1].some((one) =>
      seen
        .get(key(one))
        ?.some(
          (other) => Math.abs(other.left - left) < near && Math.abs(other.baseline - baseline) < 0.2 * size,
        ),
    );
    if (isDouble) return false;
    const bucket = seen.get(key(row));
    if (bucket) bucket.push(glyph);
    else seen.set(key(row), [glyph]);
    return true;
  });
}

function splitLine(line: readonly Glyph[]): Word[] {
  const words: Glyph[][] = [];
  let open: Glyph[] | undefined;
  let edge = 0;
  for (const glyph of line) {
    if (glyph.text.trim() === '') {
      open = undefined;
      continue;
    }
    if (open && glyph.left - edge <= GAP * glyph.size) open.push(glyph);
    else {
      open = [glyph];
      words.push(open);
    }
    edge = open.length === 1 ? glyph.right : Math.max(edge, glyph.right);
  }
  return words.map(joinGlyphs);
}

export function joinGlyphs(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs;
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: first!.left,
    right: glyphs.reduce((most, { right }) => Math.max(most, right), first!.right),
    baseline: first!.baseline,
    size: glyphs.reduce((most, { size }) => Math.max(most, size), 0),
    glyphs,
  };
}
