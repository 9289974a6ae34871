import { standingOf, unmetOf } from '../model/describe-standing.ts';
import type { Result } from '../model/result.ts';
import { REQUIREMENTS, type Requirement } from '../model/standing.ts';
import { oneOf } from './one-of.ts';

/** `--require complete`, `--require narrative,T01,T05`, also given several times. */
export const parseRequirements = (value: string, before: readonly Requirement[] = []): Requirement[] => [
  ...before,
  ...value.split(',').map((word) => {
    const trimmed = word.trim();
    const known = REQUIREMENTS.find((one) => one.toLowerCase() === trimmed.toLowerCase());
    return known ?? oneOf('--require', REQUIREMENTS)(trimmed);
  }),
];

/** The result with what lacks of what is required, where something does. */
export function heldAgainst(result: Result, required: readonly Requirement[]): Result {
  const standing = standingOf(result);
  const unmet = unmetOf(standing, required);
  return unmet.length === 0 ? result : { ...result, standing: { ...standing, unmet } };
}
