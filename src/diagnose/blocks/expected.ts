import type { FactKeyParts } from '../../model/fact-keys.ts';
import type { Cell } from '../graph/cell.ts';
import type { Graph } from '../graph/graph.ts';
import { absolute, larger } from '../graph/range.ts';
import type { SumNode } from '../graph/relation-node.ts';

/** What a cell of a table should hold by what stands elsewhere. */
export interface Expected {
  /** Whether anything is known of the cell. */
  readonly isKnown: (cell: number) => boolean;
  readonly fits: (cell: number, value: bigint) => boolean;
  /** The figures that stand for it elsewhere. */
  readonly values: (cell: number) => readonly bigint[];
}

interface Witness {
  readonly value: bigint;
  readonly tolerance: bigint;
}

/**
 * The same code in another table, the other side of an equality or a bound, and, where only one column of the
 * table is in doubt, what the rest of its row leaves for it.
 */
export function expectedFigures(graph: Graph, columns: readonly string[]): Expected {
  const byCode = codesOf(graph);
  const known = new Map<number, readonly Witness[]>();
  const witnesses = (index: number): readonly Witness[] => {
    let found = known.get(index);
    if (!found) {
      found = [...related(graph, graph.cells[index]!, columns), ...namesakes(graph.cells[index]!, byCode)];
      graph.effort.spend(2 + found.length);
      known.set(index, found);
    }
    return found;
  };
  return {
    isKnown: (cell) => witnesses(cell).length > 0,
    fits: (cell, value) =>
      witnesses(cell).some((witness) => absolute(witness.value - value) <= witness.tolerance),
    values: (cell) => witnesses(cell).map(({ value }) => value),
  };
}

function related(graph: Graph, cell: Cell, columns: readonly string[]): Witness[] {
  return cell.relations.flatMap((relation) => {
    const node = graph.relations[relation]!;
    if (node.type !== 'sum') return [];
    return node.weights.size === 2 ? otherSide(graph, node, cell) : restOfRow(graph, node, cell, columns);
  });
}

function otherSide(graph: Graph, node: SumNode, cell: Cell): Witness[] {
  const [[index] = [], ...more] = [...node.weights].filter(([other]) => other !== cell.index);
  if (index === undefined || more.length > 0) return [];
  const other = graph.cells[index]!;
  if (other.key?.table === cell.key?.table || node.weights.get(index) !== -node.weights.get(cell.index)!)
    return [];
  return [{ value: other.value, tolerance: larger(cell.ulp, other.ulp) }];
}

/** 合计 less the other columns: of use only while these are not moved with it. */
function restOfRow(graph: Graph, node: SumNode, cell: Cell, columns: readonly string[]): Witness[] {
  const own = node.weights.get(cell.index)!;
  if (columns.length !== 1 || node.comparison !== '=' || absolute(own) !== 1n) return [];
  let rest = 0n;
  let units = 0n;
  graph.effort.spend(node.weights.size);
  for (const [index, weight] of node.weights) {
    if (index === cell.index) continue;
    const { key, value, ulp } = graph.cells[index]!;
    if (key?.table !== cell.key?.table || key?.row !== cell.key?.row) return [];
    rest -= weight * own * value;
    units += ulp;
  }
  return [{ value: rest, tolerance: units / 2n + cell.ulp / 2n }];
}

/** Columns that show one thing of a code in several tables. */
const SAME: Readonly<Record<string, string>> = {
  '': 'total',
  general: 'total',
  fiscal: 'total',
  income: 'total',
};
const kindOf = ({ code, column = '' }: FactKeyParts) => code && `${code} ${SAME[column] ?? column}`;

function codesOf(graph: Graph): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of graph.cells) {
    const kind = cell.key && kindOf(cell.key);
    if (!kind || cell.value === 0n) continue;
    const list = found.get(kind);
    if (list) list.push(cell);
    else found.set(kind, [cell]);
  }
  return found;
}

function namesakes(cell: Cell, byCode: ReadonlyMap<string, readonly Cell[]>): Witness[] {
  const kind = cell.key && kindOf(cell.key);
  return (kind ? (byCode.get(kind) ?? []) : [])
    .filter((other) => other.key!.table !== cell.key!.table)
    .map(({ value, ulp }) => ({ value, tolerance: larger(cell.ulp, ulp) }));
}
