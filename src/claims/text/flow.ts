import type { Location, Narrative, NarrativeLine } from '../../model/index.ts';
import { pageAt } from '../../model/narrative.ts';
import characters from './characters.json' with { type: 'json' };

/**
 * A paragraph as one run of characters in reading form (full-width digits and signs folded, spaces,
 * quotes and soft line breaks gone), each character remembering where it stands in the user's file.
 */
export interface Flow {
  readonly text: string;
  /** Where its characters stand, in their order. */
  readonly spans: readonly Span[];
  readonly lines: readonly NarrativeLine[];
}

/** Characters from `at` on that stand side by side in one line, the first of them at a UTF-16 offset of it. */
interface Span {
  readonly at: number;
  /** Index into `lines`. */
  readonly line: number;
  readonly offset: number;
}

const FOLDED: Readonly<Record<string, string>> = characters.folded;
/** Marks without meaning for reading: quotes, markdown emphasis, zero-width characters, bullets. */
const DROPPED = new Set(characters.dropped);
const SPACE = /[\s\u00a0\u3000]/;
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isLatin = (char: string): boolean => /[A-Za-z]/.test(char);

const [UNKNOWN, AS_IT_IS, PARTS_CELLS, BLANK, MEANS_NOTHING, FOLDS] = [0, 1, 2, 3, 4, 5];
/** What becomes of each UTF-16 unit, as soon as it was met once. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (char === '\t' || char === '|') return PARTS_CELLS;
  if (SPACE.test(char)) return BLANK;
  if (DROPPED.has(char)) return MEANS_NOTHING;
  return fold(char) === char ? AS_IT_IS : FOLDS;
}

function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  return FOLDED[char] ?? char;
}

/** Joins lines into a flow. A space survives only where it keeps two numbers or two words apart. */
export function makeFlow(lines: readonly NarrativeLine[]): Flow {
  const spans: Span[] = [];
  let text = '';
  let last = '';
  for (let line = 0; line < lines.length; line += 1) {
    const raw = withoutCurrency(lines[line]!.text);
    // A tab indents a line; behind text it parts cells.
    const indent = raw.length - raw.trimStart().length;
    // A line break inside a figure or a clause is soft: nothing stands for it.
    let gap: 'none' | 'space' | 'tab' = 'none';
    const push = (piece: string, offset: number): void => {
      const span = spans.at(-1);
      if (span?.line !== line || span.offset + text.length - span.at !== offset)
        spans.push({ at: text.length, line, offset });
      text += piece;
      last = piece[piece.length - 1]!;
    };
    for (let offset = 0; offset < raw.length; offset += 1) {
      const unit = raw.charCodeAt(offset);
      let kind = kinds[unit]!;
      if (kind === UNKNOWN) kind = kinds[unit] = kindOf(unit);
      if (kind === MEANS_NOTHING) continue;
      if (kind === PARTS_CELLS && (unit !== TAB || offset >= indent)) gap = 'tab';
      else if (kind === PARTS_CELLS || kind === BLANK) {
        if (gap === 'none') gap = 'space';
      } else {
        let end = offset + 1;
        if (kind === AS_IT_IS) while (kinds[raw.charCodeAt(end)] === AS_IT_IS) end += 1;
        const piece = kind === AS_IT_IS ? raw.slice(offset, end) : fold(raw[offset]!);
        if (gap === 'tab' && text !== '') push('\t', offset);
        else if (gap === 'space' && keepsApart(last, piece[0]!, raw, offset)) push(' ', offset);
        gap = 'none';
        push(piece, offset);
        offset = end - 1;
      }
    }
  }
  return { text: withCommasFolded(text), spans, lines };
}

const TAB = 9;

const CURRENCY = new RegExp(`(?:${characters.currency.join('|')})(?=[\\s\u3000]*[-\\d\uff10-\uff19])`, 'g');
const IGNORED = '\u200b';
/** 增加人民币5万元: the currency before an amount says nothing of it. What stands behind it keeps its place. */
const withoutCurrency = (line: string): string =>
  characters.currency.some((sign) => line.includes(sign))
    ? line.replace(CURRENCY, (sign) => IGNORED.repeat(sign.length))
    : line;

function keepsApart(before: string, after: string, line: string, offset: number): boolean {
  if (isDigit(before) && isDigit(after)) return !/^\d{3}(?:\D|$)/.test(line.slice(offset, offset + 4));
  return isLatin(before) && isLatin(after);
}

const [SEPARATOR, COMMA] = [',', '，'];
const THOUSANDS = /\d\uff0c\d{3}(?!\d)/;
const ANY_COMMA = /[,\uff0c]/g;

/** A comma is a thousands separator only inside `1,234` or `12,345.6`; anywhere else it ends a clause. */
const withCommasFolded = (text: string): string =>
  text.includes(SEPARATOR) || THOUSANDS.test(text)
    ? text.replace(ANY_COMMA, (_, at: number) => (isSeparator(text, at) ? SEPARATOR : COMMA))
    : text;

const isSeparator = (text: string, at: number): boolean =>
  isDigit(text[at - 1]) &&
  [1, 2, 3].every((step) => isDigit(text[at + step])) &&
  !isDigit(text[at + 4]) &&
  !hasDecimalsBefore(text, at) &&
  leadingDigits(text, at) <= 3;

function leadingDigits(text: string, comma: number): number {
  let count = 0;
  while (isDigit(text[comma - 1 - count])) count += 1;
  return count;
}

/** `12.50,130.2` is two figures: the first already has its decimals. */
function hasDecimalsBefore(text: string, comma: number): boolean {
  let at = comma - 1;
  while (isDigit(text[at])) at -= 1;
  return text[at] === '.' && isDigit(text[at - 1]);
}

/** The line and the offset of a flow character. */
export function standsAt(
  flow: Flow,
  at: number,
): { readonly line: number; readonly offset: number } | undefined {
  if (at >= flow.text.length) return undefined;
  const { line, offset, at: from } = flow.spans[spanAt(flow, at)]!;
  return { line, offset: offset + at - from };
}

/** The place among the spans of the one that holds a character. */
function spanAt({ spans }: Flow, at: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The user's own place of flow characters [start, end). A span over several lines is cut at its first line's end. */
export function locate(
  flow: Flow,
  narrative: Narrative,
  start: number,
  end: number,
  section: string | undefined,
  clause?: { readonly start: number; readonly end: number },
): Location {
  const { line, offset: from } = standsAt(flow, start) ?? { line: 0, offset: 0 };
  const user = flow.lines[line] ?? { number: 1, text: '' };
  const last = standsAt(flow, Math.max(start, end - 1));
  const to = last?.line === line ? last.offset + 1 : user.text.trimEnd().length;
  const page = pageAt(user, from);
  const excerpt = clause ? clauseAround(flow, start, clause) : undefined;
  return {
    file: narrative.file,
    ...(narrative.lineKind === 'line' ? { line: user.number } : { paragraph: user.number }),
    ...(page === undefined ? {} : { page }),
    start: from,
    end: to,
    ...(section ? { section } : {}),
    ...(excerpt ? { excerpt: user.text.slice(excerpt.from, excerpt.to), excerptStart: excerpt.from } : {}),
    text: user.text.slice(from, to),
  };
}

/** What surrounds a span in an excerpt, at most: a list of thousands of names without a stop is one clause. */
const EXCERPT_REACH = 500;

/** The part of a clause around `at` that stands on the same line of the file. */
function clauseAround(
  flow: Flow,
  at: number,
  clause: { readonly start: number; readonly end: number },
): { from: number; to: number } | undefined {
  const { spans, text } = flow;
  if (at >= text.length) return undefined;
  const own = spanAt(flow, at);
  const { line } = spans[own]!;
  let first = Math.max(clause.start, at - EXCERPT_REACH);
  let end = Math.min(clause.end, at + EXCERPT_REACH);
  // Characters stand line after line; only the spans within reach are looked at.
  let opens = own;
  while (spans[opens]!.at > first && spans[opens - 1]?.line === line) opens -= 1;
  let closes = own + 1;
  while (closes < spans.length && spans[closes]!.at < end && spans[closes]!.line === line) closes += 1;
  first = Math.max(first, spans[opens]!.at);
  end = Math.min(end, spans[closes]?.at ?? text.length);
  return first < end
    ? { from: standsAt(flow, first)!.offset, to: standsAt(flow, end - 1)!.offset + 1 }
    : undefined;
}
