import { numeralValue } from '../text/numbering.ts';
import type { Run } from './mention.ts';
import type { Role } from './role.ts';
import { subject } from './wording.ts';

const IN_ORDER = subject('years-in-order');
const YEAR = /20\d{2}/g;

/** Years that a run of amounts is of, one each, and the words before the run without them. */
export interface YearsOfRun {
  readonly years: readonly number[];
  readonly words: string;
}

/**
 * 2018—2020年支出分别为8万元、9万元、7万元: `before` is what the sentence says up to the run, `lead` the end of it that
 * names the run. `last` is the year of the accounts, up to which 近三年 counts.
 */
export function yearsOfRun(
  before: string,
  lead: string,
  run: Run,
  last: number | undefined,
): YearsOfRun | undefined {
  for (const match of [...IN_ORDER.all(before)].reverse()) {
    const { years, from, to, count } = match.groups!;
    const named = years
      ? (years.match(YEAR) ?? []).map(Number)
      : from
        ? spanOf(Number(from), Number(to))
        : last === undefined
          ? []
          : spanOf(last - numeralValue(count!) + 1, last);
    if (named.length === run.length && new Set(named).size === run.length)
      return { years: named, words: lead.replace(match[0], '') };
  }
  return undefined;
}

const LONGEST = 12;
const spanOf = (from: number, to: number): number[] =>
  to > from && to - from < LONGEST ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];

/** An amount of an earlier year than that of the accounts is a prior one, one of theirs is not. */
export function roleOfYear(role: Role, year: number, ofAccounts: number): Role {
  if (role.name !== 'actual' && role.name !== 'prior') return role;
  return { ...role, name: year < ofAccounts ? 'prior' : 'actual' };
}
