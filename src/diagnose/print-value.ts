import type { Cell } from './graph/cell.ts';
import type { Setting } from './graph/change.ts';
import type { Graph } from './graph/graph.ts';
import { inPrintedUnit, printedDecimals } from './graph/scale.ts';

/** A value as the cell would print it: its unit, its decimals, separators and % where the stated one has them. */
export function printValue(
  graph: Graph,
  cell: Cell,
  { value, decimals }: Pick<Setting, 'value' | 'decimals'>,
): string {
  const places = Math.max(0, printedDecimals(decimals, cell.operand));
  const full = inPrintedUnit(value, cell.operand, graph.scale).toFixed(places);
  const plain = graph.precisions[cell.index]!.trimmed
    ? full.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
    : full;
  const { text } = cell.operand;
  const separated = /\d[,，]\d{3}/.test(text) ? separate(plain) : plain;
  return /[%％]\s*$/.test(text) ? `${separated}%` : separated;
}

function separate(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** What stands in the cell; a blank as an empty text. */
export const printStated = (cell: Cell): string => cell.operand.text;
