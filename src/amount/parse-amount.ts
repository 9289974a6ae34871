import { Decimal } from 'decimal.js';
import { remember } from '../model/remember.ts';

export interface ParsedAmount {
  readonly value: Decimal;
  /** Printed decimals, trailing zeros counted. */
  readonly decimals: number;
  /** As printed, outer spaces removed. */
  readonly text: string;
}

const BLANK = /^[-‐‑‒–—―−－﹣─━_/／\\]*$/u;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/gu;
const PLAIN = /^\d+(?:\.\d+)?$|^\.\d+$/;
const GROUPED = /^\d+(?:,\d{3})+(?:\.\d+)?$/;
/** Nearly every cell. */
const SIMPLE = /^\d{1,15}(?:\.\d{1,8})?$/;
/** Longer runs of digits are account numbers or garbage, never money. */
const MAX_DIGITS = 24;

const ASCII_FORMS: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '（': '(',
  '）': ')',
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '△': '-',
  '▲': '-',
  '￥': '¥',
};

/**
 * Reads one printed figure: ASCII or full-width digits, separators in groups of three, inner spaces,
 * negatives with a minus, △ or parentheses. `'blank'` for an empty cell or a dash; `undefined` where the
 * text is no figure.
 */
export function parseAmount(text: string): ParsedAmount | 'blank' | undefined {
  if (SIMPLE.test(text)) return toParsed(text, false, text);
  const printed = text.trim();
  const compact = printed.replace(SPACES, '');
  if (BLANK.test(compact)) return 'blank';
  const ascii = toAscii(compact);
  const { negative, digits } = splitSign(ascii);
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return undefined;
  const plain = digits.replaceAll(',', '');
  if (plain.length > MAX_DIGITS) return undefined;
  return toParsed(plain, negative, printed);
}

/** One figure stands in half a dozen tables, and in the text. */
const toDecimal = remember((plain) => new Decimal(plain));

function toParsed(plain: string, negative: boolean, printed: string): ParsedAmount {
  const point = plain.indexOf('.');
  const value = toDecimal(plain);
  return {
    value: negative && !value.isZero() ? value.negated() : value,
    decimals: point < 0 ? 0 : plain.length - point - 1,
    text: printed,
  };
}

function toAscii(text: string): string {
  let ascii = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    ascii +=
      code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (ASCII_FORMS[char] ?? char);
  }
  return ascii;
}

function splitSign(ascii: string): { negative: boolean; digits: string } {
  const inParentheses = /^\(¥?(.+)\)$/.exec(ascii);
  if (inParentheses) return { negative: true, digits: inParentheses[1]! };
  const [, before, after, digits] = /^([+-]?)¥?([+-]?)(.*)$/.exec(ascii)!;
  return { negative: before === '-' || after === '-', digits: before && after ? '' : digits! };
}
