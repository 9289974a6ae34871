import economicItems from './economic-items.json' with { type: 'json' };
import formerEconomicItems from './former-economic-items.json' with { type: 'json' };
import functionalClasses from './functional-classes.json' with { type: 'json' };
import fundSections from './fund-sections.json' with { type: 'json' };

/**
 * 政府收支分类科目, as far as the nine tables need it: the functional classes (类) with the years each
 * name was in force, and the departmental economic classification since 2018.
 * The classes' earlier names serve recognition; only names from 2018 on may carry a rule of severity error.
 */
export interface FunctionalClass {
  readonly code: string;
  /** Oldest first; the last is the current one. */
  readonly names: readonly { readonly name: string; readonly from: number; readonly until?: number }[];
}

export interface EconomicItem {
  readonly code: string;
  readonly name: string;
}

export const FUNCTIONAL_CLASSES: readonly FunctionalClass[] = functionalClasses;
export const ECONOMIC_ITEMS: readonly EconomicItem[] = economicItems;

/** Names of the economic classification before 2018, valid up to and including `until`; some live on. */
export const FORMER_ECONOMIC_ITEMS: readonly { readonly name: string; readonly until: number }[] =
  formerEconomicItems;

const functionalByCode = new Map(FUNCTIONAL_CLASSES.map((item) => [item.code, item]));
const economicByCode = new Map(ECONOMIC_ITEMS.map((item) => [item.code, item]));

export const findFunctionalClass = (code: string): FunctionalClass | undefined => functionalByCode.get(code);
export const findEconomicItem = (code: string): EconomicItem | undefined => economicByCode.get(code);

/** The name a class has in the accounts of `year`; the current one where the year is not known. */
export function functionalClassName(code: string, year?: number): string | undefined {
  const names = functionalByCode.get(code)?.names;
  if (!names) return undefined;
  const inForce =
    year === undefined
      ? undefined
      : names.find((name) => name.from <= year && year <= (name.until ?? Infinity));
  return (inForce ?? names.at(-1))?.name;
}

const knownFundSections = new Set(fundSections);
/**
 * Whether a code belongs to a section (款) of the government funds: 21208 land, 22960 lotteries … A section that is
 * not known here may be one all the same.
 */
export const isFundSection = (code: string): boolean => knownFundSections.has(code.slice(0, 5));
