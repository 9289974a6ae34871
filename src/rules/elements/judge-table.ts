import type { ChecklistItem, Submission, TableElement } from '../../model/index.ts';
import { MOST_OF_NINE, mayStandElsewhere, saysEmpty, saysNone } from './table-notes.ts';

/** A table with figures, or empty with a sentence below it or in the narrative. */
export function judgeTable(
  { table }: TableElement,
  submission: Submission,
): Pick<ChecklistItem, 'state' | 'location' | 'reason'> {
  const reading = submission.tables.find((one) => one.table === table);
  if (reading) {
    const { location } = reading;
    if (!reading.isEmpty) return { state: 'stated', location };
    return saysEmpty(submission, reading)
      ? { state: 'none', location }
      : { state: 'missing', location, reason: 'element-empty-table' };
  }
  if (submission.tables.length === 0) return { state: 'unknown', reason: 'element-no-tables' };
  if (saysNone(submission, table)) return { state: 'none' };
  const given = new Set(submission.tables.map((one) => one.table)).size;
  if (given < MOST_OF_NINE) return { state: 'unknown', reason: 'element-few-tables' };
  return mayStandElsewhere(submission, table)
    ? { state: 'unknown', reason: 'table-elsewhere' }
    : { state: 'missing' };
}
