import { readCues } from './cue.ts';
import entries from './marks.json' with { type: 'json' };

/** Punctuation, as it parts sentences, statements and names. */
export const mark = readCues(entries);
