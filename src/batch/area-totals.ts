import type { AreaTotal, DepartmentRow } from '../model/batch-summary.ts';

/**
 * Adds up departments by the first folders of their ids, down to `levels` of them, each level a total of its own;
 * those that lie in no folder are one total.
 */
export function areaTotals(levels: number) {
  const totals = new Map<string, { -readonly [K in keyof AreaTotal]: AreaTotal[K] }>();
  const note = (
    area: string,
    { status, error, warning, missing, narrative }: Omit<DepartmentRow, 'id'>,
  ): void => {
    const total = totals.get(area) ?? { area, departments: 0, complete: 0, clean: 0, error: 0, warning: 0 };
    totals.set(area, total);
    total.departments += 1;
    total.complete += Number(missing.length === 0 && narrative);
    total.clean += Number(status === 'clean');
    total.error += error;
    total.warning += warning;
  };
  return {
    note({ id, ...row }: DepartmentRow): void {
      const folders = id.split('/').slice(0, -1).slice(0, levels);
      if (folders.length === 0) note('', row);
      folders.forEach((_, at) => {
        note(folders.slice(0, at + 1).join('/'), row);
      });
    },
    /** One area alone says what the whole says. */
    list: (): AreaTotal[] =>
      totals.size < 2 ? [] : [...totals.values()].sort((a, b) => (a.area < b.area ? -1 : 1)),
  };
}
