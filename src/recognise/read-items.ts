import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import { changeColumns } from './change-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import type { FactCollector } from './collect-facts.ts';
import { holdsFigure } from './figure-cell.ts';
import { headerLabel } from './find-header.ts';
import { findByLabel, normaliseLabel, printedName } from './normalise-label.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from './reading-context.ts';
import type { KeyMatch } from './template.ts';
import { HEADER_WORDS } from './vocabulary.ts';

/** T07: items over pairs of columns (lying), or one row an item (upright). */
export function readItems(context: ReadingContext, collector: FactCollector): BodyReading {
  const column = itemColumn(context);
  return column === undefined ? readLying(context, collector) : readUpright(context, column, collector);
}

/** The column in which at least two items stand below each other; the header's own items don't count. */
function itemColumn({ section, bodyRows, template }: ReadingContext): number | undefined {
  const counts: number[] = [];
  for (const row of bodyRows) {
    for (const [column, text] of section.rows[row]!.entries()) {
      if (text !== '' && !holdsFigure(text) && findItem(template.columnLabels, text)) {
        counts[column] = (counts[column] ?? 0) + 1;
      }
    }
  }
  const best = counts.reduce((most, count, column) => (count > (counts[most] ?? 0) ? column : most), -1);
  return best >= 0 && counts[best]! >= 2 ? best : undefined;
}

function findItem(labels: ReadonlyMap<string, readonly KeyMatch[]>, text: string): KeyMatch | undefined {
  return findByLabel(labels, normaliseLabel(text))?.[0];
}

type Amount = 'budget' | 'actual';

const amountOf = (binding: ColumnBinding): Amount => binding.amount ?? 'actual';

function readLying(context: ReadingContext, collector: FactCollector): BodyReading {
  const { bindings, section, bodyRows, bodyFrom } = context;
  const keyOf = (binding: ColumnBinding) => binding.key && `${binding.key}.${amountOf(binding)}`;
  const { chosen, problems } = chooseColumns(bindings, keyOf, section, bodyFrom);
  const filled = bodyRows.filter((row) =>
    bindings.some(({ use, column }) => use === 'value' && hasText(section.rows[row]![column])),
  );
  const named = namedAmounts(context, filled);
  if (named.size > 0) return readNamedRows(context, named, collector);
  const isTotal = (row: number) => section.rows[row]!.some((text) => normaliseLabel(text) === '合计');
  const row = filled.find(isTotal) ?? filled[0] ?? firstBlankRow(context);
  const columns = new Set<string>();
  const opened = new Map<string, ReturnType<FactCollector['addRow']>>();
  for (const [key, binding] of chosen) {
    const [item = '', amount = ''] = key.split('.');
    columns.add(amount);
    if (row === undefined) continue;
    const name = binding.item || binding.label;
    const { header } = binding;
    const at = header
      ? { row: header.row, column: header.origin, text: header.printed }
      : { row, column: binding.column, text: '' };
    const open = opened.get(item) ?? collector.addRow(item, at, { name, label: name, order: opened.size });
    opened.set(item, open);
    collector.addFigure(
      { ...open, label: name },
      { key: amount, label: binding.amountLabel || '决算数' },
      row,
      binding.column,
    );
  }
  const unkeyed = filled
    .filter((other) => other !== row)
    .map((other) => ({ row: other, column: 0, amounts: [] }));
  return {
    columns: [...columns],
    read: new Set([...chosen.values()].map(({ column }) => column)),
    unkeyed,
    problems,
  };
}

/** Rows that a first cell calls 预算数 or 决算数, by which they are; of two budgets the one that is meant. */
function namedAmounts({ section }: ReadingContext, filled: readonly number[]): Map<Amount, number> {
  const found = new Map<Amount, { row: number; rank: number; year: number }>();
  for (const row of filled) {
    const label = section.rows[row]!.find(hasText) ?? '';
    const word = HEADER_WORDS.get(headerLabel(label));
    if (word?.role !== 'budget' && word?.role !== 'actual') continue;
    const known = found.get(word.role);
    const year = yearOf(label);
    const isNearer = !known || year > known.year || (year === known.year && word.rank < known.rank);
    if (isNearer) found.set(word.role, { row, rank: word.rank, year });
  }
  return new Map([...found].map(([amount, { row }]) => [amount, row]));
}

/** Of rows that name their years the latest is the year of the accounts; 上年 comes before a row without one. */
const yearOf = (label: string): number =>
  Number(/20\d\d/.exec(label.normalize('NFKC'))?.[0] ?? (/上年|去年/.test(label) ? -1 : 0));

/** Items side by side over one row of budgets and one of finals. */
function readNamedRows(
  context: ReadingContext,
  named: ReadonlyMap<Amount, number>,
  collector: FactCollector,
): BodyReading {
  const { bindings, section, bodyFrom } = context;
  const { chosen, problems } = chooseColumns(bindings, ({ key }) => key, section, bodyFrom);
  let order = 0;
  for (const [item, binding] of chosen) {
    const name = binding.item || binding.label;
    const { row, origin, printed } = binding.header!;
    const at = { row, column: origin, text: printed };
    const open = collector.addRow(item, at, { name, label: name, order: order++ });
    for (const [key, line] of named) {
      const label = section.rows[line]!.find(hasText)!.trim();
      collector.addFigure(open, { key, label }, line, binding.column);
    }
  }
  return {
    columns: [...named.keys()],
    read: new Set([...chosen.values()].map(({ column }) => column)),
    unkeyed: [],
    problems,
  };
}

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Nothing was spent: the row below the header stands there blank. */
function firstBlankRow({ section, bodyFrom }: ReadingContext): number | undefined {
  return bodyFrom < section.to && section.rows[bodyFrom]!.every((text) => text.trim() === '')
    ? bodyFrom
    : undefined;
}

function readUpright(context: ReadingContext, start: number, collector: FactCollector): BodyReading {
  const { section, bodyRows, template } = context;
  const end = blockEnd(context, start);
  const { chosen, problems } = uprightAmounts(context, start, end);
  const amounts = [...chosen].map(([key, { column, label }]) => ({ key, column, label: label || '决算数' }));
  const taken = new Set(amounts.map(({ column }) => column));
  const columns = [
    ...amounts,
    ...openingBudget(context, start, end, chosen.get('budget')),
    ...changeColumns(context, start, end).filter(({ column }) => !taken.has(column)),
  ];
  const first = Math.min(...columns.map(({ column }) => column), end);
  const unkeyed: UnkeyedRow[] = [];
  const lines = bodyRows.flatMap((row) => {
    const column = labelAt(section.rows[row]!, start, first);
    return column === undefined ? [] : [{ row, column, text: section.rows[row]![column]! }];
  });
  const hasFigure = (row: number) => columns.some(({ column }) => holdsFigure(section.rows[row]![column]));
  const labelled = new Set(lines.map(({ row }) => row));
  for (const row of bodyRows)
    if (!labelled.has(row) && hasFigure(row)) unkeyed.push({ row, column: start, amounts: columns });
  const totalRow = chooseTotal(lines, hasFigure, context);
  let order = 0;
  for (const { row, column, text } of lines) {
    const match = findItem(template.columnLabels, text);
    const isOtherTotal = match?.entry.key === 'total' && row !== totalRow;
    if (!match || isOtherTotal) {
      if (hasFigure(row) && !isAside(text, context)) unkeyed.push({ row, column, amounts: columns });
      continue;
    }
    const about = { name: printedName(text), label: printedName(text), order: order++ };
    const open = collector.addRow(match.entry.key, { row, column, text }, about);
    for (const amount of columns) collector.addFigure(open, amount, row, amount.column);
  }
  const labels = Array.from({ length: first - start }, (_, index) => start + index);
  const read = new Set([
    ...labels.filter((column) => column === start || !holdsAny(context, column)),
    ...columns.map(({ column }) => column),
  ]);
  return { columns: columns.map(({ key }) => key), read, unkeyed, problems };
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
