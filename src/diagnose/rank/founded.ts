import type { Graph } from '../graph/graph.ts';
import { isProof } from '../graph/is-proof.ts';
import type { Suspect } from './confidence.ts';
import type { Suspects } from './suspects.ts';

/** Below this the cells are not told apart: the group is named instead of one of them. */
const NAMED = 0.5;
/** The same where no slip is known that would have led to the printed figure. */
const NAMED_WITHOUT_CAUSE = 0.8;

/** Sure enough to name the cells. */
export const isNamed = ({ confidence, best }: Suspect): boolean =>
  confidence >= (best.cause === 'unknown' ? NAMED_WITHOUT_CAUSE : NAMED);

interface Founded {
  /** It would be named, but what it was computed with is not. */
  readonly isUnfounded: boolean;
}

/**
 * A suggestion that was computed with the suggested value of another cell is right only where that one is: a rate that
 * follows from a corrected amount is no surer than the amount. Of the amount that other relations bear out, the table's
 * and its list's, nothing follows from the rate.
 */
export function foundedOn<T extends Suspects>(graph: Graph, explained: readonly T[]): (T & Founded)[] {
  const changed = explained.map(({ suspects: [first] }) => [...(first?.best.changes.keys() ?? [])]);
  const all = [...explained.keys()];
  const others = explained.map(({ cleared, suspects: [first] }, own) => {
    const within = (relation: number, other: number): boolean =>
      other !== own && changed[other]!.some((cell) => graph.relations[relation]!.cells.includes(cell));
    const isAlone = (relation: number): boolean => !all.some((other) => within(relation, other));
    if (
      first &&
      cleared.some((relation) => isAlone(relation) && isProof(graph, relation, first.best.changes))
    )
      return [];
    return all.filter((other) => cleared.some((relation) => within(relation, other)));
  });
  const surest = (at: number): number => explained[at]!.suspects[0]!.confidence;
  const sure = explained.map((one, own) => ({
    ...one,
    suspects: one.suspects.map((suspect) => ({
      ...suspect,
      confidence: others[own]!.reduce((product, other) => product * surest(other), suspect.confidence),
    })),
  }));
  const named = sure.map(({ suspects: [first] }) => first !== undefined && isNamed(first));
  return sure.map((one, own) => {
    const [alone] = explained[own]!.suspects;
    const stands = named[own] && others[own]!.every((other) => named[other]);
    return { ...one, isUnfounded: alone !== undefined && isNamed(alone) && !stands };
  });
}
