import { UNIT_LABELS } from '../../model/unit.ts';
import type { Cell } from '../graph/cell.ts';
import { type Changes, valueIn } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { readingHolds } from '../graph/judge.ts';
import { expectedPercent } from '../graph/judge-ratio-node.ts';
import { names, type RatioNode, type RelationNode, readingsOf } from '../graph/relation-node.ts';
import { ulpOf } from '../graph/scale.ts';
import { printValue } from '../print-value.ts';
import type { AddedFigure } from '../search/hypothesis.ts';

/** More terms than this are cut short. */
const SHOWN = 5;
const MORE_DIGITS = 2;

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
  const text = printerFor(graph, node, changes);
  if (node.type === 'ratio') {
    const above = sumText(node.numerator, text);
    const below = sumText(node.denominator, text);
    const base = node.denominator.size > 1 ? `(${below})` : below;
    const change = node.numerator.size > 1 ? `(${above})` : above;
    return `${change} ÷ ${base} = ${quotient(graph, node, changes)}`;
  }
  const own = node.weights.get(cell) ?? 1n;
  const others = [...node.weights]
    .filter(([index]) => index !== cell)
    .filter(([index]) => valueIn(graph.cells[index]!, changes) !== 0n || node.weights.size === 2)
    .map(([index, weight]): [number, bigint] => [index, own > 0n ? -weight : weight]);
  const relation = node.comparison === '=' ? '=' : own > 0n ? '≤' : '≥';
  const filled = missing ? ` + ${printValue(graph, graph.cells[missing.parent]!, missing.setting)}` : '';
  const [[only, weight] = [], ...more] = others;
  const name = only === undefined || more.length > 0 || weight !== 1n ? '' : nameOf(graph.cells[only]!);
  return `${text(cell)} ${relation} ${name}${sumText(new Map(others), text)}${filled}`;
}

/** `12.40 = 12.40` says nothing: where the other one stands does. */
function nameOf({ operand: { location } }: Cell): string {
  const { label, table } = location;
  return label === undefined ? '' : `${table ? `${table} ` : ''}${label} `;
}

/** The percentage that follows, with two more digits where the stated one is cut off or its inputs are rounded. */
function quotient(graph: Graph, node: RatioNode, changes: Changes): string {
  const percent = graph.cells[node.percent]!;
  const stated = valueIn(percent, changes);
  const expected = expectedPercent(graph, node, changes);
  const { value, decimals } = changes.get(percent.index) ?? percent;
  const print = (amount: bigint, places: number) =>
    printValue(graph, percent, { value: amount, decimals: places }).replace(/%?$/, '%');
  if (expected === undefined || expected === stated) return print(value, decimals);
  const places = Math.min(decimals + MORE_DIGITS, graph.scale.decimals);
  const closer = expectedPercent(graph, node, changes, ulpOf(places, graph.scale));
  return closer === undefined ? print(value, decimals) : print(closer, places);
}

/** As printed; with their units where these differ. */
function printerFor(graph: Graph, node: RelationNode, changes: Changes): (index: number) => string {
  const units = new Set(
    node.cells.flatMap((index) => {
      const { unit } = graph.cells[index]!.operand;
      return unit === 'percent' || unit === 'count' ? [] : [unit];
    }),
  );
  return (index) => {
    const { unit } = graph.cells[index]!.operand;
    const name = units.size > 1 && unit !== 'percent' && unit !== 'count' ? UNIT_LABELS[unit] : '';
    return `${printed(graph, index, changes)}${name}`;
  };
}

function sumText(weights: ReadonlyMap<number, bigint>, text: (index: number) => string): string {
  const terms = [...weights]
    .map(([index, weight]) => {
      const shown = text(index);
      const isNegative = /^[-－−]/.test(shown);
      return { text: shown.replace(/^[-－−]/, ''), isPositive: weight > 0n !== isNegative };
    })
    .sort((a, b) => Number(b.isPositive) - Number(a.isPositive));
  const shown = terms.length > SHOWN ? terms.slice(0, SHOWN - 1) : terms;
  const parts = shown.map(({ text: figure, isPositive }, place) => {
    const sign = isPositive ? (place === 0 ? '' : '+ ') : place === 0 ? '−' : '− ';
    return `${sign}${figure}`;
  });
  if (terms.length > shown.length) parts.push('+ …');
  return parts.length === 0 ? '0' : parts.join(' ');
}

function printed(graph: Graph, index: number, changes: Changes): string {
  const cell = graph.cells[index]!;
  const setting = changes.get(index);
  if (setting) return printValue(graph, cell, setting);
  return cell.operand.text.trim() === '' ? '0' : cell.operand.text.trim();
}
