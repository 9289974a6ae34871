import type { Severity } from '../model/severity.ts';

/** From here on a statement is taken to mean what it was read as. */
const SURE = 0.6;
/** Below it, something else was likelier meant. */
const PLAUSIBLE = 0.25;

/**
 * What a failure is worth by how sure its reading is: an error where hardly anything else can be meant, a warning at
 * most where something else plausibly is, and undecided where it cannot be told.
 */
export function judgeReading(certainty = 1): 'sure' | 'doubtful' | 'unknown' {
  if (certainty >= SURE) return 'sure';
  return certainty >= PLAUSIBLE ? 'doubtful' : 'unknown';
}

/** The most severe that a failure of this reading can be. */
export const severityOfReading = (certainty?: number): Severity | undefined =>
  judgeReading(certainty) === 'doubtful' ? 'warning' : undefined;

/** Why a statement counts as not checked whose reading is hardly more than a guess. */
export const UNKNOWN_READING = { messageId: 'reading-unsure', data: {} } as const;
