import type { Grid } from '../model/grid.ts';
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

/** Of a budget every sheet with amounts is one of these: those within which nothing could be checked. */
export function tellUncheckedTables(grids: readonly Grid[], others: readonly OtherTable[]): Problem[] {
  return grids
    .filter(({ file, sheet, rows }) => rows.some(holdsAmount) && countSums(others, file, sheet) === 0)
    .map(({ file, sheet, rows, caption = [] }) => ({
      severity: 'note',
      messageId: 'reading-nothing-adds-up',
      data: {
        title:
          titleIn(others, file, sheet) ?? [...caption, ...rows.flat()].find((text) => text.trim() !== '')!,
        ...(sheet === undefined ? {} : { sheet }),
      },
      file,
    }));
}

/** Other than zero, with decimals: codes and 行次 are none. */
const holdsAmount = (row: readonly string[]): boolean =>
  row.some((text) => /^\s*-?[\d,]+\.\d+\s*$/.test(text) && /[1-9]/.test(text));

const titleIn = (others: readonly OtherTable[], file: string, sheet?: string): string | undefined =>
  others.find((other) => other.file === file && other.sheet === sheet && other.title !== '')?.title;

const countSums = (others: readonly OtherTable[], file?: string, sheet?: string): number =>
  others
    .filter((other) => other.file === file && other.sheet === sheet)
    .reduce((sum, { relations }) => sum + relations.length, 0);

const checkedWithin = (problem: Problem, count: number): Problem => ({
  ...problem,
  messageId: 'reading-checked-within',
  data: { ...problem.data, count: String(count) },
});
