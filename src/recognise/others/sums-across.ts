import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import { isChangeColumn, isRateColumn } from './rate-columns.ts';
import type { SheetFigures } from './sheet-figures.ts';
import { isTotalLabel, isWithin } from './total-words.ts';
import type { Family, Part, Proposal } from './weigh-proposals.ts';

type Weights = readonly { readonly column: number; readonly weight: 1 | -1 }[];

/** Runs of neighbours beyond this many are looked for under merged heads only. */
const LONGEST_RUN = 12;
/** Every two columns may be those that a third compares. */
const MOST_COMPARED = 16;

/** What the columns of a side may add up to: by merged heads, by neighbours, and changes between two. */
export function sumsAcross(
  layout: SheetLayout,
  side: SheetSide,
  name: string,
  figures: SheetFigures,
): readonly Family[] {
  const amounts = side.amounts.filter((column) => !isRateColumn(layout, column));
  const families: Family[] = [];
  const add = (kind: Proposal['kind'], total: number, parts: Weights, isSaid = false) => {
    if (parts.length < 2) return;
    const proposals = layout.rows.flatMap((row) => proposalOf(figures, kind, row, total, parts));
    families.push({ question: `${name} column ${total}`, proposals, isSaid });
  };
  for (const total of amounts) {
    if (isChangeColumn(layout, total)) {
      for (const parts of differences(amounts.filter((column) => column !== total)))
        add('change', total, parts);
    } else if (isTotalHead(layout, total)) {
      add('columns', total, partsByHead(layout, amounts, total), true);
      for (const parts of runsBeside(layout, amounts, total)) add('columns', total, parts);
    }
  }
  return families;
}

const isTotalHead = ({ paths }: SheetLayout, column: number): boolean =>
  paths[column]!.length === 0 || isTotalLabel(paths[column]!.at(-1)!.printed);

function proposalOf(
  figures: SheetFigures,
  kind: Proposal['kind'],
  row: number,
  column: number,
  columns: Weights,
): Proposal[] {
  const total = figures.at(row, column);
  const parts = columns.flatMap(({ column: at, weight }): Part[] => {
    const cell = figures.at(row, at);
    return cell ? [{ cell, weight }] : [];
  });
  return total && parts.length === columns.length ? [{ kind, total, parts }] : [];
}

const added = (columns: readonly number[]): Weights => columns.map((column) => ({ column, weight: 1 }));

/** The columns under the merged head that the total stands under, each group by its own total where it has one. */
function partsByHead(layout: SheetLayout, amounts: readonly number[], total: number): Weights {
  const over = keysOf(layout, total).slice(0, -1);
  const group = amounts.filter((column) => column !== total && startsWith(keysOf(layout, column), over));
  return added(topsOf(layout, group, over.length));
}

/** One column for every group of the given ones: its total, or all that it holds. */
function topsOf(layout: SheetLayout, columns: readonly number[], depth: number): number[] {
  const groups = new Map<string, number[]>();
  for (const column of columns) {
    const key = keysOf(layout, column)[depth] ?? `${column}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    const head = layout.paths[group[0]!]![depth]?.printed ?? '';
    if (isWithin(head)) return [];
    if (group.length === 1) return group;
    const own = group.find((column) => isTotalHead(layout, column));
    return own === undefined ? topsOf(layout, group, depth + 1) : [own];
  });
}

/** Two heads are one where they stand in one merged cell. */
const keysOf = ({ paths }: SheetLayout, column: number): string[] =>
  paths[column]!.map(({ row, origin }) => `${row}.${origin}`);

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((key, index) => path[index] === key);

/** Neighbours to the right or to the left; of a total among them, its parts are left out. */
function runsBeside(layout: SheetLayout, amounts: readonly number[], total: number): Weights[] {
  const at = amounts.indexOf(total);
  const right = amounts.slice(at + 1, at + 1 + LONGEST_RUN);
  const left = amounts.slice(Math.max(0, at - LONGEST_RUN), at).reverse();
  return [right, left].flatMap((columns) =>
    columns
      .slice(1)
      .map((_, last) => added(columns.slice(0, last + 2).filter((column) => !isWithinHead(layout, column)))),
  );
}

const isWithinHead = ({ paths }: SheetLayout, column: number): boolean =>
  paths[column]!.some(({ printed }) => isWithin(printed));

function differences(columns: readonly number[]): Weights[] {
  const near = columns.slice(0, MOST_COMPARED);
  return near.flatMap((more) =>
    near
      .filter((less) => less !== more)
      .map(
        (less): Weights => [
          { column: more, weight: 1 },
          { column: less, weight: -1 },
        ],
      ),
  );
}
