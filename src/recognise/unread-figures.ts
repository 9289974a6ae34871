import type { Fact } from '../model/fact.ts';
import { cellName, type Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { UnkeyedFigure } from '../model/table.ts';
import type { ColumnBinding } from './bind-columns.ts';
import type { FactCollector } from './collect-facts.ts';
import { countsRows, holdsFigure } from './figure-cell.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from './reading-context.ts';

export interface UnreadFigures {
  /** Notes on columns and rows: nothing is dropped in silence. */
  readonly problems: readonly Problem[];
  /** Those of the figures that are not zero. */
  readonly figures: readonly UnkeyedFigure[];
}

/** Every figure that no key was found for. */
export function findUnread(
  context: ReadingContext,
  reading: BodyReading,
  collector: FactCollector,
): UnreadFigures {
  const columns = unreadColumns(context, reading);
  return {
    problems: [
      ...columns
        .filter((column) => !isDisputed(column, context, reading))
        .map((column) => noteColumn(column, context)),
      ...reading.unkeyed.map((row) => noteRow(row, context)),
    ],
    figures: [
      ...columns.flatMap((column) => figuresOfColumn(column, context, collector)),
      ...reading.unkeyed.flatMap((row) => figuresOfRow(row, context, collector)),
    ],
  };
}

/** Amounts other than zero that no fact holds, whatever the reason: set aside by the header, the row, or unknown. */
export function findAside(
  { section, bodyRows }: ReadingContext,
  collector: FactCollector,
  facts: readonly Fact[],
): Location[] {
  /** By row: the columns that were read. */
  const read = new Map<number, Set<number>>();
  for (const { location } of facts) {
    const [row, column] = [location.row! - 1, location.column! - 1];
    const columns = read.get(row);
    if (columns) columns.add(column);
    else read.set(row, new Set([column]));
  }
  const aside: Location[] = [];
  for (const row of bodyRows) {
    const columns = read.get(row);
    // Most amounts were read, and asking that is quickest.
    for (const [column, text] of section.rows[row]!.entries())
      if (!columns?.has(column) && PRINTED_AMOUNT.test(text) && !isZero(text))
        aside.push(collector.locate(row, column, text, labelOf(row, { section })));
  }
  return aside;
}

/** With decimals: no code, 行次 or count. */
const PRINTED_AMOUNT = /^\s*-?[\d,]*\d\.\d+%?\s*$/;

interface UnreadColumn {
  readonly column: number;
  readonly rows: readonly number[];
}

function unreadColumns(
  { bindings, section, bodyRows }: ReadingContext,
  { read }: BodyReading,
): UnreadColumn[] {
  const found = new Map<number, number[]>();
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column]!;
      if (text === '' || read.has(column) || isLeftAside(bindings[column]) || !holdsFigure(text)) continue;
      const rows = found.get(column);
      if (rows) rows.push(row);
      else found.set(column, [row]);
    }
  }
  return [...found].flatMap(([column, rows]) =>
    countsRows(rows.map((row) => section.rows[row]![column]!)) ? [] : [{ column, rows }],
  );
}

/**
 * Columns that the header itself sets aside; also a second budget (年初 beside 全年), of which only one is
 * read. A blank header beside one of them is no such word.
 */
const isLeftAside = (binding: ColumnBinding | undefined): boolean =>
  (binding?.use === 'skip' || binding?.amount === 'budget') && binding.header?.origin === binding.column;

/** Two columns with one header: the problem that names both has said it. */
const isDisputed = (
  { column }: UnreadColumn,
  { bindings }: ReadingContext,
  { problems }: BodyReading,
): boolean =>
  bindings[column]?.use === 'value' &&
  problems.some(
    ({ messageId, data }) =>
      messageId === 'reading-duplicate-header' && data.label === bindings[column]?.label,
  );

function noteColumn({ column, rows }: UnreadColumn, context: ReadingContext): Problem {
  const label = context.bindings[column]?.label ?? '';
  const row = rows[0]!;
  const data = {
    column: cellName(1, column + 1).slice(0, -1),
    label,
    count: String(rows.length),
    cell: cellName(row + 1, column + 1),
  };
  const messageId =
    label === ''
      ? 'reading-column-without-header'
      : context.bindings[column]?.use === 'value'
        ? 'reading-column-beside'
        : 'reading-unknown-column';
  return note(messageId, data, context, row, column);
}

function noteRow({ row, column }: UnkeyedRow, context: ReadingContext): Problem {
  const label = labelOf(row, context);
  const messageId = label === '' ? 'reading-row-without-label' : 'reading-unknown-row';
  return note(messageId, { row: String(row + 1), label }, context, row, column);
}

const labelOf = (row: number, { section }: Pick<ReadingContext, 'section'>): string =>
  section.rows[row]!.filter((text) => text.trim() !== '' && !holdsFigure(text))
    .join(' ')
    .trim();

function note(
  messageId: string,
  data: Record<string, string>,
  { section, template }: ReadingContext,
  row: number,
  column: number,
): Problem {
  const { file } = section.grid;
  const about = { ...data, table: template.table };
  return { severity: 'note', messageId, data: about, file, row: row + 1, column: column + 1 };
}

const isZero = (text: string): boolean => !/[1-9１-９]/.test(text);

function figuresOfColumn(
  { column, rows }: UnreadColumn,
  { section, bindings }: ReadingContext,
  collector: FactCollector,
): UnkeyedFigure[] {
  return rows.flatMap((row) => {
    const text = section.rows[row]![column]!;
    if (isZero(text)) return [];
    const line = collector.rows.findLast(
      ({ location }) => location.row === row + 1 && location.column! <= column + 1,
    );
    const location = collector.locate(row, column, text, bindings[column]?.label ?? '');
    return [line ? { row: line.key, location } : { location }];
  });
}

function figuresOfRow(
  { row, side, amounts }: UnkeyedRow,
  context: ReadingContext,
  collector: FactCollector,
): UnkeyedFigure[] {
  const about = side === undefined ? {} : { side };
  return amounts.flatMap(({ column, key }) => {
    const text = context.section.rows[row]![column] ?? '';
    if (!holdsFigure(text) || isZero(text)) return [];
    const location = collector.locate(row, column, text, labelOf(row, context));
    return [{ ...about, ...(key === undefined ? {} : { column: key }), location }];
  });
}
