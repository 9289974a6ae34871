import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import { isNeverAdded } from './rate-columns.ts';
import { type Line, type Nesting, nestLines } from './row-levels.ts';
import type { SheetFigures } from './sheet-figures.ts';
import { chooseFamilies, type Family, type Proposal, type Weighed, weigh } from './weigh-proposals.ts';

/** What the rows of a side may add up to, under the nesting of its labels that the figures bear out best. */
export function sumsDown(
  layout: SheetLayout,
  side: SheetSide,
  name: string,
  figures: SheetFigures,
): readonly Weighed[] {
  const { lines, nestings } = nestLines(layout, side);
  const columns = side.amounts.filter((column) => !isNeverAdded(layout, column));
  let best: { families: readonly Weighed[]; score: number } | undefined;
  for (const nesting of nestings) {
    const families = familiesOf({ columns, name, figures, lines, nesting }).map(weigh);
    const chosen = chooseFamilies(families);
    const score = chosen.reduce((sum, { strong, weak, fail }) => sum + strong + weak / 2 - 2 * fail, 0);
    if (!best || score > best.score) best = { families, score };
  }
  return best?.families ?? [];
}

interface Rows {
  /** Of amounts that add up. */
  readonly columns: readonly number[];
  readonly name: string;
  readonly figures: SheetFigures;
  readonly lines: readonly Line[];
  readonly nesting: Nesting;
}

function familiesOf(rows: Rows): Family[] {
  const { lines, nesting, name } = rows;
  const children = childrenOf(lines, nesting);
  const parents = [...children].filter(([parent]) => parent >= 0);
  const trees = parents.map(([parent, parts]) => ({
    question: `${name} row ${lines[parent]!.row}`,
    proposals: downEachColumn(rows, parent, parts),
    isSaid: true,
    pool: 'rows',
  }));
  return [...trees, ...totalsOf(rows, children.get(-1) ?? [])];
}

/** Lines by parent; totals and what is within another line are nobody's part. */
function childrenOf(lines: readonly Line[], nesting: Nesting): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const [at, { total, isWithin }] of lines.entries()) {
    if (total !== undefined || isWithin) continue;
    const list = children.get(nesting[at]!);
    if (list) list.push(at);
    else children.set(nesting[at]!, [at]);
  }
  return children;
}

/** Each total may add up what stands above it or below it, since the total before it or with it. */
function totalsOf(rows: Rows, tops: readonly number[]): Family[] {
  const { lines, name } = rows;
  const totals = lines.flatMap(({ total }, at) => (total === undefined ? [] : [at]));
  return totals.flatMap((at) => {
    const isPlain = tops.length + totals.length === lines.length;
    return readingsOf(at, totals, tops, lines)
      .filter((parts) => parts.length > 0)
      .map((parts) => ({
        question: `${name} row ${lines[at]!.row}`,
        proposals: downEachColumn(rows, at, parts),
        isSaid: true,
        pool: 'rows',
        ...(isPlain ? { isPlain } : {}),
      }));
  });
}

function readingsOf(
  at: number,
  totals: readonly number[],
  tops: readonly number[],
  lines: readonly Line[],
): number[][] {
  const rank = lines[at]!.total!;
  const between = (from: number, to: number) => tops.filter((top) => top > from && top < to);
  const previous = totals.filter((total) => total < at);
  const following = totals.filter((total) => total > at);
  const last = previous.at(-1) ?? -1;
  const higher = previous.findLast((total) => lines[total]!.total! >= rank) ?? -1;
  const lower = previous.filter((total) => total > higher);
  const upTo = following.find((total) => lines[total]!.total! >= rank) ?? lines.length;
  return [
    between(last, at),
    [...(last < 0 ? [] : [last]), ...between(last, at)],
    [...lower, ...between(lower.at(-1) ?? higher, at)],
    between(-1, at),
    between(at, following[0] ?? lines.length),
    between(at, lines.length),
    following.filter((total) => total < upTo && lines[total]!.total! < rank),
  ];
}

function downEachColumn(
  { columns, figures, lines }: Rows,
  total: number,
  parts: readonly number[],
): Proposal[] {
  return columns.flatMap((column): Proposal[] => {
    const cell = figures.at(lines[total]!.row, column);
    const cells = parts.map((part) => figures.at(lines[part]!.row, column));
    if (!cell || cells.some((part) => part === undefined)) return [];
    return [{ kind: 'rows', total: cell, parts: cells.map((part) => ({ cell: part!, weight: 1 })) }];
  });
}
