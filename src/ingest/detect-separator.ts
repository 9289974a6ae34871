/** Tab and semicolon before comma: figures with thousands separators put commas into files of either kind. */
const SEPARATORS = ['\t', ';', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

const HEAD_LINES = 200;

/** The separator that the most lines of the head contain outside quotes; a comma where there is none. */
export function detectSeparator(text: string): Separator {
  const head = headOf(text);
  if (!head.includes('\t') && !head.includes(';') && !head.includes('；')) return ',';
  const lines = linesOutsideQuotes(head);
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = lines.reduce((sum, line) => sum + (line.includes(separator) ? 1 : 0), 0);
    if (count > most) {
      best = separator;
      most = count;
    }
  }
  return best;
}

function headOf(text: string): string {
  let end = 0;
  for (let line = 0; line < HEAD_LINES; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text;
    end = next + 1;
  }
  return text.slice(0, end);
}

function linesOutsideQuotes(text: string): string[] {
  return text.replace(/"(?:[^"]|"")*"/g, '""').split(/\r\n|\n|\r/);
}

const SENTENCE_END = /[。！？]/;
const FIGURE_OR_BLANK = /^\s*(?:[-—]?[\d,.]+)?\s*$/;

/**
 * Whether most lines are rows of a table: at least two of one separator and no sentence, and now and then a
 * cell that is a figure or blank. Prose typed with ASCII commas has neither.
 */
export function looksTabular(text: string): boolean {
  const separator = detectSeparator(text);
  const lines = linesOutsideQuotes(headOf(text)).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => line.split(separator)).filter(isRow);
  const filled = rows.filter((cells) => cells.some((cell) => FIGURE_OR_BLANK.test(cell)));
  return rows.length >= 3 && rows.length * 10 >= lines.length * 6 && filled.length * 4 >= rows.length;
}

const isRow = (cells: readonly string[]): boolean =>
  cells.length > 2 && !cells.some((cell) => SENTENCE_END.test(cell));
