import { remember } from '../model/remember.ts';

const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff“”"'‘’「」『』《》〈〉`´]/gu;
const OPENING = /[[{【〔〖]/g;
const CLOSING = /[\]}】〕〗]/g;

/** One form for full and half width, without spaces and quotes, round brackets only. */
export const normaliseText = remember((text) =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replaceAll('—', '-'),
);

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.,:]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}(?:[、)]|\.(?!\d))|第[一二三四五六七八九十]{1,3}[、,:]?|[*#★▲△·•-]+)/;
const LEAD_WORD = /^(?:其中|减|加)[:,]?/;
const UNIT_SUFFIX = /[(,]?(?:金额)?(?:单位:?)?(?:人民币)?(?:万元|亿元|元)\)?$/;

/** What a label names: normalised, without numbering (一、 (一) 1.), 其中： and a unit in brackets. */
export const normaliseLabel = remember((text) => {
  let label = normaliseText(text);
  for (let before = ''; before !== label; ) {
    before = label;
    label = label.replace(NUMBERING, '').replace(LEAD_WORD, '');
  }
  const isUnitOnly = label.replace(UNIT_SUFFIX, '') === '';
  if (!isUnitOnly) label = label.replace(UNIT_SUFFIX, '');
  return label.endsWith(':') ? label.slice(0, -1) : label;
});

const ORDINAL = /^([一二三四五六七八九十]{1,3})[、.,:]/;
const DIGITS = '零一二三四五六七八九';

/** The number that 一、 … 二十六、 in front of a label stands for. */
export function ordinalOf(text: string): number | undefined {
  const numeral = ORDINAL.exec(normaliseText(text))?.[1];
  if (!numeral) return undefined;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const count = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens!)) : 0;
  return count * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The label as printed, without numbering and spaces: what a row is called in messages. */
export const printedName = remember((text) => {
  const compact = text.replace(/[\s\u200b-\u200f\ufeff]/gu, '');
  let name = compact;
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(
        /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:、|[.．](?!\d)))/,
        '',
      )
      .replace(/^其中[：:]?/, '');
  }
  return name || compact;
});

/** Exact match first; then without a bracket at the end; then without a number that no mark separates. */
export function findByLabel<T>(byLabel: ReadonlyMap<string, T>, label: string): T | undefined {
  const exact = byLabel.get(label);
  if (exact !== undefined || label === '') return exact;
  const open = label.endsWith(')') ? label.lastIndexOf('(') : -1;
  if (open > 0) {
    const bare = byLabel.get(label.slice(0, open));
    if (bare !== undefined) return bare;
  }
  for (let length = 1; length <= 3 && LOOSE_NUMBER.test(label.charAt(length - 1)); length++) {
    const rest = byLabel.get(label.slice(length));
    if (rest !== undefined) return rest;
  }
  return undefined;
}

const LOOSE_NUMBER = /[一二三四五六七八九十\d]/;
