import { parseFactKey } from '../../model/fact-keys.ts';
import type { Setting } from '../graph/change.ts';
import type { Cell, Graph } from '../graph/graph.ts';
import { absolute } from '../graph/range.ts';

/** How often a right figure stands again under its own code in another table (T02, T03, T05 …). */
const AGAIN_UNDER_CODE = 0.3;
/** How often it stands again anywhere: 30108 of T06 is 2080505 of T05. */
const AGAIN_ANYWHERE = 0.2;

/**
 * log P(suggested figure) − log P(printed figure) before any arithmetic: a figure that is reported in
 * another place too is much likelier to be right than one that would be the only one of its kind.
 */
export function corroboration(graph: Graph): (cell: Cell, right: Setting) => number {
  const places = new Map<bigint, number[]>();
  for (const { index, value, domain } of graph.cells) {
    if (domain === 'amount' && value !== 0n) places.set(value, [...(places.get(value) ?? []), index]);
  }
  const codes = new Map(graph.cells.map((cell) => [cell.index, keyOf(cell)]));
  const anywhere = AGAIN_ANYWHERE / Math.max(20, places.size);
  const prior = (cell: Cell, value: bigint, ulp: bigint): number => {
    const others = (places.get(value) ?? []).filter((other) => other !== cell.index);
    const own = codes.get(cell.index);
    const underCode = own !== undefined && others.some((other) => isSameCode(own, codes.get(other)));
    const density = ulp === 0n ? 0.1 : Math.min(0.1, Number(ulp) / Number(absolute(value)));
    return density + (underCode ? AGAIN_UNDER_CODE : 0) + (others.length > 0 ? anywhere : 0);
  };
  return (cell, right) => {
    if (cell.domain !== 'amount' || cell.value === 0n || right.value === 0n) return 0;
    return Math.log(prior(cell, right.value, right.ulp)) - Math.log(prior(cell, cell.value, cell.ulp));
  };
}

interface CodeKey {
  readonly table: string;
  readonly code: string;
}

function keyOf({ id }: Cell): CodeKey | undefined {
  const key = parseFactKey(id);
  return key?.code ? { table: key.table, code: key.code } : undefined;
}

const isSameCode = (a: CodeKey, b: CodeKey | undefined) =>
  b !== undefined && a.code === b.code && a.table !== b.table;
