import type { TableId } from '../model/table-id.ts';
import type { ValueSet } from '../rules/language/syntax.ts';
import type { Figures } from './figures.ts';
import { type RowReference, rowVariables, tableIdOf } from './row-reference.ts';
import type { TableFigures } from './table-figures.ts';

export type Values = readonly string[];

const LENGTHS: Readonly<Record<string, (length: number) => boolean>> = {
  class: (length) => length === 3,
  section: (length) => length === 5,
  item: (length) => length > 5,
  code: () => true,
};

/**
 * What a variable runs over. Codes: those listed in any table where the formula uses the variable; rows and
 * columns: those of the first such table. `of` names the table instead.
 */
export function compileValues(
  set: ValueSet,
  index: number,
  references: readonly RowReference[],
): (figures: Figures) => Values {
  if (set.type === 'list') return () => set.values;
  const tables = set.table === undefined ? tablesUsing(index, references) : [tableIdOf(set.table)];
  if (set.name === 'column') return (figures) => firstTable(figures, tables)?.listedColumns() ?? [];
  if (set.name === 'row') return (figures) => listRows(firstTable(figures, tables));
  const fits = LENGTHS[set.name]!;
  return (figures) => {
    const codes = new Set<string>();
    for (const table of tables) {
      for (const { code } of figures.table(table)?.tree.rows ?? []) if (fits(code.length)) codes.add(code);
    }
    return [...codes];
  };
}

function tablesUsing(index: number, references: readonly RowReference[]): TableId[] {
  const using = references.filter(
    (reference) => reference.column === index || rowVariables(reference).includes(index),
  );
  return [...new Set(using.map(({ table }) => table))];
}

function firstTable(figures: Figures, tables: readonly TableId[]): TableFigures | undefined {
  return tables[0] && figures.table(tables[0]);
}

function listRows(table: TableFigures | undefined): Values {
  if (!table) return [];
  const rows = table.tree.rows.map(({ key }) => key);
  return table.isListed('total', '') ? [...rows, 'total'] : rows;
}
