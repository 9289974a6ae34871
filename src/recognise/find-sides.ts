import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import { countsRows, holdsFigure, startsAsFigure } from './figure-cell.ts';
import type { ReadingContext } from './reading-context.ts';
import { sideLineReader } from './side-lines.ts';

export type SideName = 'income' | 'expense';

/** One side of the table: its label columns, and its amounts. */
export interface Side {
  /** Both where expenditure stands below income instead of beside it. */
  readonly names: readonly SideName[];
  readonly labels: readonly number[];
  readonly amounts: readonly SideAmount[];
}

interface SideAmount {
  /** Column key; absent where the side has one amount a line. */
  readonly key?: string;
  readonly column: number;
  readonly label: string;
}

/** Tells the sides by the lines that stand in each column, and their amounts by the header. */
export function findSides(context: ReadingContext): { sides: Side[]; problems: Problem[] } {
  const columns = labelColumns(context);
  const starts = [...new Set(Object.values(columns))].filter((column) => column >= 0);
  const problems: Problem[] = [];
  const sides = starts.map((start): Side => {
    const names = (['income', 'expense'] as const).filter((name) => columns[name] === start);
    const end = sideEnd(context, start, starts);
    const own = context.bindings.slice(start + 1, end);
    const found = findAmounts(own, names, context);
    problems.push(...found.problems);
    const first = Math.min(...found.amounts.map(({ column }) => column), end);
    const labels = own
      .filter(({ column, use }) => column < first && use !== 'skip' && !isAmountColumn(context, column))
      .map(({ column }) => column);
    return { names, labels: [start, ...labels], amounts: found.amounts };
  });
  return { sides, problems };
}

/** The column where the most lines of either side stand; −1 where there are none. 总计 counts for neither. */
function labelColumns({ section, bodyRows, template }: ReadingContext): Record<SideName, number> {
  const income: number[] = [];
  const expense: number[] = [];
  const readLine = sideLineReader(template);
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column]!;
      if (text === '' || startsAsFigure(text)) continue;
      const line = readLine(text);
      if (line.code !== undefined || (line.expense && !line.income)) {
        expense[column] = (expense[column] ?? 0) + 1;
      } else if (line.income && !line.expense) income[column] = (income[column] ?? 0) + 1;
    }
  }
  return { income: mostFrequent(income), expense: mostFrequent(expense) };
}

function mostFrequent(counts: readonly (number | undefined)[]): number {
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
  const amounts = [...chosen].map(
    ([key, { column, label }]): SideAmount => (hasColumns ? { key, column, label } : { column, label }),
  );
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
