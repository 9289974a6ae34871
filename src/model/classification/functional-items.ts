import { FUNCTIONAL_CLASSES, isFundSection } from './classification.ts';
import functionalChanges from './functional-changes.json' with { type: 'json' };
import functionalItems from './functional-items.json' with { type: 'json' };
import { plainName } from './plain-name.ts';

/**
 * 款 and 项 of the functional classification as they stand in about 2024 to 2026, with what the entry rests on:
 * `A` printed in accounts since 2020 (by so many `issuers`), `A2` printed 2017 to 2019, `B` in an edition of about
 * 2010 and believed in force, `M` one system's data, `C` memory, `D` printed before 2020 and gone since.
 * A code that is missing proves nothing.
 */
export interface FunctionalItem {
  readonly code: string;
  readonly name: string;
  readonly evidence: 'A' | 'A2' | 'B' | 'C' | 'D' | 'M';
  readonly issuers?: number;
}

/** What a code was called before the year `since`; `movedTo`, or neither, where the code itself has gone. */
export interface FunctionalChange {
  readonly code: string;
  readonly former: string;
  readonly name?: string;
  readonly movedTo?: string;
  readonly since: number;
  /** Both names were seen in published accounts of their years. */
  readonly sure: boolean;
}

const FUNCTIONAL_ITEMS = functionalItems as readonly FunctionalItem[];

const itemsByCode = new Map(FUNCTIONAL_ITEMS.map((item) => [item.code, item]));
const itemsByName = groupBy(FUNCTIONAL_ITEMS, ({ name }) => plainName(name));
const changesByCode = groupBy(functionalChanges as readonly FunctionalChange[], ({ code }) => code);

export const findFunctionalItem = (code: string): FunctionalItem | undefined => itemsByCode.get(code);
export const functionalItemsNamed = (name: string): readonly FunctionalItem[] =>
  itemsByName.get(plainName(name)) ?? [];
/** Whether the section (款) of a code has been printed in accounts: one that has not may be of any budget. */
export const isSectionInUse = (code: string): boolean =>
  PRINTED.has(itemsByCode.get(code.slice(0, 5))?.evidence ?? 'C');
/** Names of the sections (款) of the government funds, as the text writes them. */
export const isFundSectionName = (name: string): boolean =>
  (itemsByName.get(plainName(name.replace(DEBT_INCOME, ''))) ?? []).some(
    ({ code }) => code.length === 5 && isFundSection(code),
  );
const DEBT_INCOME = '及对应专项债务收入';
/** Of so long a name one that is like it is meant, though it was not seen in print. */
const LONG_NAME = 7;
/** Official names of `digits` digits below a class or section of that name, as far as they were seen in print or are long. */
export function functionalNamesUnder(parent: string, digits: number): readonly string[] {
  const key = nameKey(parent);
  const isParent = (name: string): boolean => nameKey(name) === key;
  const parents = new Set([
    ...FUNCTIONAL_CLASSES.filter(({ names }) => names.some(({ name }) => isParent(name))).map(
      ({ code }) => code,
    ),
    ...FUNCTIONAL_ITEMS.filter(({ name }) => isParent(name)).map(({ code }) => code),
  ]);
  return FUNCTIONAL_ITEMS.filter(
    ({ code, name, evidence }) =>
      code.length === digits &&
      (PRINTED.has(evidence) || (evidence === 'C' && name.length >= LONG_NAME)) &&
      parents.has(code.slice(0, digits - 2)),
  ).map(({ name }) => name);
}
/**
 * The codes, of `digits` digits, that a name stands for: a class (3), section (5) or item (7). Empty where the name is
 * unknown, or was never seen in print.
 */
export function codesNamed(name: string, digits: number): readonly string[] {
  const key = nameKey(name);
  if (digits === 3)
    return FUNCTIONAL_CLASSES.filter(({ names }) => names.some((one) => nameKey(one.name) === key)).map(
      ({ code }) => code,
    );
  const named = itemsByKey.get(`${digits} ${key}`) ?? [];
  return named.some(({ evidence }) => PRINTED.has(evidence)) ? named.map(({ code }) => code) : [];
}
const nameKey = (name: string): string => plainName(name).replace(/支出$/u, '');
const PRINTED = new Set<FunctionalItem['evidence']>(['A', 'A2', 'B']);
const itemsByKey = groupBy(FUNCTIONAL_ITEMS, ({ code, name }) => `${code.length} ${nameKey(name)}`);
/** Oldest first. */
export const functionalChangesOf = (code: string): readonly FunctionalChange[] =>
  changesByCode.get(code) ?? [];

/** The name that followed `name` for good before `year`, where the change is sure and no code has the old name still. */
export function functionalNameSince(name: string, year: number): string | undefined {
  const plain = plainName(name);
  if (itemsByName.has(plain)) return undefined;
  const change = (functionalChanges as readonly FunctionalChange[]).find(
    ({ former, since, sure }) => sure && since < year && plainName(former) === plain,
  );
  return change?.name;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
