import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Grid } from '../../model/grid.ts';
import { displayWidth } from '../layout/display-width.ts';
import type { CellMarks, MarkedCell } from './cell-marks.ts';
import { bold, type CellMap, fillOf, printedCell, setCell } from './cells.ts';
import { printed } from './page-setup.ts';

const WIDEST = 40;
/** Titles and notes run over their neighbours and say nothing about a column's width. */
const TITLE_WIDTH = 36;

/** A table as the user has it, cell by cell in its own place. */
export function gridSheet(grid: Grid, name: string, marks: CellMarks): WriteSheet {
  const cells: CellMap = new Map();
  const widths: number[] = [];
  const headRows = headRowsOf(grid);
  const reach = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  grid.rows.forEach((row, r) => {
    // Rows are ragged: a cell beyond the end of its row can still be one that a finding names.
    for (let c = 0; c < reach; c += 1) {
      const text = row[c] ?? '';
      const mark = marks.at(grid.file, grid.sheet, r + 1, c + 1);
      if (text === '' && !mark) continue;
      setCell(cells, r + 1, c + 1, mark ? markedCell(text, mark) : printedCell(text));
      const width = displayWidth(text);
      if (width <= TITLE_WIDTH) widths[c] = Math.max(widths[c] ?? 0, width);
    }
  });
  return {
    name,
    rows: [],
    cells,
    columns: Array.from(widths, (width) => ({ width: Math.min((width ?? 6) + 2, WIDEST) })),
    ...(grid.hidden ? { hidden: true } : {}),
    ...(headRows > 0 ? { freezePane: { rows: headRows } } : {}),
    ...printed(headRows, 1),
  };
}

const AMOUNT = /^[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/;
/** A head of more rows would leave no room below it. */
const TALLEST_HEAD = 12;

/** Rows above the first amount: title, unit and column heads. None where that would be most of the screen. */
function headRowsOf({ rows }: Grid): number {
  const first = rows.findIndex((row) => row.some((text) => AMOUNT.test(text.trim())));
  return first <= TALLEST_HEAD ? Math.max(0, first) : 0;
}

function markedCell(text: string, { shade, comments }: MarkedCell): Partial<Cell> {
  const cell = printedCell(text, { ...fillOf(shade), ...(shade === 'suspect' ? bold : {}) });
  return comments.length === 0
    ? cell
    : { ...cell, comment: { author: 'juesuan', text: comments.join('\n') } };
}
