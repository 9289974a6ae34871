import type { Narrative } from '../model/narrative.ts';
import type { Problem } from '../model/problem.ts';
import type { TableReading } from '../model/table.ts';

const ALL_TABLES = 9;

/**
 * Scanned pages cannot be read, which is an error; where other files hold all nine tables and the text, what is
 * scanned is there, too, and it is worth a note.
 */
export function settleScans(
  problems: readonly Problem[],
  tables: readonly TableReading[],
  narrative: Narrative | undefined,
): Problem[] {
  return problems.map((problem) => {
    if (problem.messageId !== 'page-scanned') return problem;
    const elsewhere = tables.filter(({ file }) => file !== problem.file).length;
    const isHeld = elsewhere >= ALL_TABLES && narrative !== undefined && narrative.file !== problem.file;
    return isHeld ? { ...problem, severity: 'note' } : problem;
  });
}
