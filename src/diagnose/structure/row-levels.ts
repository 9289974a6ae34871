/** `expense.208` and `208` alike; the rows of year totals stand for all classes. */
export const rowCode = (row: string): string =>
  row === 'expense.year' ? 'total' : row.replace(/^expense\./, '');

/** Classes under the total, sections under their class, items under their section. */
export const isChildOf = (code: string, parent: string): boolean =>
  parent === 'total' ? code.length === 3 : code.length === parent.length + 2 && code.startsWith(parent);
