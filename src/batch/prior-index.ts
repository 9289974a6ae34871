import type { SubmissionReference } from './submission-reference.ts';

/** Last year's submissions of a batch, by unit name and year as printed in them. */
export interface PriorIndex {
  readonly roots: readonly string[];
  readonly entries: readonly PriorEntry[];
  /** Stand-in for all of their contents. */
  readonly digest: string;
}

export interface PriorEntry extends Identity {
  readonly reference: SubmissionReference;
}

/** Whose accounts, of which year, and what the files hold. */
export interface Identity {
  readonly unit?: string;
  readonly year?: number;
  readonly digest: string;
}

/** `临川市司法局（本级）` and `临川市 司法局(本级)` are one unit. */
const normaliseUnit = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

/** Ids of the same department in trees of two years differ in the year alone. */
const withoutYear = (id: string): string => id.normalize('NFKC').replace(/(19|20)\d\d/g, '');

export type FindPrior = (
  id: string,
  current: { readonly unitName?: string; readonly year?: number },
) => PriorEntry | undefined;

/**
 * Finds last year's submission: the one of the same unit and the year before. Where names repeat, the one
 * whose id differs in the year alone; where the accounts name no unit or year, that id decides. Two that
 * fit equally well are none.
 */
export function priorFinder({ entries }: PriorIndex): FindPrior {
  const byUnit = groupBy(entries, ({ unit }) => unit && normaliseUnit(unit));
  const byId = groupBy(entries, ({ reference }) => withoutYear(reference.id));
  return (id, { unitName, year }) => {
    const fits = (entry: PriorEntry) =>
      year === undefined || entry.year === undefined || entry.year === year - 1;
    const sameId = (byId.get(withoutYear(id)) ?? []).filter(fits);
    const named = unitName === undefined ? [] : (byUnit.get(normaliseUnit(unitName)) ?? []).filter(fits);
    if (named.length === 1) return named[0];
    if (named.length > 1) return only(named.filter((entry) => sameId.includes(entry)));
    const unnamed = sameId.filter(({ unit }) => unit === undefined || unitName === undefined);
    return only(unnamed);
  };
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
