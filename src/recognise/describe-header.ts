import type { HeaderCell } from './find-header.ts';
import { HEADER_WORDS } from './vocabulary.ts';

const roleOf = (cell: HeaderCell | undefined) => cell && HEADER_WORDS.get(cell.label)?.role;

const isAmountWord = (cell: HeaderCell | undefined): boolean =>
  roleOf(cell) === 'actual' || roleOf(cell) === 'budget';

/** What the header names besides 预算数 and 决算数; 合计 and 小计 with what they are the sum of. */
export function describeItem(path: readonly HeaderCell[]): string {
  const words = path.filter((cell) => !isAmountWord(cell) && roleOf(cell) !== 'item');
  const last = words.at(-1);
  if (!last) return '';
  const above = words.at(-2);
  return above && roleOf(last) === 'sum'
    ? `${compact(above.printed)} ${compact(last.printed)}`
    : compact(last.printed);
}

export function describeAmount(path: readonly HeaderCell[]): string {
  const word = path.findLast(isAmountWord);
  return word ? compact(word.printed) : '';
}

export const compact = (text: string): string => text.replace(/\s+/g, '');
