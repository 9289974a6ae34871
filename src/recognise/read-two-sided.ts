import { guessClass } from './class-names.ts';
import type { FactCollector } from './collect-facts.ts';
import { holdsFigure, startsAsFigure } from './figure-cell.ts';
import { findSides, type Side, type SideName } from './find-sides.ts';
import { printedName } from './normalise-label.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from './reading-context.ts';
import { type SideLine, sideLineReader } from './side-lines.ts';
import type { KeyMatch } from './template.ts';

/** T01, T04: income beside expenditure, or one below the other. */
export function readTwoSided(context: ReadingContext, collector: FactCollector): BodyReading {
  const { sides, problems } = findSides(context);
  const unkeyed: UnkeyedRow[] = [];
  for (const side of sides) unkeyed.push(...readSide(side, context, collector));
  const read = new Set<number>();
  for (const { labels, amounts } of sides) {
    for (const column of labels) read.add(column);
    for (const { column } of amounts) read.add(column);
  }
  const expense = sides.find(({ names }) => names.includes('expense'));
  return { columns: expense?.amounts.flatMap(({ key }) => key ?? []) ?? [], read, unkeyed, problems };
}

interface Line extends SideLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function readSide(side: Side, context: ReadingContext, collector: FactCollector) {
  const { section, bodyRows, template } = context;
  const unkeyed: UnkeyedRow[] = [];
  const readLine = sideLineReader(template);
  const hasFigure = (row: number) =>
    side.amounts.some(({ column }) => holdsFigure(section.rows[row]![column]));
  const about = { amounts: side.amounts, ...(side.names.length === 1 ? { side: side.names[0]! } : {}) };
  const lines: Line[] = [];
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    const column = side.labels.find((candidate) => isLabel(cells[candidate]));
    if (column !== undefined) {
      const text = cells[column]!;
      lines.push({ row, column, text, ...readLine(text) });
    } else if (hasFigure(row)) unkeyed.push({ ...about, row, column: side.amounts[0]!.column });
  }
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const key = keyOfLine(index, lines, side, context, seen);
    if (key === undefined) {
      const isAside = template.asideLabels.has(line.label);
      if (!isAside && hasFigure(line.row)) unkeyed.push({ ...about, row: line.row, column: line.column });
      continue;
    }
    addLine(key, line, side, collector, seen.size);
    seen.add(key);
  }
  return unkeyed;
}

function addLine(key: string, line: Line, side: Side, collector: FactCollector, order: number) {
  const { row, text } = line;
  const about = { name: printedName(text), label: text.trim(), order };
  const code = key.startsWith('expense.2') ? { code: key.slice('expense.'.length) } : {};
  const open = collector.addRow(key, line, { ...about, ...code });
  const isSingle = key.startsWith('income.');
  for (const { key: columnKey, column, label } of isSingle ? side.amounts.slice(0, 1) : side.amounts) {
    collector.addFigure(
      open,
      isSingle || columnKey === undefined ? { label } : { key: columnKey, label },
      row,
      column,
    );
  }
}

const isLabel = (text: string | undefined): boolean =>
  text !== undefined &&
  text !== '' &&
  text.trim() !== '' &&
  (!startsAsFigure(text) || /\p{Script=Han}/u.test(text));

function keyOfLine(
  index: number,
  lines: readonly Line[],
  side: Side,
  { template }: ReadingContext,
  seen: ReadonlySet<string>,
): string | undefined {
  const line = lines[index]!;
  for (const name of sidesInOrder(side, seen)) {
    const match = pickRow(line[name], seen);
    if (match) return match.entry.key;
  }
  if (!side.names.includes('expense') || template.classes === undefined) return undefined;
  const code = line.code ?? (template.asideLabels.has(line.label) ? undefined : guessClass(lines, index));
  return code === undefined ? undefined : `${template.classes}${code}`;
}

/** Where income stands above expenditure, 总计 belongs to the side that has begun last. */
function sidesInOrder({ names }: Side, seen: ReadonlySet<string>): readonly SideName[] {
  if (names.length < 2) return names;
  const hasExpense = [...seen].some((key) => key.startsWith('expense.'));
  return hasExpense ? ['expense', 'income'] : names;
}

/** The meaning that needs the most context wins: 一般公共预算财政拨款 below 年初结转和结余 is the opening balance. */
function pickRow(matches: readonly KeyMatch[] | undefined, seen: ReadonlySet<string>): KeyMatch | undefined {
  return (
    matches?.find(({ entry }) => entry.after !== undefined && seen.has(entry.after)) ??
    matches?.find(({ entry }) => entry.after === undefined)
  );
}
