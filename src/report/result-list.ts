import type { Result } from '../model/result.ts';

/** What reporters take: one submission, or several in one report. */
export type Results = Result | readonly Result[];

export const listOf = (results: Results): readonly Result[] => (isList(results) ? results : [results]);

const isList = (results: Results): results is readonly Result[] => Array.isArray(results);
