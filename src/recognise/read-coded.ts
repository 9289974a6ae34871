import type { ColumnBinding } from './bind-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import type { FactCollector, OpenRow } from './collect-facts.ts';
import { holdsFigure } from './figure-cell.ts';
import { findByLabel, normaliseLabel, printedName } from './normalise-label.ts';
import { CodeReader, splitCodeAndName, startsAsCode } from './read-code.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from './reading-context.ts';

/** T02, T03, T05, T08, T09: one row a code, one column an amount; 合计 first, last or anywhere. */
export function readCoded(context: ReadingContext, collector: FactCollector): BodyReading {
  const { bindings, section, bodyRows, bodyFrom } = context;
  const { chosen, problems } = chooseColumns(bindings, keyOfColumn, section, bodyFrom);
  const columns = [...chosen].map(([key, { column, label }]) => ({ key, column, label }));
  const labels = findLabelColumns(context, Math.min(...columns.map(({ column }) => column), bindings.length));
  const codes = new CodeReader();
  const unkeyed: UnkeyedRow[] = [];
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    const open = openRow(collector, cells, row, labels, codes);
    if (open) for (const column of columns) collector.addFigure(open, column, row, column.column);
    else if (columns.some(({ column }) => holdsFigure(cells[column])))
      unkeyed.push({ row, column: labels.all[0] ?? 0, amounts: columns });
  }
  const read = new Set([...labels.all, ...columns.map(({ column }) => column)]);
  return { columns: columns.map(({ key }) => key), read, unkeyed, problems };
}

/** A header that only says 决算数 or 金额 is the total. */
const keyOfColumn = (binding: ColumnBinding): string => binding.key ?? 'total';

interface LabelColumns {
  readonly all: readonly number[];
  readonly codes: ReadonlySet<number>;
}

/** The columns before the first amount but for row numbers. The header tells codes from names, or the cells do. */
function findLabelColumns({ bindings, section, bodyRows }: ReadingContext, end: number): LabelColumns {
  const cellsOf = (column: number) =>
    bodyRows.map((row) => section.rows[row]![column] ?? '').filter((text) => text.trim() !== '');
  const labels = bindings
    .slice(0, end)
    .filter(({ use }) => use !== 'skip' && use !== 'value')
    .filter(({ header, column }) => header?.origin === column || !cellsOf(column).some(isAmount));
  const holdsCodes = (column: number) => {
    const cells = cellsOf(column);
    return cells.filter(holdsFigure).length * 2 > cells.length;
  };
  const codes = labels.filter(
    ({ role, column }) => role === 'code' || (role === undefined && holdsCodes(column)),
  );
  return { all: labels.map(({ column }) => column), codes: new Set(codes.map(({ column }) => column)) };
}

/** An amount whose header is missing, and no code with a dot (208.05). */
const isAmount = (text: string): boolean =>
  /^\s*(?:-?(?:\d{1,2}|\d{4,}|\d{1,3}(?:,\d{3})+)\.\d+|-?0)\s*$/.test(text);

function openRow(
  collector: FactCollector,
  cells: readonly string[],
  row: number,
  labels: LabelColumns,
  codes: CodeReader,
): OpenRow | undefined {
  const codeCells: string[] = [];
  let first = -1;
  let nameColumn = -1;
  let joined: { code: string; name: string } | undefined;
  for (const column of labels.all) {
    const text = cells[column] ?? '';
    const isBlank = text === '' || text.trim() === '';
    const isFigure = !isBlank && startsAsCode(text);
    const both = isFigure ? splitCodeAndName(text) : undefined;
    if (labels.codes.has(column)) codeCells.push(isFigure && !both ? text : '');
    if (isBlank) continue;
    if (first < 0) first = column;
    if (both) {
      joined = both;
      nameColumn = column;
    } else if (!isFigure && !isHeaderLetter(text)) nameColumn = column;
  }
  if (first < 0) return undefined;
  const text = nameColumn < 0 ? '' : cells[nameColumn]!;
  const name = printedName(joined?.name ?? text);
  const code = joined?.code ?? codes.read(codeCells);
  const order = collector.rows.length;
  if (code !== undefined) {
    const at = { row, column: first, text: cells[first]! };
    const label = name === '' ? code : `${code} ${name}`;
    return collector.addRow(code, at, { code, name, order, label, nameColumn });
  }
  const total =
    nameColumn < 0 ? undefined : findByLabel(collector.template.rowLabels.all, normaliseLabel(text));
  return (
    total &&
    collector.addRow(total[0]!.entry.key, { row, column: nameColumn, text }, { name, order, label: name })
  );
}

const isHeaderLetter = (text: string): boolean => text.length <= 3 && /^\s*[类款项]\s*$/.test(text);
