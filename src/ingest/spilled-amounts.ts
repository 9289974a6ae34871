import type { CellMark } from '../model/grid.ts';
import { cellName } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';

const HEAD = /^\s*[-−(（]?\d{1,3}\s*$/;
const MIDDLE = /^\d{3}$/;
const TAIL = /^\d{3}(?:\.\d+)?[)）]?\s*$/;

/**
 * `1,234.50` written without quotes falls into two cells and pushes the rest of its row to the right. Rows
 * longer than the header are put right in place where only one reading gives the header's width; the others
 * are reported and marked, so that no figure of theirs is read in the wrong column.
 */
export function mendSpilledAmounts(
  rows: string[][],
  file: string,
): { problems: Problem[]; marks: CellMark[] } {
  const problems: Problem[] = [];
  const marks: CellMark[] = [];
  for (const { row: index, runs, isCertain } of findSpills(rows)) {
    const row = rows[index]!;
    const first = runs[0]!;
    const place = { file, row: index + 1, column: first.start + 1 };
    const data = { cell: cellName(index + 1, first.start + 1), text: joinPieces(row, first) };
    if (isCertain) {
      for (const run of runs.toReversed()) row.splice(run.start, run.length, joinPieces(row, run));
      problems.push({ severity: 'note', messageId: 'reading-spill-mended', data, ...place });
    } else {
      problems.push({ severity: 'error', messageId: 'reading-spill', data, ...place });
      row.forEach((text, column) => {
        if (/\d/.test(text)) marks.push({ row: index + 1, column: column + 1, kind: 'shifted', text });
      });
    }
  }
  return { problems, marks };
}

const joinPieces = (row: readonly string[], { start, length }: Run): string =>
  row
    .slice(start, start + length)
    .map((piece) => piece.trim())
    .join(',');

interface Spill {
  readonly row: number;
  readonly runs: readonly Run[];
  readonly isCertain: boolean;
}

/** Each table below another in one file has its own header. */
function findSpills(rows: readonly (readonly string[])[]): Spill[] {
  const starts = [0, ...rows.flatMap((row, index) => (index > 0 && isTitle(row) ? [index] : []))];
  return starts.flatMap((start, at) =>
    findSpillsBelow(rows.slice(start, starts[at + 1])).map((spill) => ({ ...spill, row: spill.row + start })),
  );
}

/** `支出决算表`, alone in its row. */
function isTitle(row: readonly string[]): boolean {
  let only = '';
  for (const cell of row) {
    if (cell.trim() === '') continue;
    if (only !== '') return false;
    only = cell;
  }
  return /.{3,}表\s*(?:[（(][^（(]*[)）])?\s*$/.test(only);
}

function findSpillsBelow(rows: readonly (readonly string[])[]): Spill[] {
  const header = headerWidth(rows);
  if (header === undefined) return [];
  const longer = rows.flatMap((row, index) =>
    row.length > header.cells ? [{ row: index, cells: row }] : [],
  );
  if (longer.length > 0) {
    return longer.flatMap(({ row, cells }): Spill[] => {
      const runs = spilledRuns(cells);
      const spilled = spilledCells(runs);
      const isBlankBeyond = filledWidth(cells) <= header.cells && cells.length - header.cells !== spilled;
      const isCertain =
        cells.length - spilled >= header.cells && filledWidth(cells) - spilled <= header.cells;
      return runs.length === 0 ? [] : [{ row, runs, isCertain: isCertain && !isBlankBeyond }];
    });
  }
  return findPaddedSpills(rows, header.filled);
}

/**
 * A spreadsheet that has opened and saved such a file pads all rows to one length. The filled cells still
 * tell, if every row that goes beyond the header does so by just what its amounts spilled.
 */
function findPaddedSpills(rows: readonly (readonly string[])[], filled: number): Spill[] {
  const spills: Spill[] = [];
  for (const [row, cells] of rows.entries()) {
    const surplus = filledWidth(cells) - filled;
    if (surplus <= 0) continue;
    const runs = spilledRuns(cells);
    if (spilledCells(runs) !== surplus) return [];
    spills.push({ row, runs, isCertain: true });
  }
  return spills;
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** Neighbouring cells that read as one figure with separators, longest first from the left. */
function spilledRuns(row: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < row.length - 1; start++) {
    if (!HEAD.test(row[start]!)) continue;
    let end = start + 1;
    while (end < row.length - 1 && MIDDLE.test(row[end]!) && TAIL.test(row[end + 1]!)) end++;
    if (!TAIL.test(row[end]!)) continue;
    runs.push({ start, length: end - start + 1 });
    start = end;
  }
  return runs;
}

const spilledCells = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.length - 1, 0);

/** Not 2024年度 or 2024-12-31, which stand above a header. */
const FIGURE = /^\s*[-−(（]?[\d０-９](?!.*[年月日])(?!\d{3}[-/.]\d{1,2}[-/.])/;

/** The width of the rows above the first figure: title and header, which no separator can have widened. */
function headerWidth(rows: readonly (readonly string[])[]): { cells: number; filled: number } | undefined {
  const end = rows.findIndex((row) => row.some((cell) => FIGURE.test(cell)));
  const head = rows.slice(0, end);
  if (end <= 0) return undefined;
  return {
    cells: Math.max(...head.map((row) => row.length)),
    filled: Math.max(...head.map(filledWidth)),
  };
}

/** Cells up to the last that is not blank. */
function filledWidth(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1]!.trim() === '') length--;
  return length;
}
