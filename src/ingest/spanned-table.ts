/** A cell of a Word or web table; spans default to 1. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays cells out on a grid as a spreadsheet would show them: a merged cell has its text in its first place and
 * leaves the others blank. Cells beyond `maxColumns` are dropped.
 */
export function layOutCells(rows: readonly (readonly SpannedCell[])[], maxColumns: number): string[][] {
  const grid: string[][] = rows.map(() => []);
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  rows.forEach((cells, r) => {
    let column = 0;
    const next: number[] = [];
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const width = Math.max(1, Math.min(cell.columns, maxColumns - column));
      if (column >= maxColumns) break;
      setCell(grid[r]!, column, cell.text);
      for (let offset = 0; offset < width; offset += 1) next[column + offset] = Math.max(1, cell.rows);
      column += width;
    }
    const reach = Math.max(taken.length, next.length);
    for (let c = 0; c < reach; c += 1) taken[c] = Math.max(0, Math.max(taken[c] ?? 0, next[c] ?? 0) - 1);
  });
  return grid;
}

function setCell(row: string[], column: number, text: string): void {
  if (text === '') return;
  while (row.length < column) row.push('');
  row[column] = text;
}
