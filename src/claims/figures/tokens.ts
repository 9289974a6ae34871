import { Decimal } from 'decimal.js';

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
}

/** `2023年度`, `2022 年末`: a year named in the text, never an amount. */
interface YearToken {
  readonly kind: 'year';
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

export type Token = NumberToken | YearToken;

const AMOUNT_UNITS = ['万元', '亿元', '千元', '百万元', '元'];
/** Measure words, longest first; what they count is part of the measure where the text says so. */
const COUNT_MEASURES = [
  '人次数',
  '个批次',
  '个团组',
  '批次数',
  '台（套）',
  '台（件）',
  '套（台）',
  '人次',
  '批次',
  '团组',
  '团次',
  '个项目',
  '人数',
  '人',
  '批',
  '辆',
  '台',
  '套',
  '艘',
  '架',
  '次',
  '个',
  '项',
  '家',
  '名',
  '户',
  '件',
  '组',
  '期',
  '条',
  '处',
  '座',
  '所',
  '册',
  '份',
  '场',
];
/** Directly after these, digits belong to a name, a version or a document. */
const NAME_BEFORE = /[A-Za-z〔[＃#№]$|第$|（?[A-Za-z]-$/;
const NAME_AFTER = /^(?:号|〕|\]|[A-Za-z]|热线|公共服务热线|楼|室|路|层|级|届|条例|工程计划|[.-]\d)/;
const DATE_AFTER =
  /^(?:月|日|时|分(?!别)|点(?!\d)|周年|年级|年期|岁|天|小时|分钟|秒|倍|度|平方米|平米|公里|千米|亩|吨|立方米|米|千瓦|兆|世纪|周岁|年(?![初末底度]))/;

const NUMBER = /[-+△]?\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Reads every number and year of `text` from `from` to `to`. Linear: one pass, no pattern reaches past a number's unit. */
export function readTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(text); match && match.index < to; match = NUMBER.exec(text)) {
    const token = readToken(text, match.index, match[0], to);
    if (token) tokens.push(token);
  }
  return lendUnits(text, tokens);
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
  if (/^-\d{1,2}-\d/.test(after) || (/[年月]$/.test(before) && /^[月日]/.test(after))) return undefined;
  const number = { value: toDecimal(digits), decimals: decimalsOf(digits), start, digitsEnd };
  const unit = AMOUNT_UNITS.find((candidate) => after.startsWith(candidate));
  if (unit && !/^元(?:旦|件|素|宵)/.test(after))
    return { kind: 'amount', ...number, measure: unit, end: digitsEnd + unit.length };
  if (/^万(?![元家户人次条件个亩吨余平])/.test(after))
    return { kind: 'amount', ...number, measure: '万', end: digitsEnd + 1 };
  if (after.startsWith('%'))
    return { kind: 'percent', ...number, measure: '%', end: Math.min(to, digitsEnd + 1) };
  const points = /^个?百分点/.exec(after);
  if (points) return { kind: 'points', ...number, measure: '个百分点', end: digitsEnd + points[0].length };
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after) || DATE_AFTER.test(after)) return undefined;
  const measure = COUNT_MEASURES.find((candidate) => after.startsWith(candidate));
  if (measure && number.decimals === 0)
    return { kind: 'count', ...number, measure, end: digitsEnd + measure.length };
  if (/^[万亿余多]/.test(after)) return undefined;
  return { kind: 'bare', ...number, measure: '', end: digitsEnd };
}

function readYear(digits: string, start: number, digitsEnd: number, after: string): YearToken | undefined {
  if (!/^(?:19|20)\d{2}$/.test(digits)) return undefined;
  const suffix = /^年(?:度|初|末|底)?/.exec(after);
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
    if (between === '、' || between === '和' || between === '，' || between === '及') {
      lent[i] = { ...token, kind: next.kind, measure: next.measure };
    }
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
