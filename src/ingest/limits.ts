/**
 * What a reader accepts before it refuses a file with one sentence. A real submission stays far below each of
 * them; a file that exceeds one is a bomb, an export gone wrong, or not a submission. Bytes and counts.
 */
export interface Limits {
  /** Size of one file as given. */
  readonly maxFileBytes: number;
  /** All parts of one compressed file (.zip, .xlsx, .ods, .docx), or streams of a PDF, together, once unpacked. */
  readonly maxUnpackedBytes: number;
  /** Files within one compressed file. */
  readonly maxEntries: number;
  readonly maxSheets: number;
  /** Rows, columns and filled cells: per sheet, per sheet, per workbook. */
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCells: number;
  /** Characters of one cell; as many as Excel's own. */
  readonly maxCellCharacters: number;
  /** Tables of one document. */
  readonly maxTables: number;
  /** Pages of a PDF, and characters and lines drawn on all of them together. */
  readonly maxPages: number;
  readonly maxPageMarks: number;
  /** Paragraphs of a Word file, text blocks of a web page, lines of a text. */
  readonly maxParagraphs: number;
  /** What commas, semicolons and full stops set off in a narrative. */
  readonly maxClauses: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 50 * MEGABYTE,
  maxUnpackedBytes: 64 * MEGABYTE,
  maxEntries: 5_000,
  maxSheets: 200,
  maxRows: 20_000,
  maxColumns: 1_000,
  maxCells: 200_000,
  maxCellCharacters: 32_767,
  maxTables: 2_000,
  maxPages: 1_000,
  maxPageMarks: 4_000_000,
  maxParagraphs: 40_000,
  maxClauses: 10_000,
};
