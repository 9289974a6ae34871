import { WHOLES_BY_NAME } from '../../model/wholes-by-name.ts';

/** What can be part of what, where only the names tell. */

export const INCOME_TOTALS: ReadonlySet<string> = new Set([
  'income.year',
  'income.grand',
  'grand',
  'income.fiscal',
]);
export const EXPENSE_TOTALS: ReadonlySet<string> = new Set([
  'expense.year',
  'expense.grand',
  'grand',
  'expense.general',
  'expense.fund',
  'expense.capital',
  'expense.fiscal',
  'basic',
]);

const CLASS_TOTALS = new Set([...EXPENSE_TOTALS].filter((concept) => concept !== 'basic'));
const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...Object.entries(WHOLES_BY_NAME).map(([part, wholes]) => [part, new Set(wholes)] as const),
  ['basic', CLASS_TOTALS],
  ['project', CLASS_TOTALS],
]);

/** 财政拨款收入 holds the three funds only; the other kinds of income stand beside it. */
const FUNDS = new Set(['income.general', 'income.fund', 'income.capital']);
const WHOLE_INCOME = new Set([...INCOME_TOTALS].filter((concept) => concept !== 'income.fiscal'));
const NONE: ReadonlySet<string> = new Set();

/** Totals of which something can be a part. */
export function wholesOf({
  concept = '',
  line,
}: {
  readonly concept?: string;
  readonly line?: unknown;
}): ReadonlySet<string> {
  if (concept.startsWith('class.') || line !== undefined) return CLASS_TOTALS;
  if (concept.startsWith('income.')) return FUNDS.has(concept) ? INCOME_TOTALS : WHOLE_INCOME;
  return PARENTS.get(concept) ?? NONE;
}

/** 公务接待费 and 因公出国（境）费 are parts of one whole: neither is part of the other. */
export function standsBeside(
  { concept: a = '', qualified: isNarrowed }: Named,
  { concept: b = '', qualified: isNarrower }: Named,
): boolean {
  const [own, other] = [PARENTS.get(a), PARENTS.get(b)];
  if (!own || !other || isNarrowed || isNarrower || own.has(b) || other.has(a)) return false;
  return [...own].some((whole) => other.has(whole));
}

interface Named {
  readonly concept?: string;
  readonly qualified: boolean;
}
