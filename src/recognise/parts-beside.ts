import type { Grid } from '../model/grid.ts';
import { matchTitle } from './match-title.ts';
import type { TemplateSet } from './template-set.ts';

/** Rows below the upper of two titles in which the other may stand. */
const APART = 2;

/**
 * The tables that stand side by side on a sheet, parted by a blank column under titles of their own: each with the
 * cells of the others left blank, so that its cells keep their places. The grid itself where there is one table.
 */
export function partsBeside(grid: Grid, templates: TemplateSet): readonly Grid[] {
  const titles: { row: number; column: number }[] = [];
  grid.rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (matchTitle(text, templates)) titles.push({ row, column });
    });
  });
  const [first, ...others] = titles;
  if (!first || others.length === 0) return [grid];
  const beside = titles.filter(({ row }) => row - first.row <= APART).sort((a, b) => a.column - b.column);
  const cuts = beside.slice(1).flatMap(({ column }, index) => {
    const cut = lastBlankColumn(grid, beside[index]!.column + 1, column);
    return cut === undefined ? [] : [cut];
  });
  if (cuts.length === 0) return [grid];
  const width = Math.max(...grid.rows.map((row) => row.length));
  return [...cuts, width].map((to, index) => {
    const from = cuts[index - 1] ?? 0;
    const rows = grid.rows.map((row) =>
      row.map((text, column) => (column >= from && column < to ? text : '')),
    );
    return { ...grid, rows };
  });
}

function lastBlankColumn({ rows }: Grid, from: number, to: number): number | undefined {
  for (let column = to - 1; column >= from; column--)
    if (rows.every((row) => (row[column] ?? '').trim() === '')) return column;
  return undefined;
}
