import { subjectCue } from '../lexicon/subject-cues.ts';
import type { Mention } from '../mentions/mention.ts';
import { list } from '../mentions/wording.ts';
import type { ListParts } from '../propose/lists/list-reading.ts';

/** Divisions that leave nothing out, whatever their total is called. */

/** What makes up a grand total; without all three a part may have gone unsaid. */
const GRAND_PARTS = [
  ['income.year', 'opening', 'nonfiscal'],
  ['expense.year', 'closing', 'distribution'],
];
/** Every kind of income, or of expenditure, and the balances: what some provinces list under a grand total. */
const GRAND_ITEMS = [
  /^(?:income\.(?!year|grand).+|opening|nonfiscal)$/,
  /^(?:basic|project|upward|operating|subsidy|distribution|closing|class\.\d+)$/,
];
/** What fiscal appropriations consist of; state capital goes unsaid where there is none. */
const FISCAL_FUNDS = ['income', 'expense'].map((side) => ({
  of: `${side}.fiscal`,
  parts: [`${side}.general`, `${side}.fund`],
}));
const LEVEL = subjectCue('subject.funding-level');
const OWN_OFFICE = list('own-office');
const BELOW_OFFICE = list('below-office');
const FISCAL = list('fiscal-total');
const FUNDS = ['fund-general', 'fund-of-government', 'fund-of-capital'].map(list);

export const isBalanceSheet = (concepts: readonly string[]): boolean =>
  GRAND_PARTS.some(
    (parts) => parts.every((part) => concepts.includes(part)) && concepts.length === parts.length,
  );

export const isWholeSheet = (concepts: readonly string[], total: string): boolean =>
  /grand$/.test(total) &&
  concepts.length > 2 &&
  GRAND_ITEMS.some(
    (item) =>
      concepts.every((concept) => item.test(concept)) &&
      concepts.some((concept) => /^(?:opening|closing)$/.test(concept)),
  );

/** 财政拨款支出, with both of its funds. */
export const ofFiscalFunds = (total: string, concepts: readonly string[]): boolean =>
  FISCAL_FUNDS.some(({ of, parts }) => total === of && parts.every((part) => concepts.includes(part)));

/** 年末财政拨款结转50万元，其中：一般公共预算结转30万元，政府性基金结转20万元: whatever it is that the funds hold. */
export function isByFund({ total, items }: ListParts): boolean {
  const named = items.map(({ own: { text } }) => FUNDS.findIndex((fund) => fund.test(text)));
  const isOfAllFunds = total.subject.scope === 'fiscal' || FISCAL.test(total.own.text);
  return isOfAllFunds && new Set(named).size === items.length && named.includes(0) && named.includes(1);
}

/** 全年预算数100万元，其中中央资金60万元、省级资金40万元: levels of government, as far as they pay. */
export const isByLevel = (items: readonly Mention[]): boolean =>
  items.every(({ own: { text } }) => LEVEL.test(text));

/** 局机关 38.10 万元、所属单位 26.20 万元: a department is its own office and what stands below it. */
export const isOwnAndBelow = ([own, below, ...others]: readonly Mention[]): boolean =>
  others.length === 0 &&
  OWN_OFFICE.test(own?.subject.text ?? '') &&
  BELOW_OFFICE.test(below?.subject.text ?? '');
