import type { Cell } from '../graph/cell.ts';
import { type Changes, type Setting, valueIn } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { residualOf, toleranceOf } from '../graph/judge.ts';
import { ceilDiv, EVERYTHING, floorDiv, overlap, type Range } from '../graph/range.ts';
import type { SumNode } from '../graph/relation-node.ts';
import { OPERATION, STRUCTURE_SHARES } from '../rank/priors.ts';
import { valuesWithin } from '../search/candidate-values.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';

/** Values looked at for each figure. */
const BEST = 2;
/** Failed relations that together tell at which level of the table the figure stands. */
const TOLD = 2;
/** A figure is carried no further than this: row, sections, class and total in two columns. */
const MOST_TOTALS = 14;

/** How sure at most, where no slip is known that leads to the printed figure: the totals may come from elsewhere. */
const WITHOUT_SLIP = 0.6;

/**
 * A figure that was wrong before the totals above it were added up: each of them is off by the same amount,
 * the table foots, and only what other tables or the text say shows it.
 */
export function* carriedSlips(searcher: Searcher, state: State): Generator<Hypothesis> {
  const { graph } = searcher;
  const failing = [...state.failed].map((relation) => graph.relations[relation]!).filter(isSum);
  const sums = sumsOf(graph, state);
  for (const index of below(graph, sums, failing)) {
    if (graph.effort.isSpent) return;
    const cell = graph.cells[index]!;
    if (cell.operand.state !== 'printed' || state.changes.has(index)) continue;
    const totals = totalsAbove(sums, index);
    if (totals.length === 0 || totals.length > MOST_TOTALS) continue;
    const moved = [index, ...totals];
    const range = rangeOf(graph, state, failing, moved);
    if (!range) continue;
    const touched = failing.filter((node) => moved.some((one) => node.weights.has(one)));
    const isTold = touched.length >= TOLD || failing.some((node) => node.weights.has(index));
    const likely = valuesWithin(graph, cell, range, graph.precisions[index]!)
      .filter(({ value }) => value >= 0n || cell.value < 0n)
      .map((setting) => ({ setting, ...searcher.slips.explainCarried(cell, setting, totals) }))
      // Of figures below one total many would do; a slip must tell this one from the others.
      .filter(({ isSlip }) => isTold || isSlip)
      .sort((a, b) => b.log - a.log)
      .slice(0, BEST);
    for (const { setting, cause, log, witness, isSlip } of likely) {
      const changes = carry(graph, state, cell, setting, totals);
      const own = searcher.slips.roleOf(cell) + log;
      const score = OPERATION + Math.log(STRUCTURE_SHARES['carried-slip']) + own;
      const doubt = isSlip ? {} : { atMost: WITHOUT_SLIP };
      yield { changes, cause, kind: 'carried-slip', score, ...doubt, ...(witness ? { witness } : {}) };
    }
  }
}

const isSum = (node: Graph['relations'][number]): node is SumNode =>
  node.type === 'sum' && node.comparison === '=';

/** Totals of the same table that hold, by part, and the parts of each. */
interface Sums {
  readonly totals: ReadonlyMap<number, readonly number[]>;
  readonly parts: ReadonlyMap<number, readonly number[]>;
}

function sumsOf(graph: Graph, state: State): Sums {
  const totals = new Map<number, number[]>();
  const parts = new Map<number, number[]>();
  graph.effort.spend(graph.cells.length);
  for (const node of graph.relations) {
    if (!isSum(node) || state.failed.has(node.index)) continue;
    const [[total, weight] = [], ...others] = node.weights;
    const table = total === undefined ? undefined : graph.cells[total]!.key?.table;
    if (total === undefined || table === undefined || others.some(([, other]) => other !== -weight!))
      continue;
    if (others.some(([part]) => graph.cells[part]!.key?.table !== table)) continue;
    for (const [part] of others) {
      totals.set(part, [...(totals.get(part) ?? []), total]);
      parts.set(total, [...(parts.get(total) ?? []), part]);
    }
  }
  return { totals, parts };
}

/** Figures of the failed relations, and all that add up to them. */
function below(graph: Graph, { parts }: Sums, failing: readonly SumNode[]): Set<number> {
  const found = new Set(failing.flatMap((node) => [...node.weights.keys()]));
  for (const cell of found) {
    graph.effort.spend(1);
    for (const part of parts.get(cell) ?? []) found.add(part);
  }
  return found;
}

function totalsAbove({ totals }: Sums, cell: number): number[] {
  const found = new Set(totals.get(cell) ?? []);
  for (const total of found) for (const next of totals.get(total) ?? []) found.add(next);
  return [...found];
}

/** Values of the first with which every failed relation that the figures bear on holds, all moved alike. */
function rangeOf(
  graph: Graph,
  state: State,
  failing: readonly SumNode[],
  moved: readonly number[],
): Range | undefined {
  let range: Range = EVERYTHING;
  const value = valueIn(graph.cells[moved[0]!]!, state.changes);
  for (const node of failing) {
    const weight = moved.reduce((sum, cell) => sum + (node.weights.get(cell) ?? 0n), 0n);
    if (weight === 0n) continue;
    graph.effort.spend(moved.length);
    const rest = residualOf(graph, node, state.changes) - weight * value;
    const { low, high } = toleranceOf(graph, node, state.changes);
    const [from, to] = weight > 0n ? [low - rest, high - rest] : [rest - high, rest - low];
    const size = weight > 0n ? weight : -weight;
    const narrower = overlap(range, { low: ceilDiv(from, size), high: floorDiv(to, size) });
    if (!narrower) return undefined;
    range = narrower;
  }
  return range === EVERYTHING ? undefined : range;
}

function carry(graph: Graph, state: State, cell: Cell, setting: Setting, totals: readonly number[]): Changes {
  const difference = setting.value - valueIn(cell, state.changes);
  return new Map([
    [cell.index, setting],
    ...totals.map((index): [number, Setting] => {
      const total = graph.cells[index]!;
      return [
        index,
        { value: valueIn(total, state.changes) + difference, decimals: total.decimals, ulp: total.ulp },
      ];
    }),
  ]);
}
