import type { OtherTable } from '../model/other-table.ts';
import type { Problem } from '../model/problem.ts';

/** Problems that name a sheet because it is none of the nine tables. */
const UNKNOWN: ReadonlySet<string> = new Set(['reading-unknown-sheet', 'reading-untitled-sheet']);

/** The same problems, where sums within such a sheet were checked saying so. */
export function tellOtherTables(problems: readonly Problem[], others: readonly OtherTable[]): Problem[] {
  return problems.map((problem) => {
    const { messageId, file, data } = problem;
    if (!UNKNOWN.has(messageId)) return problem;
    const count = countSums(others, file, data.sheet);
    return count === 0 ? problem : checkedWithin(problem, count);
  });
}

/** Of a budget every table is one of these: those within which nothing could be checked. */
export function tellUncheckedTables(others: readonly OtherTable[]): Problem[] {
  return others
    .filter(
      ({ figures, relations }) => relations.length === 0 && figures.some(({ value }) => !value.isZero()),
    )
    .map(({ file, sheet, title }) => ({
      severity: 'note',
      messageId: 'reading-nothing-adds-up',
      data: { title, ...(sheet === undefined ? {} : { sheet }) },
      file,
    }));
}

const countSums = (others: readonly OtherTable[], file?: string, sheet?: string): number =>
  others
    .filter((other) => other.file === file && other.sheet === sheet)
    .reduce((sum, { relations }) => sum + relations.length, 0);

const checkedWithin = (problem: Problem, count: number): Problem => ({
  ...problem,
  messageId: 'reading-checked-within',
  data: { ...problem.data, count: String(count) },
});
