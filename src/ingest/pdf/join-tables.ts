import { joinLines } from './join-text.ts';
import type { PageTable, TableCell } from './table-cells.ts';

/** A row with its place on the page: 1-based, header rows that return on each page counted. */
export interface TableRow {
  readonly page: number;
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** A table from its first page to its last. */
export interface WholeTable {
  readonly xs: readonly number[];
  readonly rows: TableRow[];
}

/** Points by which borders differ from page to page. */
const NEAR = 4;
const FIGURE = /^[-−－]?[\d,，]*\d(?:[.．]\d+)?%?$/;
/** A header that is not the same as above begins another table. */
const HEADER =
  /^(?:项目|科目|科目编码|科目名称|功能分类.*|经济分类.*|预算数|决算数|金额|单位名称|序号|收入|支出|行次|栏次)$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(]|其中|\d)/;

export const wholeTable = (table: PageTable): WholeTable => ({
  xs: table.xs,
  rows: rowsOf(table, table.cells),
});

/**
 * Adds a page to the table above it, without the header rows that return. `false`, and nothing done, where its
 * columns are others or it has a header of its own.
 */
export function continueTable(whole: WholeTable, next: PageTable): boolean {
  const columns = alignColumns(whole.xs, next.xs);
  if (!columns) return false;
  const cells = next.cells.map((cell) => {
    const column = columns[cell.column]!;
    return { ...cell, column, columns: columns[cell.column + cell.columns]! - column };
  });
  const rows = rowsOf(next, cells);
  const repeated = repeatedRows(whole.rows, rows);
  // Nothing but header rows at a page's foot: the rest of the header opens the next page.
  if (repeated === 0 && beginsWithHeader(rows) && whole.rows.some(hasFigure)) return false;
  const rest = rows.slice(repeated);
  const [first] = rest;
  const last = whole.rows.at(-1);
  if (first && last && isRemainder(last, first)) {
    whole.rows[whole.rows.length - 1] = completeRow(last, first);
    rest.shift();
  }
  whole.rows.push(...rest);
  return true;
}

function rowsOf({ page, rowCount }: PageTable, cells: readonly TableCell[]): TableRow[] {
  return Array.from({ length: rowCount }, (_, row) => ({
    page,
    row: row + 1,
    cells: cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  }));
}

/** For each border of the page, which of the table's it is: a page may lack borders that only the header has. */
function alignColumns(xs: readonly number[], others: readonly number[]): number[] | undefined {
  const columns = others.map((other) => xs.findIndex((x) => Math.abs(x - other) <= NEAR));
  const isWhole = columns[0] === 0 && columns.at(-1) === xs.length - 1 && !columns.includes(-1);
  return isWhole && new Set(columns).size === columns.length ? columns : undefined;
}

const textOf = ({ cells }: TableRow): string =>
  cells.map(({ column, columns, text }) => `${column}+${columns}:${text.replace(/\s/g, '')}`).join('|');

const hasFigure = ({ cells }: TableRow): boolean => cells.some(({ text }) => FIGURE.test(text.trim()));
const isFilled = ({ cells }: TableRow): boolean => cells.some(({ text }) => text !== '');

/** Rows at the page's top that are the table's first, too. */
function repeatedRows(above: readonly TableRow[], rows: readonly TableRow[]): number {
  let count = 0;
  while (count < rows.length && count < above.length && textOf(rows[count]!) === textOf(above[count]!))
    count += 1;
  return rows.slice(0, count).some(isFilled) ? count : 0;
}

function beginsWithHeader(rows: readonly TableRow[]): boolean {
  const [first] = rows;
  if (!first || hasFigure(first)) return false;
  return first.cells.filter(({ text }) => HEADER.test(text.replace(/\s/g, ''))).length >= 2;
}

/** Whether a page break went through a row: nothing but the rest of its texts stands below. */
function isRemainder(last: TableRow, first: TableRow): boolean {
  if (last.page === first.page || hasFigure(first) || !isFilled(first)) return false;
  return first.cells.every(({ column, columns, text }) => {
    if (text === '') return true;
    const above = last.cells.find((cell) => cell.column === column && cell.columns === columns);
    return above !== undefined && above.text !== '' && !FIGURE.test(above.text) && !NUMBERED.test(text);
  });
}

const completeRow = (last: TableRow, first: TableRow): TableRow => ({
  ...last,
  cells: last.cells.map((cell) => {
    const rest = first.cells.find(({ column }) => column === cell.column)?.text ?? '';
    return { ...cell, text: joinLines(cell.text, rest) };
  }),
});
