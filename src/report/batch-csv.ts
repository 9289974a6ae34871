import type { DepartmentRow } from '../model/batch-summary.ts';
import type { Language } from '../model/rule.ts';
import { csvText } from './csv-text.ts';
import { columnTitle, DEPARTMENT_COLUMNS } from './department-columns.ts';

/** One department a line. */
export function renderBatchCsv(
  rows: readonly DepartmentRow[],
  { lang }: { readonly lang: Language },
): string {
  return csvText([
    DEPARTMENT_COLUMNS.map((column) => columnTitle(column, lang)),
    ...rows.map((row) => DEPARTMENT_COLUMNS.map(({ value }) => String(value(row, lang)))),
  ]);
}
