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

/** Whether most lines are rows of a table: at least two of one separator, which prose does not have. */
export function looksTabular(text: string): boolean {
  const separator = detectSeparator(text);
  const lines = linesOutsideQuotes(headOf(text)).filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.split(separator).length > 2);
  return rows.length >= 3 && rows.length * 10 >= lines.length * 6;
}
