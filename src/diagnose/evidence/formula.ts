import { type Changes, valueIn } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { readingHolds } from '../graph/judge.ts';
import { names, type RelationNode, readingsOf } from '../graph/relation-node.ts';
import { printValue } from '../print-value.ts';
import type { AddedFigure } from '../search/hypothesis.ts';

/** More terms than this are cut short. */
const SHOWN = 5;

/**
 * The relation with the corrected figures filled in and solved for the corrected one, e.g.
 * `539.22 = 4294.10 − 3754.88` or `539.22 ÷ 4294.10 = 12.55%`.
 */
export function filledFormula(
  graph: Graph,
  node: RelationNode,
  cell: number,
  changes: Changes,
  missing?: AddedFigure,
): string {
  const reading =
    readingsOf(node).find((one) => names(one, cell) && readingHolds(graph, one, changes)) ?? node;
  return fillIn(graph, reading, cell, changes, missing);
}

function fillIn(
  graph: Graph,
  node: RelationNode,
  cell: number,
  changes: Changes,
  missing: AddedFigure | undefined,
): string {
  const text = (index: number) => printed(graph, index, changes);
  if (node.type === 'ratio') {
    const above = sumText(node.numerator, text);
    const below = sumText(node.denominator, text);
    return `${above} ÷ ${node.denominator.size > 1 ? `(${below})` : below} = ${text(node.percent).replace(/%?$/, '%')}`;
  }
  const own = node.weights.get(cell) ?? 1n;
  const others = [...node.weights]
    .filter(([index]) => index !== cell)
    .filter(([index]) => valueIn(graph.cells[index]!, changes) !== 0n)
    .map(([index, weight]): [number, bigint] => [index, own > 0n ? -weight : weight]);
  const relation = node.comparison === '=' ? '=' : own > 0n ? '≤' : '≥';
  const filled = missing ? ` + ${printValue(graph, graph.cells[missing.parent]!, missing.setting)}` : '';
  return `${text(cell)} ${relation} ${sumText(new Map(others), text)}${filled}`;
}

function sumText(weights: ReadonlyMap<number, bigint>, text: (index: number) => string): string {
  const ordered = [...weights].sort(([, a], [, b]) => Number(b - a));
  const shown = ordered.length > SHOWN ? ordered.slice(0, SHOWN - 1) : ordered;
  const parts = shown.map(([index, weight], place) => {
    const sign = weight < 0n ? '−' : place === 0 ? '' : '+';
    return place === 0 ? `${sign}${text(index)}` : `${sign} ${text(index)}`;
  });
  if (ordered.length > shown.length) parts.push('+ …');
  return parts.length === 0 ? '0' : parts.join(' ');
}

function printed(graph: Graph, index: number, changes: Changes): string {
  const cell = graph.cells[index]!;
  const setting = changes.get(index);
  if (setting) return printValue(graph, cell, setting);
  return cell.operand.text.trim() === '' ? '0' : cell.operand.text.trim();
}
