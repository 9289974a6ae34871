import type { Agreement } from '../../model/relation.ts';
import { type Changes, NO_CHANGES } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { readingHolds, residualOf, roundingIn } from '../graph/judge.ts';
import { ratioAgreement } from '../graph/judge-ratio-node.ts';
import { type RelationNode, readingsOf } from '../graph/relation-node.ts';

/** How honest percentages agree with their amounts: shares measured on published accounts. */
const RATIO_AGREEMENT: Readonly<Partial<Record<Agreement, number>>> = {
  exact: 0.9,
  truncated: 0.05,
  rounding: 0.03,
  balanced: 0.02,
};
/** Percentages of this document that the general shares weigh as much as. */
const PRIOR_WEIGHT = 6;
const IMPROBABLE = Math.log(1e-3);
/** The reading that a rule would rather not take. */
const OTHER_READING = Math.log(0.3);

const measured = new WeakMap<Graph, ReadonlyMap<Agreement, number>>();

/** A writer who cuts percentages off goes on doing so: the document's own habit counts. */
function logRatioAgreement(graph: Graph, agreement: Agreement): number {
  let counts = measured.get(graph);
  if (!counts) {
    const found = new Map<Agreement, number>();
    for (const node of graph.relations) {
      if (node.type !== 'ratio' || node.failed || node.alternatives.length > 0) continue;
      const how = ratioAgreement(graph, node, NO_CHANGES);
      found.set(how, (found.get(how) ?? 0) + 1);
    }
    counts = found;
    measured.set(graph, counts);
  }
  const share = RATIO_AGREEMENT[agreement];
  if (share === undefined) return IMPROBABLE;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Math.log((share * PRIOR_WEIGHT + (counts.get(agreement) ?? 0)) / (PRIOR_WEIGHT + total));
}

/** Two prints of one figure differ by a last digit once in a hundred. */
const SAME_FIGURE_DIFFERS = Math.log(0.01);
/** Half of all tables are made to foot exactly; the rest are rounded cell by cell. */
const FOOTED_EXACTLY = 0.5;

/**
 * log P(how well the relation agrees | its figures are right). Rounding errors of a sum spread like a
 * normal variable of variance Σu²/12; a footing may also have been forced.
 */
export function logAgreement(graph: Graph, node: RelationNode, changes: Changes): number {
  if (node.alternatives.length === 0) return logReading(graph, node, changes);
  const readings = readingsOf(node)
    .map((reading, index) => ({ reading, likely: index === 0 ? 0 : OTHER_READING }))
    .filter(({ reading }) => readingHolds(graph, reading, changes));
  return Math.max(
    IMPROBABLE,
    ...readings.map(({ reading, likely }) => logReading(graph, reading, changes) + likely),
  );
}

function logReading(graph: Graph, node: RelationNode, changes: Changes): number {
  if (node.type === 'ratio') return logRatioAgreement(graph, ratioAgreement(graph, node, changes));
  const residual = residualOf(graph, node, changes);
  if (node.comparison === '<=') return residual > 0n ? Math.log(0.02) : 0;
  const { smallest, rounded, variance } = roundingIn(graph, node, changes);
  if (smallest === undefined) return residual === 0n ? 0 : IMPROBABLE;
  const steps = Number(residual) / Number(smallest);
  if (rounded <= 2) return steps === 0 ? 0 : SAME_FIGURE_DIFFERS;
  const density = Math.exp(-(steps * steps) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  const forced = steps === 0 ? FOOTED_EXACTLY : 0;
  return Math.log(Math.max(forced + (1 - FOOTED_EXACTLY) * Math.min(1, density), 1e-4));
}
