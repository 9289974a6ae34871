import {
  FUNCTIONAL_CLASSES,
  functionalClassName,
  type LineNames,
  type Submission,
  type TableId,
  type TableReading,
  type TableRow,
} from '../../../model/index.ts';

const plain = (name: string): string => name.replace(/[（）()、，“”"\s]/g, '');

/** Rows of a coded table that a line named by 类, 款 and 项 can mean: the names of all levels given must fit. */
export function rowsOfLine(table: TableReading, line: LineNames): TableRow[] {
  const rows = table.rows.filter((row) => row.code !== undefined && !row.key.includes('#'));
  const target = line.item ?? line.section ?? line.class;
  if (target === undefined) return [];
  if (line.code) return rows.filter((row) => row.code === line.code);
  const named = rows.filter((row) => same(row.name, target) && levelFits(row.code!, line));
  if (named.length <= 1) return named;
  const byName = new Map(rows.map((row) => [row.code!, plain(row.name)]));
  return named.filter((row) => {
    const section = byName.get(row.code!.slice(0, 5));
    const group = byName.get(row.code!.slice(0, 3));
    return (
      (!line.section || !section || section === plain(line.section)) &&
      (!line.class || !group || group === plain(line.class))
    );
  });
}

/** 一般公共服务（类） is short for 一般公共服务支出. */
const same = (a: string, b: string): boolean =>
  plain(a).replace(/支出$/, '') === plain(b).replace(/支出$/, '');

function levelFits(code: string, line: LineNames): boolean {
  if (line.item !== undefined) return code.length >= 7;
  return line.section !== undefined ? code.length === 5 : code.length === 3;
}

export const findTable = (submission: Submission, id: TableId): TableReading | undefined =>
  submission.tables.find((table) => table.table === id);

/** Code of a functional class by any of its names. */
export function classCode(name: string): string | undefined {
  const wanted = plain(name).replace(/支出$/, '');
  return FUNCTIONAL_CLASSES.find(({ names }) =>
    names.some((other) => plain(other.name).replace(/支出$/, '') === wanted),
  )?.code;
}

export { functionalClassName, plain };
