import type { AreaTotal, DepartmentRow } from '../model/batch-summary.ts';

/** Adds up departments by the first folder of their ids; those that lie in none are a total of their own. */
export function areaTotals() {
  const totals = new Map<string, { -readonly [K in keyof AreaTotal]: AreaTotal[K] }>();
  return {
    note({ id, status, error, warning, missing, narrative }: DepartmentRow): void {
      const area = id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
      const total = totals.get(area) ?? { area, departments: 0, complete: 0, clean: 0, error: 0, warning: 0 };
      totals.set(area, total);
      total.departments += 1;
      total.complete += Number(missing.length === 0 && narrative);
      total.clean += Number(status === 'clean');
      total.error += error;
      total.warning += warning;
    },
    /** One area alone says what the whole says. */
    list: (): AreaTotal[] =>
      totals.size < 2 ? [] : [...totals.values()].sort((a, b) => (a.area < b.area ? -1 : 1)),
  };
}
