import { linesOf, type Word } from './words.ts';

export interface BandCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly words: Word[];
}

const FIGURE = /^[-−－]?[\d,，.]*\d%?$/;
/** Parts of the type's height left free behind a figure that was not broken for want of room. */
const ROOM = 1.2;

/**
 * Tables whose rows have no lines between them: one cell with a figure on each of its lines stands for as many
 * rows. The cells beside it are split where its lines are.
 */
export function splitBands(
  cells: readonly BandCell[],
  rowCount: number,
  xs: readonly number[],
): { readonly split: BandCell[]; readonly rowCount: number } {
  let all = [...cells];
  let count = rowCount;
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    const band = all.filter((cell) => cell.row === row && cell.rows === 1);
    const baselines = rowsIn(band, xs);
    if (baselines.length < 2) continue;
    const more = baselines.length - 1;
    all = all.flatMap((cell) => {
      if (band.includes(cell)) return splitCell(cell, baselines);
      if (cell.row > row) return [{ ...cell, row: cell.row + more }];
      return cell.row + cell.rows > row ? [{ ...cell, rows: cell.rows + more }] : [cell];
    });
    count += more;
  }
  return { split: all, rowCount: count };
}

/** Baselines of the figures, where two cells at least hold several. */
function rowsIn(band: readonly BandCell[], xs: readonly number[]): number[] {
  const columns = band.flatMap((cell) => {
    const lines = cell.words.length < 2 ? [] : linesOf(cell.words);
    const width = xs[cell.column + cell.columns]! - xs[cell.column]!;
    const isList =
      lines.length > 1 &&
      lines.every((line) => FIGURE.test(line.map(({ text }) => text).join(''))) &&
      lines.slice(0, -1).every((line) => line.at(-1)!.right - line[0]!.left <= width - ROOM * line[0]!.size);
    return isList ? [lines.map((line) => line[0]!)] : [];
  });
  return columns.length < 2 ? [] : linesOf(columns.flat()).map((line) => line[0]!.baseline);
}

function splitCell(cell: BandCell, baselines: readonly number[]): BandCell[] {
  const parts = baselines.map((_, at): BandCell => ({ ...cell, row: cell.row + at, words: [] }));
  for (const word of cell.words) {
    const distances = baselines.map((baseline) => Math.abs(baseline - word.baseline));
    parts[distances.indexOf(Math.min(...distances))]!.words.push(word);
  }
  return parts;
}
