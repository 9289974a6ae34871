import type { Setting } from '../graph/change.ts';
import type { Cell, Graph } from '../graph/graph.ts';
import type { Precision } from '../graph/precision.ts';
import { includes, multiplesIn, type Range } from '../graph/range.ts';
import { commonDecimals } from '../graph/scale.ts';
import { slipNeighbours } from '../slips/neighbours.ts';
import { printCell } from '../slips/print-cell.ts';

/** More lattice values than this, and only those that a slip explains are looked at. */
const MANY = 40;

/** Values of the precision that lie in the range: all of a short one, the slip neighbours of a long one. */
export function valuesWithin(graph: Graph, cell: Cell, range: Range, precision: Precision): Setting[] {
  const { decimals, ulp, coarser } = precision;
  const values =
    multiplesIn(range, ulp, MANY) ?? neighbourValues(graph, cell).filter((value) => includes(range, value));
  return values
    .filter(
      (value) =>
        value % ulp === 0n && value !== cell.value && (coarser === undefined || value % coarser !== 0n),
    )
    .map((value) => ({ value, decimals, ulp }));
}

const remembered = new WeakMap<Cell, readonly bigint[]>();

/** Figures one slip away from what is printed, as integers of the scale; zero, that is nothing, among them. */
export function neighbourValues(graph: Graph, cell: Cell): readonly bigint[] {
  let values = remembered.get(cell);
  if (!values) {
    values = cell.operand.state === 'printed' ? findNeighbours(graph, cell) : [];
    remembered.set(cell, values);
  }
  return values;
}

function findNeighbours(graph: Graph, cell: Cell): bigint[] {
  const shift = commonDecimals(cell.operand) - cell.operand.decimals;
  const values = slipNeighbours(printCell(cell)).flatMap(({ negative, text }) => {
    const [whole = '', fraction = ''] = text.split('.');
    const power = graph.scale.decimals - shift - fraction.length;
    const digits = BigInt(whole + fraction) * 2n;
    const factor = 10n ** BigInt(Math.abs(power));
    if (power < 0 && digits % factor !== 0n) return [];
    const value = power < 0 ? digits / factor : digits * factor;
    return [negative ? -value : value];
  });
  return [...new Set([...values, 0n])];
}
