import type { Narrative, NarrativeLine } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import layoutCues from '../cues/layout.json' with { type: 'json' };
import { mark } from '../cues/marks.ts';
import { type Flow, makeFlow } from './flow.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { withoutPageNumbers } from './page-numbers.ts';

export interface Paragraph {
  readonly flow: Flow;
  readonly numbering?: Numbering;
  /** A heading has no sentence of its own; an inline heading is the opening words of a paragraph with text. */
  readonly heading?: { readonly start: number; readonly end: number };
  /** Where the text to be read for claims begins; equals the length for pure headings. */
  readonly bodyStart: number;
}

const endsSentence = mark('sentence.end');
const isClosed = mark('line.closed');
const opensWithMark = mark('line.goes-on');
const endsWithMark = mark('line.open');
const clauseMark = mark('clause.mark');
const clausePart = mark('clause.part');
const textMark = mark('text.mark');
const lastBracket = mark('bracket.last');
const headingLast = mark('heading.last');
const headingColon = mark('heading.colon');
const filler = mark('line.filler');
const headingEnd = mark('heading.end');
const cue = readCues(layoutCues);
const endsOpen = cue('line.ends-open');
/** A reason announced here stands on the next line. */
const announcesReason = cue('line.announces-reason');
const depends = cue('line.depends');
const opensAnew = cue('line.opens-anew');
const opensWithFigure = cue('line.opens-with-figure');
const unitOfTable = cue('line.unit-of-table');
const endsInDigits = cue('line.ends-in-digits');
const goesOnWithDigits = cue('line.goes-on-with-digits');
const endsInHalfUnit = cue('line.ends-in-half-a-unit');
const goesOnWithHalfUnit = cue('line.goes-on-with-half-a-unit');
const endsInLineName = cue('line.ends-in-line-name');
const levelMark = cue('line.level-mark');
const lineCode = cue('line.code');
const endsHeading = cue('line.ends-heading');
const hasFigure = cue('heading.holds-figure');
const explains = cue('heading.explains');
const attached = cue('heading.attached');
const namesMatter = mark('heading.matter');
const namesSection = cue('heading.names-section');
const HEADING_MAX = 44;
/** Lines that a PDF or a narrow page wrapped are about as long as the longest; a real paragraph end is shorter. */
const WRAP_MIN = 26;
/** What decides whether a line goes on stands at its end; more of a long paragraph would only cost time. */
const TAIL = 200;
/** Columns by which wrapped lines differ: a mark that may not open a line, a figure kept whole. */
const WRAP_SLACK = 5;

/** Joins the user's lines into paragraphs and tells headings from text. */
export function readParagraphs(narrative: Narrative): Paragraph[] {
  const isText = narrative.lineKind === 'line';
  const printed = isText ? withoutPageNumbers(narrative.lines) : narrative.lines;
  const lines = printed.flatMap((line): CompactLine[] => {
    const text = compact(line.text);
    return text === '' ? [] : [{ line, text, width: displayWidth(line.text) }];
  });
  const wrapped = isText ? wrapWidth(lines) : undefined;
  const groups: NarrativeLine[][] = [];
  let open: { lines: NarrativeLine[]; text: string; lastLength: number } | undefined;
  for (const { line, text, width } of lines) {
    if (open && isText && continues(open.text, open.lastLength, text, wrapped)) {
      open.lines.push(line);
      open.text = (open.text + text).slice(-TAIL);
      open.lastLength = width;
      continue;
    }
    open = { lines: [line], text, lastLength: width };
    groups.push(open.lines);
  }
  return groups.map(readParagraph);
}

/** A line that is not blank, without what means nothing, and how many columns it takes. */
interface CompactLine {
  readonly line: NarrativeLine;
  readonly text: string;
  readonly width: number;
}

const compact = (text: string): string =>
  text
    .replace(/^\s*(?:[-*•·>]|#{1,6})\s+/, '')
    .replace(filler.every, '')
    .replace(/[();:]/g, (mark) => FULL_WIDTH[mark]!);

const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）', ';': '；', ':': '：' };

/** Columns on a page: a Chinese character takes two. */
function displayWidth(line: string): number {
  let width = 0;
  for (const char of line.trim()) width += char.charCodeAt(0) > 0xff || char === '“' ? 2 : 1;
  return width;
}

/**
 * Columns a wrapped line holds, where the text was wrapped (copied from a PDF): many lines of about the
 * same length end without a full stop. Undefined where each line is a paragraph of its own.
 */
function wrapWidth(lines: readonly CompactLine[]): number | undefined {
  const open = new Map<number, number>();
  for (const { text, width } of lines) {
    if (text.length >= 16 && !endsSentence.test(text) && !isNumberedHeading(text))
      open.set(width, (open.get(width) ?? 0) + 1);
  }
  let best: { width: number; count: number } | undefined;
  for (const width of open.keys()) {
    let count = 0;
    for (let length = width - WRAP_SLACK; length <= width; length += 1) count += open.get(length) ?? 0;
    if (!best || count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best && best.count >= 5 ? best.width : undefined;
}

function continues(before: string, lastLength: number, after: string, width: number | undefined): boolean {
  if (opensBracket(before)) return true;
  if (before.endsWith('；')) return readNumbering(after) === undefined;
  const numbering = readNumbering(after);
  if (announcesReason.test(before)) return numbering === undefined;
  const fillsLine =
    width !== undefined && lastLength >= width - WRAP_SLACK - 2 && lastLength <= width + WRAP_SLACK;
  if (endsSentence.test(before))
    return fillsLine && !numbering && (depends.test(after) || headingColon.test(before));
  if (isClosed.test(before)) return false;
  if (opensWithMark.test(after)) return true;
  // A cell of a table that was copied line by line, and a heading that the next line opens with.
  if (isFigureAlone(before) || unitOfTable.test(before) || after.startsWith(withoutNumbering(before)))
    return false;
  if (endsInDigits.test(before) && goesOnWithDigits.test(after) && !numbering) return true;
  if (endsInHalfUnit.test(before) && goesOnWithHalfUnit.test(after)) return true;
  // `…2020` + `27 号` style breaks apart, a line that opens with a numbering starts anew.
  if (numbering || (opensAnew.test(after) && !endsWithMark.test(before))) return false;
  if (opensWithFigure.test(after) && endsOpen.test(before)) return true;
  if (endsInLineName.test(before)) return true;
  if (isNumberedHeading(before))
    return fillsLine && (lineCode.test(before) || depends.test(after) || endsHeading.test(after));
  if (fillsLine) return true;
  // A classification line that was wrapped inside is no heading: 1.…（类）…（款）…（项）年初 + 预算5万元.
  const isHeading = isHeadingText(before) && !(width !== undefined && levelMark.test(before));
  if (endsOpen.test(before)) return !isHeading || endsWithMark.test(before);
  if (isHeading) return false;
  return clauseMark.test(before)
    ? before.length >= WRAP_MIN || lastClause(before).length >= 2
    : before.length >= WRAP_MIN;
}

const isFigureAlone = (text: string): boolean => /^-?\d[\d,.]*%?$/.test(text);

const withoutNumbering = (text: string): string => text.slice(readNumbering(text)?.length ?? 0);

/** A bracket opened on this line is closed on the next. */
function opensBracket(text: string): boolean {
  const open = text.lastIndexOf('（');
  return open >= 0 && text.indexOf('）', open) < 0 && text.length - open < 40;
}

const lastClause = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('；')) + 1);

function isHeadingText(text: string): boolean {
  return text.length <= HEADING_MAX && !textMark.test(text) && !hasFigure.test(text);
}

/** A classification line (类款项) opens with a number too, but is text. */
const isNumberedHeading = (text: string): boolean =>
  readNumbering(text) !== undefined && isHeadingText(text) && !levelMark.test(text);

function readParagraph(lines: readonly NarrativeLine[]): Paragraph {
  const flow = makeFlow(lines);
  const marker = /^(?:[-•·>]|#{1,6}(?=[^#\d]))+/.exec(flow.text)?.[0].length ?? 0;
  const rest = flow.text.slice(marker);
  const numbering = readNumbering(rest);
  const textStart = marker + (numbering?.length ?? 0);
  const body = flow.text.slice(textStart);
  const plain = body.slice(attached.exec(body)?.[0].length ?? 0).replace(lastBracket.one, '');
  const full = numbering ? plain.replace(headingLast.one, '') : plain.replace(headingColon.one, '');
  // （详见附表5）: a remark on what stands before it.
  if (isHeadingText(full) && full.length > 0 && !levelMark.test(body)) {
    return {
      flow,
      ...(numbering ? { numbering } : {}),
      heading: { start: textStart, end: flow.text.length },
      bodyStart: flow.text.length,
    };
  }
  if (numbering) {
    const inline = inlineHeadingEnd(body, numbering.level);
    if (inline > 0) {
      return {
        flow,
        numbering,
        heading: { start: textStart, end: textStart + inline },
        bodyStart: textStart + inline + 1,
      };
    }
  }
  return { flow, ...(numbering ? { numbering } : {}), bodyStart: textStart };
}

/** `（一）机关运行经费支出情况。2023年度…`: the first sentence names the section and states nothing. */
function inlineHeadingEnd(body: string, level: number): number {
  const end = headingEnd.at(body);
  // `1.基本支出：60 万元`: the colon introduces a figure, not a section.
  const isColon = body[end] === '：';
  const opensAmount = isColon && /^\d/.test(body.slice(end + 1));
  if (isColon && !explains.test(body.slice(0, end)) && (opensAmount || !namesMatter.test(body.slice(0, end))))
    return 0;
  if (end <= 0 || end === body.length - 1 || end > HEADING_MAX) return 0;
  const opening = body.slice(0, end);
  if (clausePart.test(opening) || levelMark.test(opening) || hasFigure.test(opening) || /\d$/.test(opening))
    return 0;
  return level <= 3 || namesSection.test(opening.replace(lastBracket.one, '')) ? end : 0;
}
