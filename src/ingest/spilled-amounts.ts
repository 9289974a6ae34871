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
  const width = headerWidth(rows);
  for (const [index, row] of rows.entries()) {
    if (row.length <= width) continue;
    const runs = spilledRuns(row);
    if (runs.length === 0) continue;
    const surplus = usedWidth(row, width) - width;
    const spilled = runs.reduce((sum, run) => sum + run.length - 1, 0);
    const first = runs[0]!;
    const pieces = row.slice(first.start, first.start + first.length).map((piece) => piece.trim());
    const place = { file, row: index + 1, column: first.start + 1 };
    const data = { cell: cellName(index + 1, first.start + 1), text: pieces.join(',') };
    if (surplus === spilled || row.length - width === spilled) {
      for (const run of runs.toReversed()) {
        row.splice(
          run.start,
          run.length,
          row
            .slice(run.start, run.start + run.length)
            .map((piece) => piece.trim())
            .join(','),
        );
      }
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

const STARTS_AS_FIGURE = /^\s*[-−(（]?[\d０-９]/;

/** The width of the rows above the first figure: title and header, which no separator can have widened. */
function headerWidth(rows: readonly (readonly string[])[]): number {
  let width = 0;
  for (const row of rows) {
    if (row.some((cell) => STARTS_AS_FIGURE.test(cell))) break;
    width = Math.max(width, row.length);
  }
  return width || Number.POSITIVE_INFINITY;
}

/** Length of a row without the blank cells that stand beyond the header. */
function usedWidth(row: readonly string[], width: number): number {
  let length = row.length;
  while (length > width && row[length - 1]!.trim() === '') length--;
  return length;
}
