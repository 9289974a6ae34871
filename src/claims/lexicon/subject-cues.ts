import { readCues } from '../cues/cue.ts';
import entries from './subject.json' with { type: 'json' };

/** How the words before a figure are told apart into name, frame and remark. */
export const subjectCue = readCues(entries);
