import type { TextLine } from './text-lines.ts';

export interface SizedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of a page's height, at its top and its bottom, where headers and page numbers stand. */
const MARGIN = 0.13;
const PAGE_NUMBER =
  /^(?:[-—–－─~·•\s]*\d{1,4}[-—–－─~·•\s]*|第\s*\d+\s*页.{0,12}|\d+\s*\/\s*\d+|Page\s*\d+.{0,12})$/i;
/** Pages that show it, before something is a header. */
const OFTEN = 3;
/** Belongs to the table below it, however often it returns. */
const TABLE_HEAD = /(?:单位|部门|编制)[^。]{0,12}[：:]|表$|表[（(].{1,6}[）)]$/;
/** A table of contents leads the eye to its page numbers. */
const LEADERS = /(?:[.…·‥．。・]\s*){4,}\s*[-—－]?\s*\d*\s*[-—－]?$/;

/** Whether a line is the page's and not the text's: its number, a header that returns, an entry of the contents. */
export function furnitureOf(pages: readonly SizedPage[]): (line: TextLine, page: SizedPage) => boolean {
  const shownOn = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isMarginal(line, page)) continue;
      const places = shownOn.get(keyOf(line)) ?? new Set();
      shownOn.set(keyOf(line), places.add(line.page));
    }
  }
  return (line, page) => {
    if (LEADERS.test(line.text)) return true;
    if (!isMarginal(line, page)) return false;
    if (TABLE_HEAD.test(line.text)) return false;
    return PAGE_NUMBER.test(line.text.trim()) || (shownOn.get(keyOf(line))?.size ?? 0) >= OFTEN;
  };
}

const isMarginal = ({ baseline }: TextLine, { height }: SizedPage): boolean =>
  baseline < MARGIN * height || baseline > (1 - MARGIN) * height;

/** The same words at the same height; numbers count on. */
const keyOf = ({ text, baseline }: TextLine): string =>
  `${text.replace(/\d+/g, '0').replace(/\s/g, '')} ${Math.round(baseline / 6)}`;
