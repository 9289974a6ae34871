import type { Problem } from '../../model/problem.ts';
import type { ColumnBinding } from '../bind-columns.ts';
import { changeColumns } from '../change-columns.ts';
import { chooseColumns } from '../choose-columns.ts';
import type { FactCollector } from '../collect-facts.ts';
import { holdsFigure } from '../figure-cell.ts';
import { normaliseLabel, printedName } from '../normalise-label.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from '../reading-context.ts';
import { amountOf, findItem, hasText } from './find-item.ts';

/** Items below each other, in one block or in several side by side. */
export function readUpright(context: ReadingContext, start: number, collector: FactCollector): BodyReading {
  const read = new Set<number>();
  const columns = new Set<string>();
  const unkeyed: UnkeyedRow[] = [];
  const problems: Problem[] = [];
  const taken = new Set<string>();
  for (let from: number | undefined = start; from !== undefined; from = nextBlock(context, from)) {
    const block = readBlock(context, from, taken, collector);
    if (!block) continue;
    for (const column of block.read) read.add(column);
    for (const key of block.columns) columns.add(key);
    unkeyed.push(...block.unkeyed);
    problems.push(...block.problems);
  }
  return { columns: [...columns], read, unkeyed, problems };
}

/**
 * Items below each other with their amounts. Further blocks beside the first (机关运行经费, 政府采购) hold items that it
 * has not: `taken` are the keys read so far. `undefined` where a further block holds none.
 */
function readBlock(
  context: ReadingContext,
  start: number,
  taken: Set<string>,
  collector: FactCollector,
): BodyReading | undefined {
  const { section, bodyRows, template } = context;
  const isFirst = taken.size === 0;
  const end = blockEnd(context, start);
  const { chosen, problems } = uprightAmounts(context, start, end);
  const amounts = [...chosen].map(([key, { column, label }]) => ({ key, column, label: label || '决算数' }));
  const given = new Set(amounts.map(({ column }) => column));
  const columns = [
    ...amounts,
    ...openingBudget(context, start, end, chosen.get('budget')),
    ...changeColumns(context, start, end).filter(({ column }) => !given.has(column)),
  ];
  const first = Math.min(...columns.map(({ column }) => column), end);
  const unkeyed: UnkeyedRow[] = [];
  const lines = bodyRows.flatMap((row) => {
    const column = labelAt(section.rows[row]!, start, first);
    return column === undefined ? [] : [{ row, column, text: section.rows[row]![column]! }];
  });
  const hasFigure = (row: number) => columns.some(({ column }) => holdsFigure(section.rows[row]![column]));
  const labelled = new Set(lines.map(({ row }) => row));
  for (const row of isFirst ? bodyRows : [])
    if (!labelled.has(row) && hasFigure(row)) unkeyed.push({ row, column: start, amounts: columns });
  const totalRow = chooseTotal(lines, hasFigure, context);
  const before = new Set(taken);
  let order = taken.size;
  for (const { row, column, text } of lines) {
    const match = findItem(template.columnLabels, text);
    const key = match?.entry.key;
    const isOther = key === 'total' && (row !== totalRow || !isFirst);
    if (key === undefined || isOther || before.has(key)) {
      // What else stands beside the three is no matter of theirs.
      if (isFirst && hasFigure(row) && !isAside(text, context))
        unkeyed.push({ row, column, amounts: columns });
      continue;
    }
    taken.add(key);
    const about = { name: printedName(text), label: printedName(text), order: order++ };
    const open = collector.addRow(key, { row, column, text }, about);
    for (const amount of columns) collector.addFigure(open, amount, row, amount.column);
  }
  if (!isFirst && taken.size === before.size) return undefined;
  const labels = Array.from({ length: first - start }, (_, index) => start + index);
  const read = new Set([
    ...labels.filter((column) => column === start || !holdsAny(context, column)),
    ...columns.map(({ column }) => column),
  ]);
  return { columns: columns.map(({ key }) => key), read, unkeyed, problems };
}

/** Where the block to the right begins. */
function nextBlock(context: ReadingContext, start: number): number | undefined {
  const end = blockEnd(context, start);
  return end < context.bindings.length ? end : undefined;
}

/** The header's amounts right of the items; items may be header words too, so only amounts are looked for. */
function uprightAmounts(
  context: ReadingContext,
  start: number,
  end: number,
): { chosen: Map<string, ColumnBinding>; problems: Problem[] } {
  const columns = context.bindings.slice(start + 1, end);
  const values = columns.filter(({ use, amount }) => use === 'value' && amount !== undefined);
  const plain = columns.filter(({ use, column }) => use !== 'skip' && holdsAny(context, column));
  const candidates = (values.length > 0 ? values : plain).map(
    (binding): ColumnBinding => ({ ...binding, use: 'value' }),
  );
  return chooseColumns(candidates, amountOf, context.section, context.bodyFrom);
}

/** 预算数, 全年预算数, 决算数: the budget of which the annual one was made. */
function openingBudget(
  context: ReadingContext,
  start: number,
  end: number,
  annual: ColumnBinding | undefined,
): { key: string; column: number; label: string }[] {
  if (!annual) return [];
  const others = context.bindings
    .slice(start + 1, end)
    .filter(
      ({ use, amount, rank, column }) =>
        use === 'value' && amount === 'budget' && rank > annual.rank && holdsAny(context, column),
    );
  return others.length === 1
    ? others.map(({ column, label }) => ({ key: 'opening', column, label: label || '年初预算数' }))
    : [];
}

const holdsAny = ({ section, bodyRows }: ReadingContext, column: number): boolean =>
  bodyRows.some((row) => holdsFigure(section.rows[row]![column]));

/** A second 项目 begins another block (资产 counts beside the expenses). */
function blockEnd({ bindings }: ReadingContext, start: number): number {
  const next = bindings.find(
    ({ column, use, header }) => column > start && use === 'label' && header?.origin === column,
  );
  const hasAmountBefore =
    next && bindings.some(({ column, use }) => use === 'value' && column > start && column < next.column);
  return next && hasAmountBefore ? next.column : bindings.length;
}

function labelAt(cells: readonly string[], from: number, to: number): number | undefined {
  for (let column = from; column < to; column++) {
    if (hasText(cells[column]) && !holdsFigure(cells[column])) return column;
  }
  return undefined;
}

/**
 * Which row is the total of the three. With 会议费 or 机关运行经费 in the table, 合计 covers more than them and
 * “三公”经费 is theirs; a heading “三公”经费 without figures leaves it to 合计 again.
 */
function chooseTotal(
  lines: readonly { row: number; text: string }[],
  hasFigure: (row: number) => boolean,
  { template }: ReadingContext,
) {
  const totals = lines.flatMap(({ row, text }) => {
    const match = findItem(template.columnLabels, text);
    return match?.entry.key === 'total' ? [{ row, rank: match.rank }] : [];
  });
  const filled = totals.filter(({ row }) => hasFigure(row));
  const candidates = filled.length > 0 ? filled : totals;
  return candidates.toSorted((a, b) => a.rank - b.rank || a.row - b.row)[0]?.row;
}

const COUNTED = /[(（](?:个|人|辆|批|人次|批次|次|台|套|台[、,]套|台\/套|平方米|件|组|团组)[)）]$/;

/** Counts (团组数, 保有量) and breakdowns are no amounts of this table. */
function isAside(text: string, { template }: ReadingContext): boolean {
  return COUNTED.test(text.trim()) || template.asideLabels.has(normaliseLabel(text));
}
