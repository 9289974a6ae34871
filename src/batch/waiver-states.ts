import type { WaiverOutcome } from '../model/batch.ts';
import type { Waiver } from '../policy/config.ts';
import type { WaiverState } from '../policy/waivers.ts';

/** Names a waiver within a run: which settings, and which waiver of theirs. */
export const waiverId = (settings: number, at: number): string => `${settings}.${at}`;

/** What a line says of waivers: nothing of those for other submissions, nor of those for all that are unused. */
export function waiverOutcomes(
  settings: number,
  waivers: readonly Waiver[],
  states: readonly WaiverState[],
): Record<string, WaiverOutcome> {
  const outcomes: Record<string, WaiverOutcome> = {};
  for (const [at, state] of states.entries()) {
    if (state === 'elsewhere') continue;
    if (state === 'unused' && waivers[at]!.submission === undefined) continue;
    outcomes[waiverId(settings, at)] = state;
  }
  return outcomes;
}
