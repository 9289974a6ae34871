import { cellText } from './join-text.ts';
import type { Lattice } from './lattice.ts';
import type { Glyph } from './page-marks.ts';
import { type BandCell, splitBands } from './split-bands.ts';
import { joinGlyphs, type Word } from './words.ts';

/** A table as it stands on one page. */
export interface PageTable {
  readonly page: number;
  /** x of each column's border, the last one's right border included. */
  readonly xs: readonly number[];
  readonly top: number;
  readonly rowCount: number;
  readonly cells: readonly TableCell[];
}

/** 0-based place of its upper left corner, and what it spans. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Parts of the type's height. */
const OVERLAP = 0.2;
const PARTED = 0.1;
const PADDING = 1;
/** From the baseline to the middle of a character. */
const MIDDLE = 0.35;
/** Points that text may stick out of the table. */
const OUTSIDE = 2;

export const isInside = ({ xs, ys }: Lattice, { left, right, baseline, size }: Word): boolean => {
  const x = (left + right) / 2;
  const y = baseline - MIDDLE * size;
  return (
    x >= xs[0]! - OUTSIDE && x <= xs.at(-1)! + OUTSIDE && y >= ys[0]! - OUTSIDE && y <= ys.at(-1)! + OUTSIDE
  );
};

/** Fills a table's cells with the words that stand in them. */
export function fillTable(page: number, lattice: Lattice, words: readonly Word[]): PageTable {
  const { xs, ys } = lattice;
  const cells = cellsOf(lattice);
  const cellAt: BandCell[][] = ys.slice(1).map(() => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        cellAt[row]![column] = cell;
      }
    }
  }
  for (const word of words.flatMap((word) => cutAtBorders(word, lattice))) {
    const row = indexOf(ys, word.baseline - MIDDLE * word.size);
    const home = cellAt[row]?.[indexOf(xs, word.left)];
    const startsHere =
      home !== undefined && word.left - xs[home.column]! <= PADDING * word.size && word.text.length > 1;
    const cell = startsHere ? home : cellAt[row]?.[indexOf(xs, (word.left + word.right) / 2)];
    cell?.words.push(word);
  }
  const { split, rowCount } = splitBands(cells, ys.length - 1);
  return {
    page,
    xs,
    top: ys[0]!,
    rowCount,
    cells: split.map(({ words: own, ...place }) => ({ ...place, text: cellText(own) })),
  };
}

/** The stretch that holds a coordinate. */
function indexOf(borders: readonly number[], at: number): number {
  let index = 0;
  while (index < borders.length - 2 && at >= borders[index + 1]!) index += 1;
  return index;
}

/** Neighbours without a border between them are one cell; each cell is a rectangle. */
function cellsOf(lattice: Lattice): BandCell[] {
  const rows = lattice.ys.length - 1;
  const columns = lattice.xs.length - 1;
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: BandCell[] = [];
  const isOpen = (row: number, from: number, to: number): boolean => {
    for (let column = from; column < to; column += 1) {
      if (taken[row]![column] || lattice.hasTop(column, row)) return false;
      if (column > from && lattice.hasLeft(column, row)) return false;
    }
    return true;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]![column]) continue;
      let right = column + 1;
      while (right < columns && !taken[row]![right] && !lattice.hasLeft(right, row)) right += 1;
      let bottom = row + 1;
      while (bottom < rows && isOpen(bottom, column, right)) bottom += 1;
      for (let r = row; r < bottom; r += 1) taken[r]!.fill(true, column, right);
      cells.push({ row, column, rows: bottom - row, columns: right - column, words: [] });
    }
  }
  return cells;
}

/** Figures of narrow columns stand closer than words do: a border between two characters parts them. */
function cutAtBorders(word: Word, lattice: Lattice): Word[] {
  const row = indexOf(lattice.ys, word.baseline - MIDDLE * word.size);
  const parts: Glyph[][] = [[]];
  word.glyphs.forEach((glyph, at) => {
    const before = word.glyphs[at - 1];
    if (before && isParted(before, glyph, row, lattice)) parts.push([]);
    parts.at(-1)!.push(glyph);
  });
  return parts.length === 1 ? [word] : parts.map(joinGlyphs);
}

function isParted(before: Glyph, after: Glyph, row: number, { xs, hasLeft }: Lattice): boolean {
  // Text that runs over from one cell into the next has no gap there.
  if (after.left - before.right < PARTED * after.size) return false;
  const slack = OVERLAP * after.size;
  return xs.some((x, column) => x >= before.right - slack && x <= after.left + slack && hasLeft(column, row));
}
