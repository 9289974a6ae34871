import type { PageData, PageRow } from '../page-data.ts';

const names = new Intl.Collator('zh-CN', { numeric: true });

/** Orders rows by a column; equals stand worst first, then by id. */
export function compareBy(column: number, descending: boolean, data: PageData) {
  const direction = descending ? -1 : 1;
  const primary = comparison(column, data);
  return (a: PageRow, b: PageRow): number =>
    direction * primary(a, b) || b[4] - a[4] || b[5] - a[5] || (a[0] < b[0] ? -1 : 1);
}

function comparison(column: number, data: PageData): (a: PageRow, b: PageRow) => number {
  if (column <= 1) return (a, b) => names.compare(a[column] as string, b[column] as string);
  if (column === 8) return (a, b) => names.compare(ruleOf(a, data), ruleOf(b, data));
  return (a, b) => (a[column] as number) - (b[column] as number);
}

const ruleOf = (row: PageRow, data: PageData): string =>
  row[9] || (data.rules[row[8][0] ?? -1]?.id ?? '\uffff');
