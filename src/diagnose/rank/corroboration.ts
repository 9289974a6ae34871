import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { absolute, larger } from '../graph/range.ts';

/** How often a right figure stands again under its own code or name: T02, T03, T05, the text. */
const AGAIN_BY_NAME = 0.3;
/** How often it stands again anywhere: 30108 of T06 is 2080505 of T05. */
const AGAIN_ANYWHERE = 0.2;
/** How often a cell of a table is zero, and an amount of the text. */
const ZERO = { table: 0.05, text: 0.01 };

/**
 * log P(suggested figure) − log P(printed figure) before any arithmetic: a figure that is reported in
 * another place too is much likelier to be right than one that would be the only one of its kind.
 * `namesOf` gives the names and codes that a figure goes by; cells that the printed figure was carried to are no
 * witnesses for it.
 */
export function corroboration(
  graph: Graph,
  namesOf: (id: string) => readonly string[],
): (cell: Cell, right: Setting, carriedTo?: readonly number[]) => number {
  const names = graph.cells.map((cell) => new Set([...namesOf(cell.id), ...codesOf(cell)]));
  const places = new Map<bigint, { count: number; readonly byName: Map<string, number> }>();
  for (const { index, value, domain } of graph.cells) {
    if (domain !== 'amount' || value === 0n) continue;
    const place = places.get(value) ?? { count: 0, byName: new Map<string, number>() };
    place.count += 1;
    for (const name of names[index]!) place.byName.set(name, (place.byName.get(name) ?? 0) + 1);
    places.set(value, place);
  }
  const anywhere = AGAIN_ANYWHERE / Math.max(20, places.size);
  const again = (cell: Cell, value: bigint, carriedTo: readonly number[]): number => {
    const place = places.get(value);
    if (!place) return 0;
    const own = [cell.index, ...carriedTo].filter((index) => graph.cells[index]!.value === value);
    const byName = [...names[cell.index]!].some(
      (name) => (place.byName.get(name) ?? 0) > own.filter((index) => names[index]!.has(name)).length,
    );
    return (byName ? AGAIN_BY_NAME : 0) + (place.count > own.length ? anywhere : 0);
  };
  return (cell, right, carriedTo = []) => {
    if (cell.domain !== 'amount' || cell.value === 0n) return 0;
    const size = larger(absolute(cell.value), absolute(right.value));
    const density = Math.min(0.1, Number(larger(cell.ulp, right.ulp)) / Number(size));
    const zero = cell.operand.location.start === undefined ? ZERO.table : ZERO.text;
    const after = right.value === 0n ? zero : again(cell, right.value, []) + density;
    return Math.log(after) - Math.log(again(cell, cell.value, carriedTo) + density);
  };
}

/** A code stands for the same in every table; beside itself in its own table it stands for nothing. */
const codesOf = ({ key }: Cell): string[] => (key?.code ? [`code:${key.code}`] : []);
