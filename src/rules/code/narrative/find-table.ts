import type { Submission, TableId, TableReading } from '../../../model/index.ts';

/** The reading of one kind of table, where it was given. */
export const findTable = (submission: Submission, id: TableId): TableReading | undefined =>
  submission.tables.find((table) => table.table === id);
