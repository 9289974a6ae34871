import type { PDFPageProxy } from 'pdfjs-dist';
import type { Matrix } from './matrix.ts';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';
import { type DrawnGlyph, type FontShape, PagePainter } from './page-painter.ts';

/** What the library's font object tells. */
interface LoadedFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** Turns of a page by quarters, clockwise. */
type Quarter = 0 | 1 | 2 | 3;

/**
 * Characters and lines of one page. A page whose text runs up or down is turned first, for a wide table is often
 * printed so; characters that run otherwise than most, such as a watermark's, are left out.
 */
export async function readPage(
  page: PDFPageProxy,
  operators: ReadonlyMap<number, string>,
): Promise<PageMarks> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: 0 });
  const fonts = new Map<string, FontShape | undefined>();
  const painter = new PagePainter(transform as unknown as Matrix, (name) => {
    if (!fonts.has(name)) fonts.set(name, shapeOf(page, name));
    return fonts.get(name);
  });
  list.fnArray.forEach((code, at) => {
    painter.perform(operators.get(code) ?? '', (list.argsArray[at] ?? []) as readonly unknown[]);
  });
  const quarter = directionOf(painter.glyphs);
  const turned = turn(quarter, width, height);
  return {
    ...(quarter % 2 === 0 ? { width, height } : { width: height, height: width }),
    isBlank: list.fnArray.length === 0,
    glyphs: painter.glyphs.flatMap((glyph) => glyphOf(glyph, turned)),
    rules: painter.rules.map((rule) => turnRule(rule, turned)),
  };
}

function shapeOf(page: PDFPageProxy, name: string): FontShape | undefined {
  if (!page.commonObjs.has(name)) return undefined;
  const font = page.commonObjs.get(name) as LoadedFont | null;
  return { isVertical: font?.vertical === true, widthScale: font?.fontMatrix?.[0] ?? 0.001 };
}

/** The way most characters run. */
function directionOf(glyphs: readonly DrawnGlyph[]): Quarter {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { start, end } of glyphs) {
    const [x, y] = [end[0] - start[0], end[1] - start[1]];
    if (Math.abs(x) >= Math.abs(y)) counts[x >= 0 ? 0 : 2] += 1;
    else counts[y > 0 ? 1 : 3] += 1;
  }
  return counts.indexOf(Math.max(...counts)) as Quarter;
}

type Turn = (x: number, y: number) => readonly [number, number];

function turn(quarter: Quarter, width: number, height: number): Turn {
  switch (quarter) {
    case 1:
      return (x, y) => [y, width - x];
    case 2:
      return (x, y) => [width - x, height - y];
    case 3:
      return (x, y) => [height - y, x];
    default:
      return (x, y) => [x, y];
  }
}

function glyphOf({ text, start, end, size }: DrawnGlyph, turned: Turn): Glyph[] {
  const [left, baseline] = turned(...start);
  const [right, slope] = turned(...end);
  const isLevel = right >= left && Math.abs(slope - baseline) <= 0.1 * Math.max(right - left, size);
  if (!isLevel || !Number.isFinite(left + right + baseline)) return [];
  return [{ text, left, right, baseline, size }];
}

function turnRule({ upright, at, from, to }: Rule, turned: Turn): Rule {
  const one = upright ? turned(at, from) : turned(from, at);
  const other = upright ? turned(at, to) : turned(to, at);
  const isUpright = Math.abs(one[0] - other[0]) < Math.abs(one[1] - other[1]);
  const [across, along] = isUpright ? ([0, 1] as const) : ([1, 0] as const);
  return {
    upright: isUpright,
    at: one[across],
    from: Math.min(one[along], other[along]),
    to: Math.max(one[along], other[along]),
  };
}
