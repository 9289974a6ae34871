import type { DepartmentRow } from '../model/batch-summary.ts';

/** Keeps the `size` departments with most errors, then warnings; what could not be checked is no rank. */
export function worstList(size: number) {
  const rows: DepartmentRow[] = [];
  return {
    offer(row: DepartmentRow): void {
      if (row.error + row.warning === 0) return;
      if (rows.length === size && compareWorst(row, rows[size - 1]!) >= 0) return;
      rows.push(row);
      rows.sort(compareWorst);
      if (rows.length > size) rows.pop();
    },
    list: (): DepartmentRow[] => [...rows],
  };
}

const compareWorst = (a: DepartmentRow, b: DepartmentRow): number =>
  b.error - a.error || b.warning - a.warning || (a.id < b.id ? -1 : 1);
