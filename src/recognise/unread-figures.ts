import { cellName } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { TableId } from '../model/table.ts';
import type { ColumnBinding } from './bind-columns.ts';
import { countsRows, holdsFigure } from './figure-cell.ts';
import type { BodyReading, ReadingContext } from './reading-context.ts';

/** Notes on every figure that no key was found for: whole columns, and rows. Nothing is dropped in silence. */
export function reportUnread(context: ReadingContext, reading: BodyReading): Problem[] {
  return [...unreadColumns(context, reading), ...unkeyedRows(context, reading)];
}

function unreadColumns(
  { bindings, section, bodyRows, template }: ReadingContext,
  { read }: BodyReading,
): Problem[] {
  const figures = new Map<number, { row: number; texts: string[] }>();
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column]!;
      if (text === '' || read.has(column) || isLeftAside(bindings[column]) || !holdsFigure(text)) continue;
      const known = figures.get(column);
      if (known) known.texts.push(text);
      else figures.set(column, { row, texts: [text] });
    }
  }
  return [...figures].flatMap(([column, { row, texts }]) => {
    if (countsRows(texts)) return [];
    const header = bindings[column]?.label ?? '';
    const messageId = header === '' ? 'reading-column-without-header' : 'reading-unknown-column';
    const data = { column: cellName(1, column + 1).slice(0, -1), label: header, count: String(texts.length) };
    return [
      note(
        messageId,
        { ...data, cell: cellName(row + 1, column + 1) },
        section.grid.file,
        template.table,
        row,
        column,
      ),
    ];
  });
}

/**
 * Columns that the header itself sets aside; also a second budget (年初 beside 全年), of which only one is
 * read. A blank header beside one of them is no such word.
 */
const isLeftAside = (binding: ColumnBinding | undefined): boolean =>
  (binding?.use === 'skip' || binding?.amount === 'budget') && binding.header?.origin === binding.column;

function unkeyedRows({ section, template }: ReadingContext, { unkeyed }: BodyReading): Problem[] {
  return unkeyed.map(({ row, column }) => {
    const label = section.rows[row]!.filter((text) => text.trim() !== '' && !holdsFigure(text))
      .join(' ')
      .trim();
    const messageId = label === '' ? 'reading-row-without-label' : 'reading-unknown-row';
    return note(messageId, { row: String(row + 1), label }, section.grid.file, template.table, row, column);
  });
}

function note(
  messageId: string,
  data: Record<string, string>,
  file: string,
  table: TableId,
  row: number,
  column: number,
): Problem {
  return { severity: 'note', messageId, data: { ...data, table }, file, row: row + 1, column: column + 1 };
}
