import { type Changes, touchedBy, withChanges } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { holds } from '../graph/judge.ts';
import type { RelationNode } from '../graph/relation-node.ts';
import { logAgreement } from './rounding-likelihood.ts';

/**
 * log P(agreement of the relations that `more` touches), less what it is without `more` where they hold.
 * What fails without it fails under every rival alike.
 */
export function agreementGains(graph: Graph): (base: Changes, more: Changes) => number {
  const printed = new Map<number, number>();
  /** `undefined` where it fails. */
  const before = (node: RelationNode, base: Changes): number | undefined => {
    if (base.size > 0 && node.cells.some((cell) => base.has(cell))) {
      return holds(graph, node, base) ? logAgreement(graph, node, base) : undefined;
    }
    if (node.failed) return undefined;
    let known = printed.get(node.index);
    if (known === undefined) {
      known = logAgreement(graph, node, base);
      printed.set(node.index, known);
    }
    return known;
  };
  return (base, more) => {
    const changes = withChanges(base, more);
    let gain = 0;
    for (const relation of touchedBy(graph, more)) {
      const node = graph.relations[relation]!;
      const held = before(node, base);
      if (held !== undefined || holds(graph, node, changes)) {
        gain += logAgreement(graph, node, changes) - (held ?? 0);
      }
    }
    return gain;
  };
}
