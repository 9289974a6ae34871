import type { Unit } from '../model/unit.ts';
import { normaliseText } from './normalise-label.ts';
import type { Section } from './split-sections.ts';

export interface Head {
  /** `undefined` where the sheet states none. */
  readonly unit?: Unit;
  /** A stated unit that amounts are never published in, such as 千元. */
  readonly oddUnit?: string;
  readonly unitName?: string;
  readonly year?: number;
}

const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wanyuan', 亿元: 'yiyuan' };
const STATED_UNIT = /(?:单位|货币|币种)[:(]?(?:人民币)?[:(]?(亿元|百万元|万元|千元|百元|元)/;
const BARE_UNIT = /^\(?(?:人民币)?(亿元|万元|元)\)?$/;
const BRACKETED_UNIT = /\((?:人民币)?(亿元|百万元|万元|千元|百元|元)\)/;
const ORGANISATION =
  /^(?:编制|填报|填列|公开|预算|制表|编报|报送|决算)?(?:部门|单位)(?:\(单位\)|\/单位)?(?:名称|全称)?(?:\([^)]*章\))?(?::|\(|$)/;
const CURRENCY = /^(?:人民币)?(?:亿元|百万元|万元|千元|百元|元)\)?$/;

/**
 * Unit, department and year from the rows above the body (and, for the unit, below it). The department is
 * given as printed.
 */
export function readHead(section: Section, bodyStart: number): Head {
  const { rows, from, to, caption, title } = section;
  const cells = [...caption.map((line) => [line]), ...rows.slice(from, bodyStart)];
  const unit = findUnit(cells) ?? findUnit(rows.slice(Math.max(bodyStart, to - 6), to), STATED_UNIT);
  const unitName = findOrganisation(cells) ?? organisationInTitle(section);
  const year =
    findYear(title ? [title.text] : []) ??
    findYear(cells.flat()) ??
    findYear(section.grid.sheet ? [section.grid.sheet] : []);
  return {
    ...(unit === undefined ? {} : UNITS[unit] ? { unit: UNITS[unit] } : { oddUnit: unit }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(year === undefined ? {} : { year }),
  };
}

function findUnit(rows: readonly (readonly string[])[], ...patterns: RegExp[]): string | undefined {
  for (const pattern of patterns.length > 0 ? patterns : [STATED_UNIT, BARE_UNIT, BRACKETED_UNIT]) {
    for (const row of rows) {
      for (const cell of row) {
        if (!cell.includes('元')) continue;
        const found = pattern.exec(normaliseText(cell))?.[1];
        if (found) return found;
      }
    }
  }
  return undefined;
}

function findOrganisation(rows: readonly (readonly string[])[]): string | undefined {
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (!/部\s*门|单\s*位/.test(cell) || !ORGANISATION.test(normaliseText(cell))) continue;
      const beside = row.slice(index + 1).find((next) => next.trim() !== '');
      const own = /[:：]/.test(cell) ? cell.replace(/^[^:：]*[:：]/, '') : '';
      const name =
        cutOrganisation(own) ||
        (own.trim() === '' && /[:：]\s*$/.test(cell) ? cutOrganisation(beside ?? '') : '');
      if (name !== '') return name;
    }
  }
  return undefined;
}

/** `XX局      单位：万元` in one cell: the name ends where the next statement begins. */
function cutOrganisation(text: string): string {
  const name = text
    .split(/\s*\||\s{2,}|\s+(?=\d{4}\s*年)|(?:金额)?\s*单\s*位\s*[:：]|(?:财决)?公开\d+表/)[0]!
    .trim();
  const normalised = normaliseText(name);
  if (CURRENCY.test(normalised) || /^[:(\d]/.test(normalised) || normalised.length > 60) return '';
  return name.replace(/[（(]?(?:公章|盖章)[)）]?$/, '').trim();
}

/** `XX局2024年度收入支出决算总表`: what stands before the year and is no word of the form. */
function organisationInTitle({ title }: Section): string | undefined {
  const prefix = title?.match?.prefix ?? '';
  const name = prefix
    .replace(/^\(?(?:20\d\d|二[〇○零]..)年?度?/, '')
    .replace(/(?:20\d\d|二[〇○零]..)年?度?.*$/, '')
    .replace(/(?:部门决算|部门|单位|的)$/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return name.length >= 3 &&
    /[局委办厅院校所站处室队会馆社部府团园库场司镇乡村区县市省学院系台中心司关]$|）$/.test(name)
    ? name
    : undefined;
}

const YEAR = /(20\d\d)年度?/;
const YEAR_OF_ACCOUNTS = /(20\d\d)年度/;
const CHINESE_YEAR = /二([〇○零])([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/;
const DIGITS = '零一二三四五六七八九';

/** 2024年度 before 2024年: the second may be the day the table was made. */
function findYear(texts: readonly string[]): number | undefined {
  const normalised = texts.filter((text) => text.includes('年')).map(normaliseText);
  for (const pattern of [YEAR_OF_ACCOUNTS, YEAR]) {
    for (const text of normalised) {
      const found = pattern.exec(text)?.[1];
      if (found) return Number(found);
    }
  }
  for (const text of normalised) {
    const found = CHINESE_YEAR.exec(text);
    if (found) return 2000 + 10 * digit(found[2]!) + digit(found[3]!);
  }
  return undefined;
}

const digit = (char: string): number => Math.max(0, DIGITS.indexOf(char));
