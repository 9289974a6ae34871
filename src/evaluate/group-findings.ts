import type { Operand, SumRelation } from '../model/relation.ts';
import { SEVERITIES } from '../model/severity.ts';
import { TABLE_IDS } from '../model/table-id.ts';
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
  const units = findWrongUnits(drafts);
  const rest = drafts.filter((draft) => !units.has(draft));
  const groups = new Map([...units, ...findSharedCells(rest, operands)]);
  const members = new Map<unknown, FindingDraft[]>();
  for (const draft of drafts) {
    const key = groups.get(draft) ?? draft;
    const known = members.get(key);
    if (known) known.push(draft);
    else members.set(key, [draft]);
  }
  const sorted = [...members.values()].map((list) => list.sort((a, b) => compareLevels(a, b)));
  sorted.sort((a, b) => compareUnits(a, b));
  return sorted.flat().map((draft) => {
    const group = groups.get(draft);
    return group === undefined ? { draft } : { draft, group };
  });
}

/** A table in another unit than its head says makes every figure of it disagree by the same factor. */
function findWrongUnits(drafts: readonly FindingDraft[]): Map<FindingDraft, string> {
  const groups = new Map<FindingDraft, string>();
  for (const whole of drafts) {
    const table = whole.kind === 'unit' && !whole.relation ? whole.locations[0]?.table : undefined;
    if (!table) continue;
    for (const draft of drafts) {
      const isCaused = draft.kind === 'unit' && draft.locations.some((location) => location.table === table);
      if (draft === whole || (isCaused && draft.relation)) groups.set(draft, `${table.toLowerCase()}.unit`);
    }
  }
  return groups;
}

/** A whole table first; within one table before pairs; items before sections before classes before totals. */
function compareLevels(a: FindingDraft, b: FindingDraft): number {
  return isRelated(a) - isRelated(b) || spread(a) - spread(b) || depth(b) - depth(a) || comparePlaces(a, b);
}

const isRelated = ({ relation }: FindingDraft): number => (relation ? 1 : 0);

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
