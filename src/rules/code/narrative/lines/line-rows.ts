import { plainName } from '../../../../model/classification/plain-name.ts';
import type { CheckContext, LineClaim, LineNames, TableReading, TableRow } from '../../../../model/index.ts';
import { findTable } from '../find-table.ts';
import { namesSection, sameLevelName } from './level-names.ts';

/** The table whose lines the claim explains, where it has any. */
export function tableOfLine({ submission }: CheckContext, { scope }: LineClaim): TableReading | undefined {
  const table = findTable(submission, scope === 'fund' ? 'T08' : scope === 'capital' ? 'T09' : 'T05');
  return table?.isEmpty ? undefined : table;
}

/** What the table prints for the class (3 digits), section (5) or item (7) that a row belongs to. */
export const levelOfRow = (table: TableReading, row: TableRow, digits: number): TableRow | undefined =>
  row.code!.length < digits
    ? undefined
    : table.rows.find(
        ({ code, key, name }) => code === row.code!.slice(0, digits) && !key.includes('#') && name !== '',
      );

/** Rows of a coded table that a line named by 类, 款 and 项 can mean: the names of all levels given must fit. */
export function rowsOfLine(table: TableReading, line: LineNames): TableRow[] {
  const rows = table.rows.filter((row) => row.code !== undefined && !row.key.includes('#'));
  const target = line.item ?? line.section ?? line.class;
  if (target === undefined) return [];
  if (line.code) return rows.filter((row) => row.code === line.code);
  const named = rows.filter((row) => isSameLine(row.name, target) && levelFits(row.code!, line));
  if (named.length <= 1) return named;
  const byCode = new Map(rows.map((row) => [row.code!, row.name]));
  return named.filter(({ code }) => {
    const section = byCode.get(code!.slice(0, 5));
    const group = byCode.get(code!.slice(0, 3));
    return (
      (!line.section || !section || namesSection(line.section, section)) &&
      (!line.class || !group || sameLevelName(line.class, group))
    );
  });
}

/** 一般公共服务（类） is short for 一般公共服务支出. */
export const isSameLine = (a: string, b: string): boolean =>
  plainName(a).replace(/支出$/, '') === plainName(b).replace(/支出$/, '');

function levelFits(code: string, line: LineNames): boolean {
  if (line.item !== undefined) return code.length >= 7;
  return line.section !== undefined ? code.length === 5 : code.length === 3;
}
