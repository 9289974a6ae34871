import type { ColumnBinding } from '../bind-columns.ts';
import { chooseColumns } from '../choose-columns.ts';
import type { FactCollector } from '../collect-facts.ts';
import { headerLabel } from '../find-header.ts';
import { normaliseLabel } from '../normalise-label.ts';
import type { BodyReading, ReadingContext } from '../reading-context.ts';
import { HEADER_WORDS } from '../vocabulary.ts';
import { type Amount, amountOf, hasText } from './find-item.ts';

/** Items side by side over one row of amounts, or over a row of budgets and one of finals. */
export function readLying(context: ReadingContext, collector: FactCollector): BodyReading {
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
    const name = binding.item || binding.label;
    const { header } = binding;
    const at = header
      ? { row: header.row, column: header.origin, text: header.printed }
      : { row: row ?? bodyFrom - 1, column: binding.column, text: '' };
    const open = opened.get(item) ?? collector.addRow(item, at, { name, label: name, order: opened.size });
    opened.set(item, open);
    // A form without any row below its header is empty, and still the form.
    if (row === undefined) continue;
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

/** Nothing was spent: the row below the header stands there blank. */
function firstBlankRow({ section, bodyFrom }: ReadingContext): number | undefined {
  return bodyFrom < section.to && section.rows[bodyFrom]!.every((text) => text.trim() === '')
    ? bodyFrom
    : undefined;
}
