import { decodeText } from '../../../src/ingest/decode-text.ts';
import { detectSeparator } from '../../../src/ingest/detect-separator.ts';
import type { InputFile } from '../tables/render-tables.ts';

/** A printed figure of a file: where it stands in the decoded text, and as a user counts. */
export interface FigureSite {
  readonly kind: 'text' | 'table';
  readonly file: string;
  /** UTF-16 offset in the decoded file. */
  readonly offset: number;
  readonly text: string;
  /** 1-based line, or row of a table. */
  readonly line: number;
  /** 0-based offset in the line, or 1-based column of a table. */
  readonly column: number;
  /** What stands around it, for lists. */
  readonly context: string;
}

/** With decimals, or with 万元, 元 or % behind it: no year, ordinal, code or count of things. */
const MEASURED = /(?<![\d.])(?:\d[\d,]*\.\d+|\d[\d,]*(?=\s*(?:万元|元|%|％|万)))/g;
const CELL_AMOUNT = /^-?(\d[\d,]*\.\d+)%?$/;
const isZero = (text: string) => /^[0,]*(\.0*)?$/.test(text);

/** All figures other than 0 of the narratives and CSV tables of a submission. */
export function figureSites(files: readonly InputFile[]): FigureSite[] {
  return files.flatMap((file) => {
    if (/\.csv$/i.test(file.name)) return sitesInTable(file);
    return /\.(txt|md)$/i.test(file.name) ? sitesInText(file) : [];
  });
}

function sitesInText({ name, bytes }: InputFile): FigureSite[] {
  const text = decodeText(bytes, name);
  const sites: FigureSite[] = [];
  let offset = 0;
  text.split('\n').forEach((content, index) => {
    for (const { 0: figure, index: column } of content.matchAll(MEASURED)) {
      if (isZero(figure)) continue;
      const context = content.slice(Math.max(0, column - 24), column + figure.length + 6);
      const place = { offset: offset + column, line: index + 1, column, context };
      sites.push({ kind: 'text', file: name, text: figure, ...place });
    }
    offset += content.length + 1;
  });
  return sites;
}

function sitesInTable({ name, bytes }: InputFile): FigureSite[] {
  const text = decodeText(bytes, name);
  const separator = detectSeparator(text);
  const sites: FigureSite[] = [];
  let [row, column, start, lineStart, quoted] = [1, 1, 0, 0, false];
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const inner = raw.replaceAll('"', '').trim();
    const figure = CELL_AMOUNT.exec(inner)?.[1];
    if (figure === undefined || isZero(figure)) return;
    sites.push({
      kind: 'table',
      file: name,
      offset: start + raw.indexOf(figure),
      text: figure,
      line: row,
      column,
      context: text.slice(lineStart, end).trim(),
    });
  };
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    const ends = character === undefined || (!quoted && (character === separator || character === '\n'));
    if (!ends) continue;
    close(at);
    start = at + 1;
    if (character === separator) column++;
    else [row, column, lineStart] = [row + 1, 1, at + 1];
  }
  return sites;
}
