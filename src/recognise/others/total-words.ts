import { normaliseLabel, normaliseText } from '../normalise-label.ts';

const TOTAL = /(?:合计|总计|小计|共计|总额|总数)$|^计$/;

/** Whether a label says that its row or column adds up others. */
export const isTotalLabel = (text: string): boolean => TOTAL.test(withoutBracket(normaliseLabel(text)));

/** Of two totals the higher adds up the lower: 小计, 合计, 总计. */
export function rankOfTotal(text: string): number {
  const label = withoutBracket(normaliseLabel(text));
  return label.endsWith('小计') ? 0 : label.endsWith('总计') ? 2 : 1;
}

/** 其中：… is within the line before it, and added up no second time. */
export const isWithin = (text: string): boolean => /^(?:[(（])?其中/.test(normaliseText(text));

const withoutBracket = (label: string): string => label.replace(/\([^()]*\)$/, '');
