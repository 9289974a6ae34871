import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import { findClass, guessClass, type NumberedClass } from './class-names.ts';
import type { FactCollector } from './collect-facts.ts';
import { holdsFigure, startsAsFigure } from './figure-cell.ts';
import { findByLabel, normaliseLabel, printedName } from './normalise-label.ts';
import type { BodyReading, ReadingContext } from './reading-context.ts';
import type { KeyMatch } from './template.ts';

type SideName = 'income' | 'expense';

/** One side of the table: its label columns, and its amounts. */
interface Side {
  readonly names: readonly SideName[];
  readonly labels: readonly number[];
  readonly amounts: readonly { readonly key?: string; readonly column: number; readonly label: string }[];
}

/** T01, T04: income beside expenditure, told apart by the lines that stand in each column; or one below the other. */
export function readTwoSided(context: ReadingContext, collector: FactCollector): BodyReading {
  const { sides, problems } = findSides(context);
  const unkeyed: { row: number; column: number }[] = [];
  for (const side of sides) unkeyed.push(...readSide(side, context, collector));
  const read = new Set(
    sides.flatMap(({ labels, amounts }) => [...labels, ...amounts.map(({ column }) => column)]),
  );
  const expense = sides.find(({ names }) => names.includes('expense'));
  const columns =
    context.template.columns.length === 0 ? [] : (expense?.amounts.flatMap(({ key }) => key ?? []) ?? []);
  return { columns, read, unkeyed, problems };
}

function findSides(context: ReadingContext): { sides: Side[]; problems: Problem[] } {
  const left = labelColumn(context, 'income');
  const right = labelColumn(context, 'expense');
  const starts = [left, right].filter((column) => column >= 0);
  const problems: Problem[] = [];
  const sides = [...new Set(starts)].map((start): Side => {
    const names = (['income', 'expense'] as const).filter(
      (name) => (name === 'income' ? left : right) === start,
    );
    const end = sideEnd(context, start, starts);
    const columns = context.bindings.slice(start + 1, end);
    const found = findAmounts(columns, names, context);
    problems.push(...found.problems);
    const first = Math.min(...found.amounts.map(({ column }) => column), end);
    const labels = columns
      .filter(({ column, use }) => column < first && use !== 'skip')
      .map(({ column }) => column);
    return { names, labels: [start, ...labels], amounts: found.amounts };
  });
  return { sides, problems };
}

/** The column where the most lines of that side stand; −1 where there are none. */
function labelColumn({ section, bodyRows, template }: ReadingContext, side: SideName): number {
  const counts: number[] = [];
  const own = template.rowLabels[side];
  const other = template.rowLabels[side === 'income' ? 'expense' : 'income'];
  for (const row of bodyRows) {
    for (const [column, text] of section.rows[row]!.entries()) {
      if (text === '' || startsAsFigure(text)) continue;
      const label = normaliseLabel(text);
      const isOwn = findByLabel(own, label) !== undefined && findByLabel(other, label) === undefined;
      if (isOwn || (side === 'expense' && findClass(text))) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  let best = -1;
  for (const [column, count] of counts.entries()) if (count && count > (counts[best] ?? 0)) best = column;
  return best;
}

/** A side ends where the other begins, or where a further block (支出 by nature) has its own 项目. */
function sideEnd({ bindings }: ReadingContext, start: number, starts: readonly number[]): number {
  const next = Math.min(...starts.filter((column) => column > start), bindings.length);
  let hasAmount = false;
  for (let column = start + 1; column < next; column++) {
    const binding = bindings[column]!;
    if (binding.use === 'value') hasAmount = true;
    if (hasAmount && binding.use === 'label' && binding.header?.origin === column) return column;
  }
  return next;
}

function findAmounts(columns: readonly ColumnBinding[], names: readonly SideName[], context: ReadingContext) {
  const { section, bodyFrom, template } = context;
  const hasColumns = names.includes('expense') && template.columns.length > 0;
  const values = columns.filter(({ use }) => use === 'value');
  const candidates =
    values.length > 0
      ? values
      : columns.filter(({ column, use }) => use !== 'skip' && isAmountColumn(context, column));
  const asValues = candidates.map((binding): ColumnBinding => ({ ...binding, use: 'value' }));
  const keyOf = (binding: ColumnBinding) =>
    hasColumns ? (binding.key ?? 'total') : preferActual(binding, asValues);
  const { chosen, problems } = chooseColumns(asValues, keyOf, section, bodyFrom);
  const amounts = [...chosen].map(([key, { column, label }]) => ({
    column,
    label,
    ...(hasColumns ? { key } : {}),
  }));
  return { amounts, problems };
}

/** A side with one amount a line: 决算数 where it says so, else 合计, else what there is. */
function preferActual(binding: ColumnBinding, all: readonly ColumnBinding[]): string | undefined {
  const hasActual = all.some(({ amount }) => amount === 'actual');
  return hasActual && binding.amount !== 'actual' ? undefined : 'amount';
}

/** Figures that do not merely count the rows. */
function isAmountColumn({ section, bodyRows }: ReadingContext, column: number): boolean {
  const figures = bodyRows.map((row) => section.rows[row]![column] ?? '').filter(holdsFigure);
  return figures.length > 0 && !countsRows(figures);
}

const countsRows = (figures: readonly string[]): boolean =>
  figures.length > 2 &&
  figures.every((text, index) => index === 0 || Number(text) === Number(figures[index - 1]) + 1);

function readSide(side: Side, context: ReadingContext, collector: FactCollector) {
  const { section, bodyRows, template } = context;
  const unkeyed: { row: number; column: number }[] = [];
  const lines = bodyRows.flatMap((row) => {
    const column = side.labels.find((candidate) => isLabel(section.rows[row]![candidate]));
    if (column === undefined) return [];
    const text = section.rows[row]![column]!;
    return [{ row, column, text, code: side.names.includes('expense') ? findClass(text) : undefined }];
  });
  const labelled = new Set(lines.map(({ row }) => row));
  const hasFigure = (row: number) =>
    side.amounts.some(({ column }) => holdsFigure(section.rows[row]![column]));
  for (const row of bodyRows) {
    if (!labelled.has(row) && hasFigure(row)) unkeyed.push({ row, column: side.amounts[0]!.column });
  }
  const seen = new Set<string>();
  let order = 0;
  for (const [index, line] of lines.entries()) {
    const key = keyOfLine(line, index, lines, side, context, seen);
    if (key === undefined) {
      const isAside = template.asideLabels.has(normaliseLabel(line.text));
      if (!isAside && hasFigure(line.row)) unkeyed.push({ row: line.row, column: line.column });
      continue;
    }
    seen.add(key);
    const code =
      key.startsWith(template.classes ?? ' ') && /\d$/.test(key)
        ? key.slice(key.indexOf('.') + 1)
        : undefined;
    const about = {
      name: printedName(line.text),
      label: line.text.trim(),
      order: order++,
      ...(code ? { code } : {}),
    };
    const open = collector.addRow(key, line, about);
    for (const amount of side.amounts) collector.addFigure(open, amount, line.row, amount.column);
  }
  return unkeyed;
}

const isLabel = (text: string | undefined): boolean =>
  text !== undefined &&
  text !== '' &&
  text.trim() !== '' &&
  (!startsAsFigure(text) || /\p{Script=Han}/u.test(text));

function keyOfLine(
  line: NumberedClass,
  index: number,
  lines: readonly NumberedClass[],
  side: Side,
  { template }: ReadingContext,
  seen: ReadonlySet<string>,
): string | undefined {
  const label = normaliseLabel(line.text);
  for (const name of sidesInOrder(side, seen)) {
    const match = pickRow(findByLabel(template.rowLabels[name], label), seen);
    if (match) return match.entry.key;
  }
  if (!side.names.includes('expense') || template.classes === undefined) return undefined;
  const code = line.code ?? (template.asideLabels.has(label) ? undefined : guessClass(lines, index));
  return code === undefined ? undefined : `${template.classes}${code}`;
}

/** Where income stands above expenditure, 总计 belongs to the side that has begun last. */
function sidesInOrder({ names }: Side, seen: ReadonlySet<string>): readonly SideName[] {
  const hasExpense = [...seen].some((key) => key.startsWith('expense.'));
  return names.length === 2 && hasExpense ? ['expense', 'income'] : names;
}

/** The meaning that needs the most context wins: 一般公共预算财政拨款 below 年初结转和结余 is the opening balance. */
function pickRow(matches: readonly KeyMatch[] | undefined, seen: ReadonlySet<string>): KeyMatch | undefined {
  return (
    matches?.find(({ entry }) => entry.after !== undefined && seen.has(entry.after)) ??
    matches?.find(({ entry }) => entry.after === undefined)
  );
}
