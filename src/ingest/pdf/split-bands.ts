import { linesOf, type Word } from './words.ts';

export interface BandCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly words: Word[];
}

/** Amounts of as many decimals, or codes; the rest of a figure that was broken for want of room is neither. */
const LISTS = [/^[-−－]?[\d,，]*\d\.\d{2}$/, /^[-−－]?[\d,，]*\d\.\d{4}$/, /^\d{3}(?:\d\d){0,2}$/];

/**
 * Tables whose rows have no lines between them: one cell with a figure on each of its lines stands for as many
 * rows. The cells beside it are split where its lines are.
 */
export function splitBands(
  cells: readonly BandCell[],
  rowCount: number,
): { readonly split: BandCell[]; readonly rowCount: number } {
  let all = [...cells];
  let count = rowCount;
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    const band = all.filter((cell) => cell.row === row && cell.rows === 1);
    const baselines = rowsIn(band);
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
function rowsIn(band: readonly BandCell[]): number[] {
  const columns = band.flatMap((cell) => {
    const lines = cell.words.length < 2 ? [] : linesOf(cell.words);
    const texts = lines.map((line) => line.map(({ text }) => text).join(''));
    const isList = texts.length > 1 && LISTS.some((list) => texts.every((text) => list.test(text)));
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
