export interface FoundNumber {
  readonly kind: 'identity' | 'identity-doubtful' | 'mobile' | 'bank-card';
  readonly start: number;
  readonly end: number;
}

const IDENTITY =
  /(?<![\dA-Za-z.])[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z.])/g;
const MOBILE = /(?<![\dA-Za-z.,])1[3-9]\d{9}(?![\dA-Za-z.,%％]|\s*[元万亿])/g;
/** 银联 cards begin with 62 and have 16 or 19 digits, often in groups of four. */
const BANK_CARD = /(?<![\dA-Za-z.])62\d{2}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?(?![\dA-Za-z.])/g;
/** A project's or document's number is none of a person's. */
const OTHER_NUMBER = /(?:编码|编号|代码|文号|单号|项目)[^，。；\d]{0,6}$/;

/** Numbers of persons in a text, left to right. */
export function findPersonalNumbers(text: string): readonly FoundNumber[] {
  // Nearly all texts hold no such run of digits, and nearly all cells are too short for one.
  if (text.length < SHORTEST || !/\d{11}|\d{4}[ -]\d{4}/.test(text)) return NONE;
  const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const identities = [...text.matchAll(IDENTITY)].map(
    (match): FoundNumber => ({
      kind: hasCheckDigit(match[0]) ? 'identity' : 'identity-doubtful',
      ...at(match),
    }),
  );
  const others = [
    ...[...text.matchAll(MOBILE)].map((match): FoundNumber => ({ kind: 'mobile', ...at(match) })),
    ...[...text.matchAll(BANK_CARD)]
      .filter(([card]) => isLuhn(card.replace(/\D/g, '')))
      .map((match): FoundNumber => ({ kind: 'bank-card', ...at(match) })),
  ].filter(({ start }) => !OTHER_NUMBER.test(text.slice(0, start)));
  return [...identities, ...others].sort((a, b) => a.start - b.start);
}

/** A mobile number. */
const SHORTEST = 11;
const NONE: readonly FoundNumber[] = [];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643-1999: the weighted sum of the first seventeen digits, modulo 11, gives the eighteenth. */
function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_DIGITS[sum % 11] === number[17]!.toUpperCase();
}

/** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
