import comparisonCues from '../cues/comparison.json' with { type: 'json' };
import { readCues } from '../cues/cue.ts';
import directionCues from '../cues/directions.json' with { type: 'json' };
import listCues from '../cues/lists.json' with { type: 'json' };
import reasonCues from '../cues/reasons.json' with { type: 'json' };
import roleCues from '../cues/roles.json' with { type: 'json' };
import subjectCues from '../cues/subjects.json' with { type: 'json' };

/** The wording of statements, by file of cues. */
export const role = readCues(roleCues);
export const direction = readCues(directionCues);
export const comparison = readCues(comparisonCues);
export const list = readCues(listCues);
export const reason = readCues(reasonCues);
export const subject = readCues(subjectCues);
