import { FUNCTIONAL_CLASSES } from '../../../model/classification/classification.ts';
import type { Submission } from '../../../model/submission.ts';
import { codedTables } from './coded-tables.ts';

export interface YearSpan {
  readonly from: number;
  readonly until: number;
}

const [FIRST, LAST] = [2007, 2100] as const;

/**
 * The years that accounts without a year can be of, by what they call the classes: those in which most of the
 * names were in force, so that one name of another year stands out.
 */
export function yearsOfClasses(submission: Submission): YearSpan {
  const spans = codedTables(submission)
    .filter(({ classification }) => classification === 'functional')
    .flatMap(({ rows }) => rows.flatMap(({ code, row }) => spanOf(code, row.name) ?? []));
  const starts = [...new Set([FIRST, ...spans.map(({ from }) => from)])].sort((a, b) => a - b);
  const fitting = (year: number) => spans.filter(({ from, until }) => from <= year && year <= until);
  const best = starts.reduce((most, year) => (fitting(year).length > fitting(most).length ? year : most));
  return { from: best, until: Math.min(LAST, ...fitting(best).map(({ until }) => until)) };
}

function spanOf(code: string, printed: string): YearSpan | undefined {
  const entry = FUNCTIONAL_CLASSES.find((one) => one.code === code);
  const name = entry?.names.find((one) => one.name === printed);
  return name && { from: name.from, until: name.until ?? LAST };
}
