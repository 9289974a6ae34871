import type { Cell } from '../graph/cell.ts';
import { type Changes, type Setting, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { holds } from '../graph/judge.ts';
import { expectedPercent } from '../graph/judge-ratio-node.ts';
import type { RatioNode } from '../graph/relation-node.ts';
import { STRUCTURE_SHARES } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import { figureHypothesis, settingsFor } from '../search/single-fault.ts';
import type { State } from '../search/state.ts';

/** Values looked at for each figure. */
const BEST = 3;

/**
 * A figure that was wrong before its percentages were computed from it: correct it, and they follow. Its
 * ratios hold as printed, so they speak neither for nor against it.
 */
export function* derivedFigures(searcher: Searcher, state: State): Generator<Hypothesis> {
  const { graph } = searcher;
  const suspects = new Set([...state.failed].flatMap((relation) => graph.relations[relation]!.cells));
  for (const index of suspects) {
    const cell = graph.cells[index]!;
    if (cell.domain === 'percent' || state.changes.has(index)) continue;
    const ratios = cell.relations.filter(
      (relation) => graph.relations[relation]!.type === 'ratio' && !state.failed.has(relation),
    );
    if (ratios.length === 0) continue;
    const others = cell.relations.filter((relation) => !ratios.includes(relation));
    if (!others.some((relation) => state.failed.has(relation))) continue;
    const best = settingsFor(searcher, state.changes, cell, others)
      .map((setting) => figureHypothesis(searcher, state.changes, cell, setting))
      .sort((a, b) => b.score - a.score)
      .slice(0, BEST);
    for (const hypothesis of best) {
      const changes = recompute(graph, state.changes, hypothesis.changes, cell, ratios);
      if (changes.size < 2) continue;
      const setting = hypothesis.changes.get(index)!;
      const { cause, log } = searcher.slips.explain(cell, setting);
      const score = hypothesis.score - searcher.agreementGain(state.changes, hypothesis.changes);
      yield {
        changes,
        cause: log === -Infinity ? 'unknown' : cause,
        kind: 'derived-figures',
        ...(isOtherUnit(cell.value, setting.value) ? { atMost: OF_ANOTHER_UNIT } : {}),
        score: score + Math.log(STRUCTURE_SHARES['derived-figures']),
      };
    }
  }
}

/** How sure at most where the figures that it should agree with may stand in another unit. */
const OF_ANOTHER_UNIT = 0.6;

const isOtherUnit = (printed: bigint, right: bigint): boolean =>
  printed !== 0n && (right === printed * YUAN || printed === right * YUAN);
/** Yuan in a 万元. */
const YUAN = 10_000n;

function recompute(
  graph: Graph,
  base: Changes,
  correction: Changes,
  cell: Cell,
  ratios: readonly number[],
): Changes {
  const changes = new Map<number, Setting>(correction);
  for (const relation of ratios) {
    const node = graph.relations[relation]! as RatioNode;
    const after = withChanges(base, changes);
    if (node.percent === cell.index || holds(graph, node, after)) continue;
    const percent = graph.cells[node.percent]!;
    const value = expectedPercent(graph, node, after);
    if (value === undefined) continue;
    changes.set(node.percent, { value, decimals: percent.decimals, ulp: percent.ulp });
  }
  return changes;
}
