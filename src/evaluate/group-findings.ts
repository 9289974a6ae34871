import { SEVERITIES } from '../model/finding.ts';
import type { Operand, SumRelation } from '../model/relation.ts';
import { TABLE_IDS } from '../model/table.ts';
import type { FindingDraft } from './build-finding.ts';
import { findSharedCells } from './shared-cells.ts';

export interface GroupedFinding {
  readonly draft: FindingDraft;
  /** The cell that would clear all findings of the group. */
  readonly group?: string;
}

/**
 * Puts findings that one cell explains together, the lowest level first, and sorts all by severity and place.
 * This is no diagnosis: the cell only holds the group together.
 */
export function groupFindings(
  drafts: readonly FindingDraft[],
  operands: ReadonlyMap<string, Operand>,
): GroupedFinding[] {
  const groups = findSharedCells(drafts, operands);
  const units = new Map<unknown, FindingDraft[]>();
  for (const draft of drafts) {
    const key = groups.get(draft) ?? draft;
    const members = units.get(key);
    if (members) members.push(draft);
    else units.set(key, [draft]);
  }
  const sorted = [...units.values()].map((members) => members.sort((a, b) => compareLevels(a, b)));
  sorted.sort((a, b) => compareUnits(a, b));
  return sorted.flat().map((draft) => {
    const group = groups.get(draft);
    return group === undefined ? { draft } : { draft, group };
  });
}

/** Within one table before pairs; items before sections before classes before totals. */
function compareLevels(a: FindingDraft, b: FindingDraft): number {
  return spread(a) - spread(b) || depth(b) - depth(a) || comparePlaces(a, b);
}

const spread = ({ locations }: FindingDraft): number => new Set(locations.map(({ table }) => table)).size;

function depth({ relation, locations }: FindingDraft): number {
  const key = (relation as SumRelation | undefined)?.terms?.[0]?.figure ?? locations[0]?.fact ?? '';
  return /\.(\d{3,9})(?:[.#]|$)/.exec(key)?.[1]?.length ?? 0;
}

function compareUnits(a: readonly FindingDraft[], b: readonly FindingDraft[]): number {
  return worst(a) - worst(b) || comparePlaces(a[0]!, b[0]!);
}

const worst = (members: readonly FindingDraft[]): number =>
  Math.min(...members.map(({ severity }) => SEVERITIES.indexOf(severity)));

function comparePlaces(a: FindingDraft, b: FindingDraft): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  const difference = left.findIndex((part, index) => part !== right[index]);
  return difference < 0 ? 0 : left[difference]! - right[difference]!;
}

function placeOf({ locations: [first] }: FindingDraft): number[] {
  const table = first?.table ? TABLE_IDS.indexOf(first.table) : TABLE_IDS.length;
  const row = first?.row ?? first?.line ?? first?.paragraph ?? 0;
  return [table, row, first?.column ?? first?.start ?? 0];
}
