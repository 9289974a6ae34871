import { remember } from '../model/remember.ts';
import { normaliseLabel } from './normalise-label.ts';
import type { Section } from './split-sections.ts';
import { comparison, HEADER_WORDS, type HeaderRole } from './vocabulary.ts';

export interface Header {
  /** 0-based row indices, `end` exclusive: the body starts there. */
  readonly start: number;
  readonly end: number;
  /** Header labels over each column, topmost first; merged cells repeat theirs over the columns they span. */
  readonly paths: readonly (readonly HeaderCell[])[];
}

export interface HeaderCell {
  readonly label: string;
  readonly printed: string;
  readonly row: number;
  /** Column where the text itself stands. */
  readonly origin: number;
}

/** A single one of these makes a header row; other words only together with another. */
const STRONG: ReadonlySet<HeaderRole> = new Set([
  'code',
  'name',
  'item',
  'line',
  'columnNumber',
  'actual',
  'budget',
]);

const BESIDE_NUMBERS: ReadonlySet<HeaderRole> = new Set(['code', 'name', 'item', 'line', 'columnNumber']);

const LONGEST_LABEL = 40;
const FIGURE = /^[\s(（<\-－−+]*[\d０-９][\d０-９,，.．\s)）>]*$/;
/** `3=4+5`: a column's number with what it is the sum of. */
const SUM_OF_COLUMNS = /^\s*[(（]?\d{1,2}[)）]?\s*[=＝][\d\s+＋\-－—…~()（）]+$/;
/** `**`, `——`, 甲: what stands over labels in a row of column numbers. */
const FILLER = /^[\s*＊—－-]+$|^\s*[甲乙丙丁]\s*$/;
const CODE = /^\s*\d{3,9}\s*$/;

/** The header rows of a section; `undefined` where no row looks like one. */
export function findHeader(section: Section): Header | undefined {
  const { rows, bodyFrom, to } = section;
  let start = -1;
  let end = -1;
  let pending = -1;
  const labelColumns = new Set<number>();
  for (let index = bodyFrom; index < to; index++) {
    const row = rows[index]!;
    const kind = classify(row, start >= 0, labelColumns, section.templates.columnLabels);
    if (kind === 'blank') continue;
    if (kind === 'header') {
      if (start < 0) start = pending >= 0 ? pending : index;
      end = index + 1;
      rememberLabelColumns(row, labelColumns);
    } else if (start >= 0) {
      break;
    } else {
      pending = kind === 'group' ? index : -1;
    }
    if (start < 0 && index - bodyFrom > 40) return undefined;
  }
  if (start < 0) return undefined;
  const heads = rows.slice(start, end);
  const inTotal = end < to ? headsInTotalRow(rows[end]!, section.templates.columnLabels) : undefined;
  const lines = [...heads, ...(inTotal ? [inTotal] : [])].map((row) => row.join(CELL_END));
  return { start, end, paths: pathsOf([start, ...lines].join(ROW_END)) };
}

/**
 * `合计 | 12.00 | 合计 | 基本支出 | 项目支出`: some forms print the last header row beside the total's own
 * figures. The words of such a row, its label and figures left out.
 */
function headsInTotalRow(
  row: readonly string[],
  columnLabels: ReadonlySet<string>,
): readonly string[] | undefined {
  const first = row.findIndex((text) => text.trim() !== '');
  if (first < 0 || HEADER_WORDS.get(headerLabel(row[first]!))?.role !== 'sum') return undefined;
  const heads = row.map((text, column) => {
    const label = column > first && text.trim() !== '' && !FIGURE.test(text) ? headerLabel(text) : '';
    return columnLabels.has(label) || HEADER_WORDS.has(label) ? text : '';
  });
  return heads.filter((text) => text !== '').length >= 2 ? heads : undefined;
}

const CELL_END = '\u0001';
const ROW_END = '\u0002';

/** Characters of all rows of a header. */
const LONGEST_HEADER = 4_000;

/** Departments print the same headers: equal ones get the same paths, and with them the same bindings. */
const pathsOf = remember((text): HeaderCell[][] => {
  const [start, ...lines] = text.split(ROW_END);
  return columnPaths(
    lines.map((line) => line.split(CELL_END)),
    Number(start),
  );
}, LONGEST_HEADER);

type RowKind = 'blank' | 'header' | 'group' | 'other';

function classify(
  row: readonly string[],
  isInside: boolean,
  labelColumns: ReadonlySet<number>,
  columnLabels: ReadonlySet<string>,
): RowKind {
  let filled = 0;
  let figures = 0;
  let words = 0;
  let strong = 0;
  let isNumberRow = false;
  let onlyAt = -1;
  for (const [column, text] of row.entries()) {
    if (text === '' || text.trim() === '') continue;
    filled++;
    onlyAt = column;
    if (FIGURE.test(text) || SUM_OF_COLUMNS.test(text)) {
      if (CODE.test(text) || /[.．]/.test(text)) return 'other';
      figures++;
      continue;
    }
    if (text.length > LONGEST_LABEL || /[:：]\s*$/.test(text)) continue;
    const label = headerLabel(text);
    const word = HEADER_WORDS.get(label);
    if (word?.role === 'columnNumber') isNumberRow = true;
    if (word && STRONG.has(word.role)) strong++;
    if (
      word ||
      columnLabels.has(label) ||
      columnLabels.has(withoutBracket(label)) ||
      HEADER_WORDS.has(withoutBracket(label)) ||
      comparison(label)
    )
      words++;
  }
  if (filled === 0) return 'blank';
  if (isNumberRow || (figures > 0 && isNumbering(row))) return isInside || strong > 0 ? 'header' : 'other';
  if (figures > 0) return 'other';
  if (words >= 2 && (strong > 0 || words * 2 >= filled)) return 'header';
  if (words === 1 && filled === 1) {
    if (!isInside) return strong > 0 ? 'header' : 'group';
    return labelColumns.has(onlyAt) ? 'other' : 'header';
  }
  return strong > 0 && words * 2 >= filled ? 'header' : 'other';
}

/** 1 2 3 … over the columns, with nothing else in the row than header words. */
function isNumbering(row: readonly string[]): boolean {
  let previous = 0;
  let count = 0;
  for (const text of row) {
    if (text.trim() === '') continue;
    if (!FIGURE.test(text) && !SUM_OF_COLUMNS.test(text)) {
      if (FILLER.test(text)) continue;
      if (!BESIDE_NUMBERS.has(HEADER_WORDS.get(headerLabel(text))?.role ?? 'sum')) return false;
      continue;
    }
    const value = Number(
      text
        .normalize('NFKC')
        .replace(/=.*/, '')
        .replace(/[\s()<>]/g, ''),
    );
    if (value !== previous + 1) return false;
    previous = value;
    count++;
  }
  return count >= 2;
}

function rememberLabelColumns(row: readonly string[], labelColumns: Set<number>) {
  for (const [column, text] of row.entries()) {
    if (text === '') continue;
    const role = HEADER_WORDS.get(headerLabel(text))?.role;
    if (role === 'item' || role === 'code' || role === 'name') labelColumns.add(column);
  }
}

const withoutBracket = (label: string): string =>
  label.endsWith(')') ? label.slice(0, label.lastIndexOf('(')) : label;

/** 2024年度决算数 is 决算数; the year is looked at where columns are bound. */
export const headerLabel = (text: string): string => {
  const label = normaliseLabel(text);
  return label.startsWith('20') ? label.replace(/^20\d\d年?度?/, '') || label : label;
};

export function columnPaths(rows: readonly (readonly string[])[], start: number): HeaderCell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const paths: HeaderCell[][] = Array.from({ length: width }, () => []);
  /** Columns with the same group stand under the same merged cells so far. */
  let groups: number[] = Array<number>(width).fill(0);
  for (const [index, row] of rows.entries()) {
    if (isNumberRow(row)) continue;
    let last: HeaderCell | undefined;
    // 行次 is one column wide: what a blank cell beside it heads is not known.
    const isNarrow = () => last !== undefined && HEADER_WORDS.get(last.label)?.role === 'line';
    const next: number[] = [];
    for (let column = 0; column < width; column++) {
      const text = row[column] ?? '';
      const isSameGroup = column > 0 && groups[column] === groups[column - 1];
      if (text.trim() !== '') {
        last = { label: headerLabel(text), printed: text.trim(), row: start + index, origin: column };
      } else if (!isSameGroup || isNarrow()) {
        last = undefined;
      }
      if (last && paths[column]!.at(-1)?.label !== last.label) paths[column]!.push(last);
      next.push(
        last ? last.origin : column > 0 && isSameGroup && !last ? (next[column - 1] ?? column) : column,
      );
    }
    groups = joinGroups(groups, next);
  }
  return paths;
}

function joinGroups(groups: readonly number[], origins: readonly number[]): number[] {
  const joined: number[] = [];
  for (let column = 0; column < groups.length; column++) {
    const isJoined =
      column > 0 && groups[column] === groups[column - 1] && origins[column] === origins[column - 1];
    joined.push(isJoined ? joined[column - 1]! : column);
  }
  return joined;
}

const isNumberRow = (row: readonly string[]): boolean =>
  isNumbering(row) ||
  row.some(
    (text) =>
      text !== '' &&
      HEADER_WORDS.get(headerLabel(text))?.role === 'columnNumber' &&
      row.some((cell) => /^\s*[(（]?\d/.test(cell)),
  );
