import { parseAmount } from '../../amount/parse-amount.ts';
import { countsRows, holdsFigure } from '../figure-cell.ts';
import { columnPaths, type HeaderCell } from '../find-header.ts';
import { normaliseLabel } from '../normalise-label.ts';
import { isNoteRow } from '../read-notes.ts';
import type { Section } from '../split-sections.ts';
import { HEADER_WORDS } from '../vocabulary.ts';
import { isTotalLabel } from './total-words.ts';

/** A sheet of which only the shape is known: what stands above the figures, labels, codes and amounts. */
export interface SheetLayout {
  readonly section: Section;
  /** Rows of the body, 0-based. */
  readonly rows: readonly number[];
  readonly bodyFrom: number;
  /** Header labels over each column, topmost first. */
  readonly paths: readonly (readonly HeaderCell[])[];
  /** 收入 and 支出 side by side are two sides; most tables have one. */
  readonly sides: readonly SheetSide[];
}

/** Columns, 0-based, that belong together: labels and what stands to the right of them. */
export interface SheetSide {
  readonly labels: readonly number[];
  readonly codes: readonly number[];
  /** 序号 and 行次, in which 合计 may stand. */
  readonly numbers: readonly number[];
  readonly amounts: readonly number[];
}

/** What lies beyond is no table of accounts, and would take time. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 80;
const MOST_AMOUNTS = 6000;

/** `undefined` where no row of figures stands below a head. */
export function layOutSheet(section: Section): SheetLayout | undefined {
  const { rows, to } = section;
  let bodyFrom = section.bodyFrom;
  while (bodyFrom < to && !isFirstOfBody(rows[bodyFrom]!)) bodyFrom++;
  if (bodyFrom >= to || to - bodyFrom > MOST_ROWS) return undefined;
  const headFrom = findHeadFrom(section, bodyFrom);
  const head = rows.slice(headFrom, bodyFrom);
  const width = Math.max(...rows.slice(headFrom, to).map((row) => row.length));
  if (width > MOST_COLUMNS || head.length === 0) return undefined;
  const paths = columnPaths([...head, Array<string>(width).fill('')], headFrom);
  const repeated = new Set(head.map((row) => row.join('\t')));
  const body: number[] = [];
  for (let row = bodyFrom; row < to; row++) {
    const cells = rows[row]!;
    if (cells.every((text) => text.trim() === '') || isNoteRow(cells) || isNumbering(cells)) continue;
    if (!repeated.has(cells.join('\t'))) body.push(row);
  }
  const sides = findSides(section, body, paths);
  const amounts = sides.reduce((sum, side) => sum + side.amounts.length, 0);
  return amounts * body.length > MOST_AMOUNTS ? undefined : { section, rows: body, bodyFrom, paths, sides };
}

/** A row with figures that does not number the columns. */
const isFirstOfBody = (row: readonly string[]): boolean => row.some(holdsFigure) && !isNumbering(row);

/** 1 2 3 … over the columns, or 栏次 before a single one. */
function isNumbering(row: readonly string[]): boolean {
  const figures = row.filter(holdsFigure).map((text) => Number(text.replace(/[()（）\s]|=.*/g, '')));
  const isNamed = row.some((text) => HEADER_WORDS.get(normaliseLabel(text))?.role === 'columnNumber');
  return (figures.length >= 2 || isNamed) && figures.every((value, index) => value === index + 1);
}

/** The rows with several cells right above the body; titles and 单位：万元 stand alone or carry a colon. */
function findHeadFrom({ rows, bodyFrom }: Section, end: number): number {
  let from = end;
  while (from > bodyFrom && !isAboveHead(rows[from - 1]!)) from--;
  return from;
}

function isAboveHead(row: readonly string[]): boolean {
  const filled = row.filter((text) => text.trim() !== '');
  return filled.length === 0 || filled.some((text) => /[:：]\s*\S|[:：]\s*$/.test(text));
}

type ColumnKind = 'label' | 'code' | 'line' | 'amount' | 'none';

function findSides(
  { rows }: Section,
  body: readonly number[],
  paths: SheetLayout['paths'],
): readonly SheetSide[] {
  const sides: OpenSide[] = [];
  const blanks: number[] = [];
  let current: OpenSide | undefined;
  for (const [column, path] of paths.entries()) {
    const texts = body.map((row) => rows[row]![column] ?? '').filter((text) => text.trim() !== '');
    if (texts.length === 0) blanks.push(column);
    const kind = kindOf(texts, path);
    if (kind === 'none') continue;
    if (kind === 'amount') {
      current ??= begin(sides);
      current.amounts.push(column);
      continue;
    }
    if (!current || current.amounts.length > 0) current = begin(sides);
    if (kind === 'label') current.labels.push(column);
    else if (kind === 'code') current.codes.push(column);
    else current.numbers.push(column);
  }
  const filled = sides.filter(({ amounts }) => amounts.length > 0);
  return filled.map((side) => ({ ...side, amounts: withBlanks(side.amounts, blanks, paths) }));
}

/** Columns without a figure under a merged head that has some: 其他资金 of which there is nothing. */
function withBlanks(
  amounts: readonly number[],
  blanks: readonly number[],
  paths: SheetLayout['paths'],
): number[] {
  const top = (column: number) => {
    const [head, below] = paths[column] ?? [];
    return head && below ? `${head.row}.${head.origin}` : undefined;
  };
  const heads = new Set(amounts.map(top).filter((head) => head !== undefined));
  const beside = blanks.filter((column) => heads.has(top(column) ?? ''));
  return [...amounts, ...beside].sort((a, b) => a - b);
}

type OpenSide = { [Part in keyof SheetSide]: number[] };

function begin(sides: OpenSide[]): OpenSide {
  const side: OpenSide = { labels: [], codes: [], numbers: [], amounts: [] };
  sides.push(side);
  return side;
}

const DIGITS = /^\s*\d{1,9}\s*$/;

function kindOf(texts: readonly string[], path: readonly HeaderCell[]): ColumnKind {
  if (texts.length === 0) return 'none';
  const roles = path.map(({ label }) => HEADER_WORDS.get(label)?.role);
  const figures = texts.filter((text) => isAmount(text));
  const words = texts.filter((text) => /\p{L}/u.test(text));
  const rest = words.filter((text) => !isTotalLabel(text));
  const isDigits = figures.length > 0 && figures.every((text) => DIGITS.test(text));
  if (isDigits && rest.length === 0) {
    if (roles.at(-1) === 'line' || countsRows(figures)) return roles.includes('code') ? 'code' : 'line';
    if (roles.includes('code') || path.some(({ label }) => /[编代]码|代号$/.test(label))) return 'code';
  }
  if (words.length > figures.length) return 'label';
  return figures.length > 0 && figures.length >= words.length * 4 ? 'amount' : 'none';
}

const isAmount = (text: string): boolean => {
  const read = parseAmount(text.replace(/[%％]\s*$/, ''));
  return read !== undefined && read !== 'blank';
};
