import type { Location, Narrative, NarrativeLine } from '../../model/index.ts';
import { pageAt } from '../../model/narrative.ts';
import characters from './characters.json' with { type: 'json' };

/**
 * A paragraph as one run of characters in reading form (full-width digits and signs folded, spaces,
 * quotes and soft line breaks gone), each character remembering where it stands in the user's file.
 */
export interface Flow {
  readonly text: string;
  /** Per character: index into `lines` and UTF-16 offset there. */
  readonly lineOf: readonly number[];
  readonly offsetOf: readonly number[];
  readonly lines: readonly NarrativeLine[];
}

const FOLDED: Readonly<Record<string, string>> = characters.folded;
/** Marks without meaning for reading: quotes, markdown emphasis, zero-width characters, bullets. */
const DROPPED = new Set(characters.dropped);
const SPACE = /[\s\u00a0\u3000]/;
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

/** Most of the text, and nothing that folds. */
const isIdeograph = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  return FOLDED[char] ?? char;
}

/** Joins lines into a flow. A space survives only where it keeps two numbers or two words apart. */
export function makeFlow(lines: readonly NarrativeLine[]): Flow {
  const chars: string[] = [];
  const lineOf: number[] = [];
  const offsetOf: number[] = [];
  let gap: 'none' | 'space' | 'tab' = 'none';
  const push = (char: string, line: number, offset: number): void => {
    chars.push(char);
    lineOf.push(line);
    offsetOf.push(offset);
  };
  lines.forEach((line, lineIndex) => {
    // A tab indents a line; behind text it parts cells.
    const indent = line.text.length - line.text.trimStart().length;
    for (let offset = 0; offset < line.text.length; offset += 1) {
      const raw = line.text[offset]!;
      if (gap === 'none' && isIdeograph(raw)) {
        push(raw, lineIndex, offset);
        continue;
      }
      if ((raw === '\t' && offset >= indent) || raw === '|') {
        gap = 'tab';
        continue;
      }
      if (SPACE.test(raw)) {
        if (gap === 'none') gap = 'space';
        continue;
      }
      if (DROPPED.has(raw)) continue;
      const char = fold(raw);
      const before = chars.at(-1);
      if (gap === 'tab' && before !== undefined) push('\t', lineIndex, offset);
      else if (gap === 'space' && keepsApart(before, char, line.text, offset)) push(' ', lineIndex, offset);
      gap = 'none';
      push(char, lineIndex, offset);
    }
    // A line break inside a figure or a clause is soft: nothing stands for it.
    gap = 'none';
  });
  foldCommas(chars);
  return { text: chars.join(''), lineOf, offsetOf, lines };
}

function keepsApart(before: string | undefined, after: string, line: string, offset: number): boolean {
  if (isDigit(before) && isDigit(after)) return !/^\d{3}(?:\D|$)/.test(line.slice(offset, offset + 4));
  return isLatin(before) && isLatin(after);
}

/** A comma is a thousands separator only inside `1,234` or `12,345.6`; anywhere else it ends a clause. */
function foldCommas(chars: string[]): void {
  for (let i = 0; i < chars.length; i += 1) {
    if (chars[i] !== ',' && chars[i] !== '，') continue;
    const groups =
      isDigit(chars[i - 1]) && [1, 2, 3].every((step) => isDigit(chars[i + step])) && !isDigit(chars[i + 4]);
    chars[i] = groups && !hasDecimalsBefore(chars, i) && leadingDigits(chars, i) <= 3 ? ',' : '，';
  }
}

function leadingDigits(chars: readonly string[], comma: number): number {
  let count = 0;
  while (isDigit(chars[comma - 1 - count])) count += 1;
  return count;
}

/** `12.50,130.2` is two figures: the first already has its decimals. */
function hasDecimalsBefore(chars: readonly string[], comma: number): boolean {
  let i = comma - 1;
  while (isDigit(chars[i])) i -= 1;
  return chars[i] === '.' && isDigit(chars[i - 1]);
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
  const last = Math.max(start, end - 1);
  const line = flow.lineOf[start] ?? 0;
  const user = flow.lines[line] ?? { number: 1, text: '' };
  const from = flow.offsetOf[start] ?? 0;
  const to = flow.lineOf[last] === line ? (flow.offsetOf[last] ?? from) + 1 : user.text.trimEnd().length;
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
  const line = flow.lineOf[at];
  // Characters stand line after line.
  let first = Math.max(clause.start, at - EXCERPT_REACH);
  const end = Math.min(clause.end, at + EXCERPT_REACH);
  while (first < end && flow.lineOf[first] !== line) first += 1;
  let last = end - 1;
  while (last > first && flow.lineOf[last] !== line) last -= 1;
  return first < end ? { from: flow.offsetOf[first]!, to: flow.offsetOf[last]! + 1 } : undefined;
}
