import { isProvenBySums } from '../pdf/sum-proof.ts';
import { isFigureCell } from './find-runs.ts';
import type { FlatCell, FlatRow } from './flat-row.ts';

const NARROWEST = 3;
const WIDEST = 12;
const FEWEST_ROWS = 3;
const LONGEST_HEAD = 40;

/**
 * Rows of one width, every cell of which is a line, blank ones too. Of all widths and beginnings only one may
 * give columns of labels and columns of figures whose sums tie; `undefined` where none does.
 */
export function readEvenRows(cells: readonly FlatCell[]): FlatRow[] | undefined {
  for (let width = NARROWEST; width <= WIDEST; width++) {
    for (let head = 1; head < Math.min(LONGEST_HEAD, cells.length - FEWEST_ROWS * width); head++) {
      if (!bodyFrom(cells.slice(head), width)) continue;
      const first = firstRow(cells, head, width);
      return [...headOf(cells.slice(0, first), width), ...rowsFrom(cells.slice(first), width)];
    }
  }
  return undefined;
}

/** Rows whose sums tie may stand below a total that holds some of them twice: rows like them, right above, are the table's. */
function firstRow(cells: readonly FlatCell[], head: number, width: number): number {
  const kinds = kindsOf(cells.slice(head), width)!;
  let first = head;
  while (first > width && isRow(cells.slice(first - width, first), kinds)) first -= width;
  return first;
}

function bodyFrom(cells: readonly FlatCell[], width: number): FlatRow[] | undefined {
  const rows = rowsFrom(cells, width);
  return rows.length >= FEWEST_ROWS && isProvenBySums(rows.map((row) => row.cells)) ? rows : undefined;
}

function rowsFrom(cells: readonly FlatCell[], width: number): FlatRow[] {
  const kinds = kindsOf(cells, width);
  const rows: FlatRow[] = [];
  if (!kinds) return rows;
  for (let at = 0; at + width <= cells.length; at += width) {
    const own = cells.slice(at, at + width);
    if (!isRow(own, kinds)) break;
    rows.push({ line: own[0]!.line, cells: own.map(({ text }) => text) });
  }
  return rows;
}

const isRow = (cells: readonly FlatCell[], kinds: readonly Kind[]): boolean =>
  cells.every(({ text }, column) => text === '' || kindOf(text) === kinds[column]);

type Kind = 'code' | 'label' | 'figure';

const kindOf = (text: string): Kind =>
  /^\d{3}$|^\d{5}$|^\d{7}$/.test(text) ? 'code' : isFigureCell(text) ? 'figure' : 'label';

/** What each column holds by the first rows: labels first, figures in the last column. */
function kindsOf(cells: readonly FlatCell[], width: number): Kind[] | undefined {
  const kinds = Array.from({ length: width }, (_, column) => {
    const own = cells.filter((_, at) => at % width === column && at < FEWEST_ROWS * width);
    return own.map(({ text }) => text).find((text) => text !== '');
  }).map((text) => (text === undefined ? 'figure' : kindOf(text)));
  return kinds[0] !== 'figure' && kinds.at(-1) === 'figure' ? kinds : undefined;
}

/** The row of heads as wide as the table, where its cells stand right above the body; the rest one a row. */
function headOf(cells: readonly FlatCell[], width: number): FlatRow[] {
  const filled = cells.filter(({ text }) => text !== '');
  const heads = cells.slice(-width);
  const isHeads = heads.length === width && heads.every(({ text }) => text !== '' && !/\d/.test(text));
  if (!isHeads) return filled.map(({ text, line }) => ({ line, cells: [text] }));
  return [
    ...cells.slice(0, -width).flatMap(({ text, line }) => (text === '' ? [] : [{ line, cells: [text] }])),
    { line: heads[0]!.line, cells: heads.map(({ text }) => text) },
  ];
}
