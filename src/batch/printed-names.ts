import type { PrintedNames } from '../model/batch.ts';
import { findEconomicItem } from '../model/classification/classification.ts';
import { findFunctionalItem } from '../model/classification/functional-items.ts';
import { isSameName } from '../model/classification/same-name.ts';
import type { Submission } from '../model/submission.ts';

/** Classes have names that the classification knows for every year. */
const SHORTEST_CODE = 5;

/** The name that the classification has for a code today, as a batch holds names against each other. */
export const listedName = (code: string): string | undefined =>
  (findFunctionalItem(code) ?? findEconomicItem(code))?.name;

/** What a department's tables call their sections and items: its share of the evidence for each code. */
export function printedNames({ tables }: Submission): PrintedNames | undefined {
  const listed = new Set<string>();
  const own = new Map<string, string>();
  for (const { code, name } of tables.flatMap(({ rows }) => rows)) {
    if (code === undefined || code.length < SHORTEST_CODE || name === '') continue;
    const official = listedName(code);
    if (official !== undefined && isSameName(name, official)) listed.add(code);
    else own.set(code, name);
  }
  if (listed.size + own.size === 0) return undefined;
  return { listed: [...listed].sort().join(' '), own: Object.fromEntries([...own].sort()) };
}
