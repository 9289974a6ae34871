import { joinWords } from './join-text.ts';
import { isFigure, isProvenBySums } from './sum-proof.ts';
import type { PageTable, TableCell } from './table-cells.ts';
import { linesOf, type Word } from './words.ts';

export interface AlignedTables {
  readonly tables: readonly PageTable[];
  /** Words that are in none of them. */
  readonly rest: readonly Word[];
  /** Lines with figures below each other that no sum proves to be a table. */
  readonly isDoubtful: boolean;
}

/** What stands together on a line. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly words: readonly Word[];
}

type Line = readonly Piece[];

/** Parts of the type's height that part two columns. */
const GAP = 0.9;
/** Lines that a table has at least, and lines of a header. */
const FEWEST_LINES = 3;
const HEADER_LINES = 3;
/** Pitches between lines of one table. */
const APART = 3.2;

/**
 * Tables without lines, or with level ones alone: words that stand below each other in columns. They are taken for
 * a table only where sums prove it; all else is text.
 */
export function findAlignedTables(page: number, words: readonly Word[]): AlignedTables {
  const lines = linesOf(words).map(piecesOf);
  const tables: PageTable[] = [];
  const taken = new Set<Word>();
  let isDoubtful = false;
  for (const [from, to] of runsOf(lines)) {
    const body = lines.slice(from, to);
    const columns = columnsOf(body);
    const rows = completeRows(body.map((line) => rowOf(line, columns)));
    if (columns.length < 2 || !isProvenBySums(rows.map((row) => row.map(textOf)))) {
      isDoubtful ||= columns.length > 2;
      continue;
    }
    const start = headerStart(lines, from);
    const header = lines.slice(start, from);
    tables.push(tableOf(page, header, rows, columns));
    for (const piece of [...header, ...body].flat()) for (const word of piece.words) taken.add(word);
  }
  return { tables, rest: words.filter((word) => !taken.has(word)), isDoubtful };
}

function piecesOf(line: readonly Word[]): Piece[] {
  const groups: Word[][] = [];
  line.forEach((word, at) => {
    const before = line[at - 1];
    if (!before || word.left - before.right > GAP * Math.max(word.size, before.size)) groups.push([]);
    groups.at(-1)!.push(word);
  });
  return groups.map((group) => ({
    text: joinWords(group),
    left: group[0]!.left,
    right: Math.max(...group.map(({ right }) => right)),
    words: group,
  }));
}

const hasFigure = (line: Line): boolean => line.some(({ text }) => isFigure(text));
const baselineOf = (line: Line): number => line[0]?.words[0]?.baseline ?? 0;
const sizeOf = (line: Line): number => line[0]?.words[0]?.size ?? 0;
const isNear = (above: Line, below: Line): boolean =>
  baselineOf(below) - baselineOf(above) <= APART * Math.max(sizeOf(above), sizeOf(below));

/** Stretches of lines with figures and labels; between two may stand a line of a label alone. */
function runsOf(lines: readonly Line[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  let open: [number, number] | undefined;
  lines.forEach((line, at) => {
    const isBody = hasFigure(line) && line.length > 1;
    if (
      open &&
      !lines.slice(open[1], at + 1).every((one, index) => isNear(lines[open![1] - 1 + index]!, one))
    )
      open = undefined;
    if (!isBody) {
      if (line.length > 1 || (open && at - open[1] >= 1)) open = undefined;
      return;
    }
    if (open) open[1] = at + 1;
    else {
      open = [at, at + 1];
      runs.push(open);
    }
  });
  return runs.filter(([from, to]) => lines.slice(from, to).filter(hasFigure).length >= FEWEST_LINES);
}

/** Extents that no piece of another column reaches into. */
function columnsOf(body: readonly Line[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  const pieces = body.flat().sort((a, b) => a.left - b.left);
  for (const { left, right } of pieces) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

type Row = readonly (Piece | undefined)[];

const textOf = (piece: Piece | undefined): string => piece?.text ?? '';

const rowOf = (line: Line, columns: readonly { left: number; right: number }[]): Row =>
  columns.map(({ left, right }) => line.find((piece) => piece.right > left && piece.left < right));

/** A label of two lines stands above and below its figures. */
function completeRows(rows: readonly Row[]): Row[] {
  const complete: Row[] = [];
  const isLabel = (row: Row = []): boolean =>
    row.some(Boolean) && !row.some((piece) => piece && isFigure(piece.text) && piece !== row[0]);
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next, after] = [rows[at]!, rows[at + 1], rows[at + 2]];
    const label = row.findIndex(Boolean);
    if (
      isLabel(row) &&
      next &&
      !isLabel(next) &&
      next[label] === undefined &&
      after &&
      isLabel(after) &&
      after[label]
    ) {
      const text = textOf(row[label]) + textOf(after[label]);
      complete.push(next.map((piece, column) => (column === label ? { ...row[label]!, text } : piece)));
      at += 2;
    } else complete.push(row);
  }
  return complete;
}

function headerStart(lines: readonly Line[], from: number): number {
  let start = from;
  while (start > 0 && from - start < HEADER_LINES) {
    const line = lines[start - 1]!;
    const isHeader = line.length > 1 && !hasFigure(line) && isNear(line, lines[start]!);
    if (!isHeader || /[：:]/.test(line.map(({ text }) => text).join(''))) break;
    start -= 1;
  }
  return start;
}

function tableOf(
  page: number,
  header: readonly Line[],
  rows: readonly Row[],
  columns: readonly { left: number; right: number }[],
): PageTable {
  const borders = columns.slice(1).map(({ left }, at) => (left + columns[at]!.right) / 2);
  const cells: TableCell[] = [];
  header.forEach((line, row) => {
    const spans = line.map(({ text, left, right }) => {
      const first = borders.filter((border) => border <= left).length;
      const last = borders.filter((border) => border < right).length;
      return { text, first, last: Math.max(first, last) };
    });
    let column = 0;
    for (const { text, first, last } of spans) {
      for (; column < first; column += 1) cells.push({ row, column, rows: 1, columns: 1, text: '' });
      if (column > last) continue;
      cells.push({ row, column, rows: 1, columns: last - column + 1, text });
      column = last + 1;
    }
  });
  rows.forEach((row, at) => {
    row.forEach((piece, column) => {
      cells.push({ row: header.length + at, column, rows: 1, columns: 1, text: textOf(piece) });
    });
  });
  const baselines = [...header.flat(), ...rows.flat()].flatMap(
    (piece) => piece?.words.map(({ baseline }) => baseline) ?? [],
  );
  return {
    page,
    xs: [columns[0]!.left, ...borders, columns.at(-1)!.right],
    top: Math.min(...baselines),
    rowCount: header.length + rows.length,
    cells,
  };
}
