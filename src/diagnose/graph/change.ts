import type { Cell } from './cell.ts';
import type { Graph } from './graph.ts';

/** What a cell would hold instead. */
export interface Setting {
  readonly value: bigint;
  readonly decimals: number;
  readonly ulp: bigint;
  /** Where this value stands for so many others that would do as well. */
  readonly alternatives?: number;
}

/** Settings by cell index, laid over the printed figures. */
export type Changes = ReadonlyMap<number, Setting>;

export const NO_CHANGES: Changes = new Map();

export const valueIn = (cell: Cell, changes: Changes): bigint => changes.get(cell.index)?.value ?? cell.value;

export const ulpIn = (cell: Cell, changes: Changes): bigint => changes.get(cell.index)?.ulp ?? cell.ulp;

export function withChanges(changes: Changes, more: Iterable<readonly [number, Setting]>): Changes {
  const merged = new Map(changes);
  for (const [cell, setting] of more) merged.set(cell, setting);
  return merged;
}

/** Relations that a set of changes touches. */
export function touchedBy(graph: Graph, changes: Changes): Set<number> {
  const touched = new Set<number>();
  for (const cell of changes.keys()) {
    for (const relation of graph.cells[cell]!.relations) touched.add(relation);
  }
  return touched;
}
