import type { Cell } from '../graph/cell.ts';
import { type Changes, NO_CHANGES, type Setting, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { holds } from '../graph/judge.ts';
import { expectedPercent } from '../graph/judge-ratio-node.ts';
import type { Precision } from '../graph/precision.ts';
import { EVERYTHING, type Range } from '../graph/range.ts';
import { type RelationNode, readingsOf } from '../graph/relation-node.ts';
import { overlapAll, solutionsFor } from '../graph/solve.ts';
import { OPERATION, WRONG_WORD } from '../rank/priors.ts';
import { valuesWithin } from './candidate-values.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Searcher } from './searcher.ts';
import type { State } from './state.ts';

/** Every figure that alone, changed to one value, makes all of `failed` hold and breaks nothing. */
export function singleFaults(searcher: Searcher, state: State, failed: readonly number[]): Hypothesis[] {
  const [first] = failed;
  const words = failed.length === 1 ? wrongWord(searcher, first!) : [];
  const figures = cellsInAll(searcher, failed)
    .filter((cell) => !state.changes.has(cell))
    .flatMap((index) => correctCell(searcher, state.changes, searcher.graph.cells[index]!));
  return [...figures, ...words];
}

/** The figures may be right and the word that compares them wrong. */
export function wrongWord({ graph }: Searcher, relation: number): Hypothesis[] {
  if (!graph.relations[relation]!.word) return [];
  const score = OPERATION + WRONG_WORD;
  return [{ changes: NO_CHANGES, cause: 'wrong-direction', kind: 'comparison-word', score, word: relation }];
}

/** Cells that lie in all of the relations. */
function cellsInAll({ graph }: Searcher, relations: readonly number[]): number[] {
  const [smallest, ...rest] = relations
    .map((relation) => graph.relations[relation]!)
    .sort((a, b) => a.cells.length - b.cells.length);
  if (!smallest) return [];
  return smallest.cells.filter((cell) =>
    rest.every((node) => graph.cells[cell]!.relations.includes(node.index)),
  );
}

/** The values of one cell with which all of its relations hold. */
function correctCell(searcher: Searcher, base: Changes, cell: Cell): Hypothesis[] {
  return settingsFor(searcher, base, cell, cell.relations).map((setting) =>
    figureHypothesis(searcher, base, cell, setting),
  );
}

/** Settings of the cell that satisfy the given relations. */
export function settingsFor(
  { graph }: Searcher,
  base: Changes,
  cell: Cell,
  relations: readonly number[],
): Setting[] {
  if (cell.fixed) return [];
  const nodes = relations.map((relation) => graph.relations[relation]!);
  const precision = graph.precisions[cell.index]!;
  let ranges: readonly Range[] = [EVERYTHING];
  for (const node of nodes) {
    ranges = overlapAll(ranges, solutionsFor(graph, node, cell.index, base, precision));
    if (ranges.length === 0) return [];
  }
  const enclosed = nodes.filter((node) => node.type === 'ratio' || node.alternatives.length > 0);
  const computed = percentagesOf(graph, base, cell, precision, enclosed);
  const settings = new Map<bigint, Setting>();
  for (const range of ranges) {
    for (const setting of valuesWithin(graph, cell, range, precision, computed)) {
      const changes = withChanges(base, [[cell.index, setting]]);
      if (enclosed.every((node) => holds(graph, node, changes))) settings.set(setting.value, setting);
    }
  }
  return [...settings.values()];
}

/** What the percentage comes to, in the precision. */
function percentagesOf(
  graph: Graph,
  base: Changes,
  cell: Cell,
  { decimals, ulp }: Precision,
  nodes: readonly RelationNode[],
): bigint[] {
  const probe = withChanges(base, [[cell.index, { value: 0n, decimals, ulp }]]);
  return nodes
    .flatMap(readingsOf)
    .flatMap((reading) =>
      reading.type === 'ratio' && reading.percent === cell.index
        ? (expectedPercent(graph, reading, probe) ?? [])
        : [],
    );
}

export function figureHypothesis(
  searcher: Searcher,
  base: Changes,
  cell: Cell,
  setting: Setting,
): Hypothesis {
  const changes: Changes = new Map([[cell.index, setting]]);
  const { cause, log, witness } = searcher.slips.explain(cell, setting);
  const score = OPERATION + searcher.slips.roleOf(cell) + log + searcher.agreementGain(base, changes);
  return { changes, cause, kind: 'figure', score, ...(witness ? { witness } : {}) };
}
