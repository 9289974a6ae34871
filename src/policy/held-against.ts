import { standingOf, unmetOf } from '../model/describe-standing.ts';
import type { Result } from '../model/result.ts';
import type { Requirement } from '../model/standing.ts';

/** The result with what lacks of what is required, where something does. */
export function heldAgainst(result: Result, required: readonly Requirement[]): Result {
  const standing = standingOf(result);
  const unmet = unmetOf(standing, required);
  return unmet.length === 0 ? result : { ...result, standing: { ...standing, unmet } };
}
