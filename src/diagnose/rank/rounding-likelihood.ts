import type { Agreement } from '../../model/relation.ts';
import type { Changes } from '../graph/change.ts';
import { ulpIn } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { residualOf } from '../graph/judge.ts';
import { ratioAgreement } from '../graph/judge-ratio-node.ts';
import { absolute, least } from '../graph/range.ts';
import type { RelationNode } from '../graph/relation-node.ts';

/** How honest figures agree with each other: shares measured on published accounts. */
const RATIO_AGREEMENT: Readonly<Partial<Record<Agreement, number>>> = {
  exact: Math.log(0.9),
  truncated: Math.log(0.05),
  rounding: Math.log(0.03),
  balanced: Math.log(0.02),
};
const IMPROBABLE = Math.log(1e-3);

/** Two prints of one figure differ by a last digit once in a hundred. */
const SAME_FIGURE_DIFFERS = Math.log(0.01);
/** Half of all tables are made to foot exactly; the rest are rounded cell by cell. */
const FOOTED_EXACTLY = 0.5;

/**
 * log P(how well the relation agrees | its figures are right). Rounding errors of a sum spread like a
 * normal variable of variance Σu²/12; a footing may also have been forced.
 */
export function logAgreement(graph: Graph, node: RelationNode, changes: Changes): number {
  if (node.type === 'ratio') return RATIO_AGREEMENT[ratioAgreement(graph, node, changes)] ?? IMPROBABLE;
  const residual = residualOf(graph, node, changes);
  if (node.comparison === '<=') return residual > 0n ? Math.log(0.02) : 0;
  const ulps = [...node.weights]
    .map(([cell, weight]) => absolute(weight) * ulpIn(graph.cells[cell]!, changes))
    .filter((ulp) => ulp > 0n);
  if (ulps.length === 0) return residual === 0n ? 0 : IMPROBABLE;
  const step = least(ulps)!;
  const steps = Number(residual) / Number(step);
  if (ulps.length <= 2) return steps === 0 ? 0 : SAME_FIGURE_DIFFERS;
  const variance = ulps.reduce((sum, ulp) => sum + (Number(ulp) / Number(step)) ** 2 / 12, 0);
  const density = Math.exp(-(steps * steps) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  const forced = steps === 0 ? FOOTED_EXACTLY : 0;
  return Math.log(Math.max(forced + (1 - FOOTED_EXACTLY) * Math.min(1, density), 1e-4));
}
