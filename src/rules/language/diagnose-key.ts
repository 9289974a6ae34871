import { columnsOf, TABLE_SHAPES } from '../../model/fact-keys.ts';
import type { TableId } from '../../model/table-id.ts';
import { type FormulaError, unknownName } from './formula-error.ts';

/** A path with a value in every place, and the place in the formula each value came from. */
export type SamplePath = readonly { readonly text: string; readonly at: number }[];

/** Which part of a key the table does not have: its row, its column, or one too many or too few. */
export function diagnoseKey(table: TableId, path: SamplePath, at: number): FormulaError {
  const shape = TABLE_SHAPES[table];
  const isTwoPart = shape.rows.some((row) => row.key.includes('.'));
  const rowParts = path.slice(0, isTwoPart ? 2 : 1);
  const rowKey = rowParts.map(({ text }) => text).join('.');
  const fixed = shape.rows.find((row) => row.key === rowKey);
  const isCoded =
    shape.codes !== undefined &&
    rowKey.startsWith(shape.codes.prefix) &&
    /^\d{3,9}$/.test(rowKey.slice(shape.codes.prefix.length));
  const [column, ...more] = path.slice(rowParts.length);
  if (!fixed && !isCoded) {
    const known = shape.rows.map((row) => row.key);
    return unknownName('formula-unknown-row', rowKey, known, rowParts.at(-1)?.at ?? at);
  }
  const columns = fixed?.single ? [] : columnsOf(shape).map((part) => part.key);
  if (columns.length === 0) {
    return { at: column?.at ?? at, messageId: 'formula-no-columns', data: { row: rowKey } };
  }
  if (!column) {
    return { at, messageId: 'formula-column-missing', data: { row: rowKey, known: columns.join(', ') } };
  }
  if (columns.includes(column.text)) {
    return {
      at: more[0]?.at ?? at,
      messageId: 'formula-key-too-long',
      data: { key: `${rowKey}.${column.text}` },
    };
  }
  return unknownName('formula-unknown-column', column.text, columns, column.at);
}
