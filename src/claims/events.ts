import type { NumberToken, Token } from './figures/tokens.ts';
import { list, reason } from './mentions/wording.ts';

/** A paragraph as one flat list: punctuation, words that open lists, items or reasons, figures. */
export type Event =
  | {
      readonly kind: 'stop' | 'semicolon' | 'comma' | 'open' | 'close' | 'reason';
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'opener'; readonly start: number; readonly end: number; readonly partial: boolean }
  /** `1.`, `②`, `二是` inside the paragraph. */
  | { readonly kind: 'item'; readonly start: number; readonly end: number; readonly number: number }
  | { readonly kind: 'figure'; readonly start: number; readonly end: number; readonly token: NumberToken };

const PUNCTUATION: ReadonlyMap<string, 'stop' | 'semicolon' | 'comma' | 'open' | 'close'> = new Map([
  ['\u3002', 'stop'],
  ['\uff01', 'stop'],
  ['\uff1f', 'stop'],
  ['\uff1b', 'semicolon'],
  ['\t', 'semicolon'],
  ['\uff0c', 'comma'],
  ['\uff1a', 'comma'],
  ['\uff08', 'open'],
  ['\uff09', 'close'],
]);
const COLON = '\uff1a';
const ANY_MARK = new RegExp(`[${[...PUNCTUATION.keys()].join('')}]`, 'g');
const OPENER = list('opener');
const PARTIAL = list('opener-partial');
const ITEM = list('item-number');
const REASON = reason('reason');
const STRAY_COMMA = list('stray-comma');
const NAME_END = list('name-end');

/** All events of a paragraph in reading order. Brackets without figures belong to names and are left alone. */
export function readEvents(text: string, from: number, tokens: readonly Token[]): Event[] {
  const marks = marksIn(text, from);
  const inert = inertBrackets(text, marks, tokens);
  for (const at of amountBrackets(text, marks, tokens)) inert[at] = 1;
  const events: Event[] = [];
  for (const token of tokens)
    if (token.kind !== 'year') events.push({ kind: 'figure', start: token.start, end: token.end, token });
  const figures = new Set(events.map(({ start }) => start));
  for (const { kind, at } of marks) {
    if (inert[at]) continue;
    // 年初预算：50万元 says what 年初预算为50万元 says.
    const isCopula = text[at] === COLON && figures.has(at + 1);
    if (isCopula || (kind === 'comma' && STRAY_COMMA.test(text.slice(at - 1, at + 2)))) continue;
    events.push({ kind, start: at, end: at + 1 });
  }
  for (const match of OPENER.all(text, from))
    if (!inert[match.index])
      events.push({ kind: 'opener', ...spanOf(match), partial: PARTIAL.test(match[0]) });
  for (const match of REASON.all(text, from))
    if (!inert[match.index]) events.push({ kind: 'reason', ...spanOf(match) });
  for (const match of ITEM.all(text, from)) {
    const { number, circled, word } = match.groups!;
    events.push({ kind: 'item', ...spanOf(match), number: itemNumber(number, circled, word) });
  }
  return events.sort((a, b) => a.start - b.start || a.end - b.end);
}

const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

const WORDS = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

const itemNumber = (number?: string, circled?: string, word?: string): number =>
  number ? Number(number) : circled ? circled.charCodeAt(0) - 0x2460 + 1 : WORDS.indexOf(word!) + 1;

interface Mark {
  readonly kind: 'stop' | 'semicolon' | 'comma' | 'open' | 'close';
  readonly at: number;
}

function marksIn(text: string, from: number): Mark[] {
  const marks: Mark[] = [];
  ANY_MARK.lastIndex = from;
  for (let match = ANY_MARK.exec(text); match; match = ANY_MARK.exec(text))
    marks.push({ kind: PUNCTUATION.get(match[0])!, at: match.index });
  return marks;
}

/** 人员经费（60万元，占60%）: brackets around nothing but the amount that the words before them name, and its share. */
function amountBrackets(text: string, marks: readonly Mark[], tokens: readonly Token[]): number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (const { kind, at } of marks) {
    if (kind === 'open') open.push(at);
    if (kind !== 'close') continue;
    const start = open.pop();
    if (start === undefined || !NAME_END.test(text.slice(start - 1, start))) continue;
    const inside = tokens.filter((token) => token.start > start && token.end <= at);
    const [amount, share, ...more] = inside;
    const isNamed =
      amount?.kind === 'amount' &&
      amount.start === start + 1 &&
      !tokens.some(({ end }) => end === start) &&
      (share === undefined ? amount.end === at : share.kind === 'percent' && share.end === at);
    if (isNamed && more.length === 0 && !text.slice(amount.end, at).includes('\uff08')) found.push(start, at);
  }
  return found;
}

/** Positions inside (and on) brackets that hold no figure, unmatched ones included. */
function inertBrackets(text: string, marks: readonly Mark[], tokens: readonly Token[]): Uint8Array {
  const inert = new Uint8Array(text.length);
  const hasFigure = new Uint32Array(text.length + 1);
  for (const token of tokens)
    if (token.kind !== 'year' && token.kind !== 'bare') hasFigure[token.start + 1] = 1;
  for (let at = 0; at < text.length; at += 1) hasFigure[at + 1]! += hasFigure[at]!;
  const open: number[] = [];
  for (const { kind, at } of marks) {
    if (kind === 'open') open.push(at);
    else if (kind === 'close') {
      const start = open.pop();
      if (start === undefined) inert[at] = 1;
      else if (hasFigure[at]! === hasFigure[start]!) inert.fill(1, start, at + 1);
    }
  }
  for (const start of open) inert[start] = 1;
  return inert;
}
