import type { CatalogueElement, DepartmentLine } from '../model/batch.ts';
import type { BatchSummary } from '../model/batch-summary.ts';

/** Counts in how many departments each element of the inspection sheet is not stated. */
export function elementTally(elements: readonly CatalogueElement[]): {
  note(line: Pick<DepartmentLine, 'elements'>): void;
  list(): BatchSummary['byElement'];
} {
  const tallies = new Map(elements.map((element) => [element.id, { ...element, missing: 0, unknown: 0 }]));
  return {
    note({ elements: own }) {
      for (const state of ['missing', 'unknown'] as const)
        for (const id of own?.[state] ?? []) {
          const tally = tallies.get(id);
          if (tally) tally[state] += 1;
        }
    },
    list: () =>
      [...tallies.values()]
        .filter(({ missing, unknown }) => missing + unknown > 0)
        .sort((a, b) => b.missing - a.missing || b.unknown - a.unknown),
  };
}
