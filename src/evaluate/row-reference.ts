import { TABLE_SHAPES } from '../model/fact-keys.ts';
import { TABLE_IDS, type TableId } from '../model/table-id.ts';
import type { Reference, Segment } from '../rules/language/syntax.ts';

/** A part of a key: fixed text, or the place of a variable among the bindings. */
export type Part = string | number;

/** A reference split into table, row and column, ready to be filled with the values of variables. */
export interface RowReference {
  readonly table: TableId;
  readonly row: readonly Part[];
  /** '' where the row has one figure only. */
  readonly column: Part;
  readonly optional: boolean;
  /** Within a sum: the listed rows under `row` (a prefix), or under the code `parent`. */
  readonly star?: { readonly parent?: Part };
}

export const EACH = '*';

export const tableIdOf = (name: string): TableId => TABLE_IDS.find((id) => id === name.toUpperCase())!;

export function toRowReference(reference: Reference, variables: readonly string[]): RowReference {
  const table = tableIdOf(reference.table);
  const shape = TABLE_SHAPES[table];
  const starAt = reference.path.findIndex((segment) => segment.type === 'all');
  const before = starAt < 0 ? undefined : reference.path[starAt - 1];
  const parent = before && isCodePlace(before) ? toPart(before, variables) : undefined;
  const path = reference.path.filter((_, index) => parent === undefined || index !== starAt - 1);
  const parts = path.map((segment) => (segment.type === 'all' ? '' : toPart(segment, variables)));
  const rowLength = shape.rows.some((row) => row.key.includes('.')) ? 2 : 1;
  const { optional } = reference;
  const column = parts[rowLength] ?? '';
  const row = parts.slice(0, rowLength);
  if (starAt < 0) return { table, row, column, optional };
  return { table, row: row.slice(0, -1), column, optional, star: parent === undefined ? {} : { parent } };
}

const isCodePlace = (segment: Segment): boolean => segment.type !== 'name' || /^\d+$/.test(segment.text);

function toPart(segment: Segment, variables: readonly string[]): Part {
  if (segment.type === 'name') return segment.text;
  return variables.indexOf(segment.type === 'variable' ? segment.text : EACH);
}

/** Places of the bindings that a reference's row depends on. */
export const rowVariables = ({ row, star }: RowReference): number[] =>
  [...row, ...(star?.parent === undefined ? [] : [star.parent])].filter((part) => typeof part === 'number');

export const fillPart = (part: Part, values: readonly string[]): string =>
  typeof part === 'number' ? values[part]! : part;

export function fillRow(row: readonly Part[], values: readonly string[]): string {
  const first = fillPart(row[0]!, values);
  return row.length === 1 ? first : `${first}.${fillPart(row[1]!, values)}`;
}
