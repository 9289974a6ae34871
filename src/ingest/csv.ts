import { CsvError, type Options, parse } from 'csv-parse/browser/esm/sync';
import type { CellMark, Grid } from '../model/grid.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { detectSeparator, type Separator } from './detect-separator.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { mendSpilledAmounts } from './spilled-amounts.ts';
import { splitQuoted } from './split-quoted.ts';
import { locateSwallowedRows, locateUnclosedQuote } from './unclosed-quote.ts';

/** A grid and what had to be said while reading it: amounts put back together, rows that cannot be. */
export interface CsvReading {
  readonly grid: Grid;
  readonly problems: readonly Problem[];
}

/**
 * The rows of a CSV, TSV or semicolon-separated file as Excel shows them: blank rows count, a line end in
 * quotes does not. Throws a ProblemError for an unclosed quote, a blank file, more than the limits allow.
 */
export function readCsvText(text: string, file: string, limits: Limits = DEFAULT_LIMITS): CsvReading {
  const { body, separator } = splitDirective(text);
  refuseBulk(body, file, limits);
  refuseLongCells(body, separator, file, limits);
  const cells = body.includes('"') ? parseQuoted(body, separator, file) : splitPlain(body, separator);
  const rows = body.includes('="') ? cells.map((row) => row.map(shownText)) : cells;
  refuseExcess(rows, file, limits);
  const { problems, marks } = mendSpilledAmounts(rows, file);
  return { grid: { file, rows, ...withMarks(marks) }, problems };
}

const withMarks = (marks: readonly CellMark[]) => (marks.length === 0 ? {} : { marks });

/** Excel's own first line `sep=;` names the separator and is not a row. */
function splitDirective(text: string): { body: string; separator: Separator } {
  const directive = /^sep=([,;\t])(\r\n|\n|\r|$)/i.exec(text);
  if (!directive) return { body: text, separator: detectSeparator(text) };
  return { body: text.slice(directive[0].length), separator: directive[1] as Separator };
}

/** `="2010301"`: how exports make Excel show a code as it is. */
const shownText = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

const LINE_END = /\r\n|\n|\r/;

/** Without a quote in it, a file's rows are its lines: no parser is needed, at a tenth of the time. */
function splitPlain(text: string, separator: Separator): string[][] {
  const lines = text.includes('\r') ? text.split(LINE_END) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(separator));
}

const OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options;

function parseQuoted(text: string, separator: Separator, file: string): string[][] {
  let rows = splitQuoted(text, separator);
  try {
    rows ??= parse(text, { ...OPTIONS, delimiter: separator }) as unknown as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unclosed(file, locateUnclosedQuote(text, separator));
  }
  const swallowed = locateSwallowedRows(rows, separator);
  if (swallowed) throw unclosed(file, swallowed.line, swallowed.row);
  return rows;
}

function unclosed(file: string, line: number, row?: number): ProblemError {
  return new ProblemError({
    severity: 'error',
    messageId: 'reading-unclosed-quote',
    data: { line: String(line) },
    file,
    line,
    ...(row === undefined ? {} : { row }),
  });
}

/** Counts before anything is split: a row in quotes may have several lines, but not this many. */
function refuseBulk(text: string, file: string, limits: Limits) {
  if (text.length <= Math.min(10 * limits.maxRows, 5 * limits.maxCells)) return;
  const refuse = (messageId: string, limit: number) => {
    throw new ProblemError({ severity: 'error', messageId, data: { limit: String(limit) }, file });
  };
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > 10 * limits.maxRows) refuse('reading-too-many-rows', limits.maxRows);
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x3b || code === 0x09 || code === 0x0d) cells++;
  }
  // Blank cells count here, and are most of a wide table.
  if (cells > 5 * limits.maxCells) refuse('workbook-too-many-cells', limits.maxCells);
}

/** Before a parser copies them: a text cell by cell, quoted ones with the line ends and separators in them. */
function refuseLongCells(text: string, separator: Separator, file: string, limits: Limits): void {
  if (text.length <= limits.maxCellCharacters) return;
  let [line, row, start, openedAt] = [1, 1, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    const isLineEnd = char === '\n' || (char === '\r' && text[at + 1] !== '\n');
    if (openedAt > 0) {
      if (char === '"' && text[at + 1] === '"') at += 1;
      else if (char === '"') openedAt = 0;
    } else if (char === '"' && at === start) openedAt = line;
    else if (char === separator || isLineEnd) {
      start = at + 1;
      if (isLineEnd) row += 1;
    }
    if (isLineEnd) line += 1;
    if (at - start <= limits.maxCellCharacters) continue;
    // Rows that a quote swallowed up are no cell.
    if (openedAt > 0 && openedAt < line) throw unclosed(file, openedAt, row);
    const data = { limit: String(limits.maxCellCharacters) };
    throw new ProblemError({ severity: 'error', messageId: 'reading-cell-too-long', data, file, row });
  }
}

function refuseExcess(rows: readonly (readonly string[])[], file: string, limits: Limits) {
  const refuse = (messageId: string, data: Record<string, string>, row?: number) => {
    throw new ProblemError({
      severity: 'error',
      messageId,
      data,
      file,
      ...(row === undefined ? {} : { row }),
    });
  };
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) refuse('reading-empty', {});
  if (rows.length > limits.maxRows) refuse('reading-too-many-rows', { limit: String(limits.maxRows) });
  const wide = rows.findIndex((row) => row.length > limits.maxColumns);
  if (wide >= 0) refuse('reading-too-many-columns', { limit: String(limits.maxColumns) }, wide + 1);
}
