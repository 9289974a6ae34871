import { Decimal } from 'decimal.js';
import type { PercentRange } from '../../amount/judge-rough.ts';
import { readCues } from '../cues/cue.ts';
import figureCues from '../cues/figures.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import { type RoughRate, readRoughRates, roughRangeOf } from './rough.ts';

/**
 * A number of the text with its unit. `bare` numbers have none; they matter only where a neighbour lends
 * them one (`各减少 12、13 万元`) or where the unit was forgotten.
 */
export interface NumberToken {
  readonly kind: 'amount' | 'percent' | 'points' | 'count' | 'bare';
  readonly value: Decimal;
  readonly decimals: number;
  /** 万元, 元, 亿元, %, 个百分点, 人, 辆 …; empty for bare numbers. */
  readonly measure: string;
  /** Flow positions of the digits, and where the unit ends. */
  readonly start: number;
  readonly digitsEnd: number;
  readonly end: number;
  /** For percentages said roughly: 近98%, 三成. */
  readonly rough?: PercentRange;
  /** For percentages: a rate of increase, whatever stands before it (是上年的2.5倍, 翻一番). */
  readonly rises?: true;
}

/** `2023年度`, `2022 年末`: a year named in the text, never an amount. */
interface YearToken {
  readonly kind: 'year';
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

export type Token = NumberToken | YearToken;

const cue = readCues(figureCues);
/** Digits next to these belong to a name, a version, a document, a date or a physical measure. */
const afterName = cue('digits.after-name');
const beforeName = cue('digits.before-name');
const beforeDate = cue('digits.before-date');
const opensDate = cue('date.opens');
const closesDate = cue('date.closes');
const isoDate = cue('date.iso');
const notYuan = cue('unit.not-yuan');
const tenThousand = cue('unit.ten-thousand');
const pointsOf = cue('unit.points');
const unitGoesOn = cue('unit.goes-on');
const yearSuffix = cue('year.suffix');
const joined = cue('figures.joined');

const NUMBER = /[-+△]?\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Reads every number and year of `text` from `from` to `to`. Linear: one pass, no pattern reaches past a number's unit. */
export function readTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(text); match && match.index < to; match = NUMBER.exec(text)) {
    const token = readToken(text, match.index, match[0], to);
    if (token) tokens.push(token);
  }
  return lendUnits(text, withRough(tokens, readRoughRates(text, from, to)));
}

/** In reading order; 3成 is no number 3. */
function withRough(tokens: readonly Token[], rough: readonly RoughRate[]): readonly Token[] {
  if (rough.length === 0) return tokens;
  const covered = (token: Token) => rough.some(({ start, end }) => token.start < end && start < token.end);
  const inWords = rough.map((rate): NumberToken => {
    const decimals = Math.max(0, rate.value.decimalPlaces());
    return { kind: 'percent', ...rate, decimals, measure: '', digitsEnd: rate.end };
  });
  return [...tokens.filter((token) => !covered(token)), ...inWords].sort((a, b) => a.start - b.start);
}

function readToken(text: string, index: number, printed: string, to: number): Token | undefined {
  let start = index;
  let digits = printed;
  const sign = /^[-+△]/.test(digits);
  // A dash between two figures is a range or a list mark, not a sign.
  if (sign && /[\d%\w]$/.test(text.slice(Math.max(0, index - 1), index))) {
    digits = digits.slice(1);
    start += 1;
  }
  const digitsEnd = index + printed.length;
  const after = text.slice(digitsEnd, digitsEnd + 8);
  const before = text.slice(Math.max(0, start - 3), start);
  const year = readYear(digits, start, digitsEnd, after);
  if (year) return year;
  if (isoDate.test(after) || (opensDate.test(before) && closesDate.test(after))) return undefined;
  const number = { value: toDecimal(digits), decimals: decimalsOf(digits), start, digitsEnd };
  const unit = measures.amounts.find((candidate) => after.startsWith(candidate));
  if (unit && !notYuan.test(after))
    return { kind: 'amount', ...number, measure: unit, end: digitsEnd + unit.length };
  if (tenThousand.test(after))
    return { kind: 'amount', ...number, measure: measures.tenThousand, end: digitsEnd + 1 };
  if (after.startsWith('%')) {
    const rough = roughRangeOf(
      number.value,
      number.decimals,
      text.slice(Math.max(0, start - 6), start),
      after.slice(1),
    );
    const end = Math.min(to, digitsEnd + 1);
    return { kind: 'percent', ...number, measure: '%', end, ...(rough ? { rough } : {}) };
  }
  const points = pointsOf.exec(after);
  if (points)
    return { kind: 'points', ...number, measure: measures.points, end: digitsEnd + points[0].length };
  if (afterName.test(before) || beforeName.test(after) || beforeDate.test(after)) return undefined;
  const measure = measures.counts.find((candidate) => after.startsWith(candidate));
  if (measure && number.decimals === 0)
    return { kind: 'count', ...number, measure, end: digitsEnd + measure.length };
  if (unitGoesOn.test(after)) return undefined;
  return { kind: 'bare', ...number, measure: '', end: digitsEnd };
}

function readYear(digits: string, start: number, digitsEnd: number, after: string): YearToken | undefined {
  if (!/^(?:19|20)\d{2}$/.test(digits)) return undefined;
  const suffix = yearSuffix.exec(after);
  if (!suffix) return undefined;
  return { kind: 'year', year: Number(digits), start, end: digitsEnd + suffix[0].length };
}

/** `各减少 12.5、13.6 万元`: figures joined by 、 ， 和 and nothing else share the last one's unit. */
function lendUnits(text: string, tokens: readonly Token[]): Token[] {
  const lent = [...tokens];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const token = lent[i]!;
    const next = lent[i + 1]!;
    if (token.kind !== 'bare' || (next.kind !== 'amount' && next.kind !== 'percent')) continue;
    const between = text.slice(token.end, next.start);
    if (joined.test(between)) lent[i] = { ...token, kind: next.kind, measure: next.measure };
  }
  return lent;
}

const decimalsOf = (digits: string): number =>
  digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;

function toDecimal(digits: string): Decimal {
  const plain = digits.replaceAll(',', '');
  if (plain.startsWith('△')) return new Decimal(plain.slice(1)).neg();
  return new Decimal(plain.startsWith('+') ? plain.slice(1) : plain);
}
