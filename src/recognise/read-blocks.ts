import type { FactCollector } from './collect-facts.ts';
import { findEconomicCode } from './economic-names.ts';
import { holdsFigure, holdsNothing, startsAsFigure } from './figure-cell.ts';
import { type Block, findBlocks } from './find-blocks.ts';
import { findByLabel, normaliseLabel, printedName } from './normalise-label.ts';
import { CodeReader, splitCodeAndName, startsAsCode } from './read-code.ts';
import type { BodyReading, ReadingContext, UnkeyedRow } from './reading-context.ts';

/**
 * T06: economic codes with names and amounts, in one, two or three blocks side by side; 人员经费合计,
 * 公用经费合计 and 合计 in any of them, or as columns of one long list.
 */
export function readBlocks(context: ReadingContext, collector: FactCollector): BodyReading {
  const { blocks, problems } = findBlocks(context);
  const unkeyed: UnkeyedRow[] = [];
  for (const block of blocks) unkeyed.push(...readBlock(block, blocks, context, collector));
  const read = new Set(
    blocks.flatMap(({ labels, amount, parts }) => [
      ...labels,
      amount?.column ?? -1,
      ...parts.map(({ column }) => column),
    ]),
  );
  const splits = new Set(blocks.flatMap(({ amount, parts }) => (amount ? parts.map(({ key }) => key) : [])));
  return { columns: [...splits], read, unkeyed, problems };
}

function readBlock(
  block: Block,
  blocks: readonly Block[],
  context: ReadingContext,
  collector: FactCollector,
) {
  const { section, bodyRows } = context;
  const codes = new CodeReader();
  const unkeyed: UnkeyedRow[] = [];
  let order = 0;
  let group: string | undefined;
  for (const row of bodyRows) {
    const cells = section.rows[row]!;
    const line = readLine(block, cells, codes, group);
    if (!line) {
      if (block.amount && holdsFigure(cells[block.amount.column]) && !belongsToFooter(cells, block, blocks)) {
        unkeyed.push({ row, column: block.amount.column, amounts: [{ column: block.amount.column }] });
      }
      continue;
    }
    const { code, text, column, nameColumn } = line;
    const name = printedName(line.name);
    if (code !== undefined) {
      group = code.slice(0, 3);
      const label = name === '' ? code : `${code} ${name}`;
      const about = {
        code,
        name,
        label,
        order: order++,
        ...(nameColumn === undefined ? {} : { nameColumn }),
      };
      const open = collector.addRow(code, { row, column, text }, about);
      if (!block.amount) continue;
      collector.addFigure(open, { label: block.amount.label }, row, block.amount.column);
      for (const part of block.parts) collector.addFigure(open, part, row, part.column);
      continue;
    }
    const match = findByLabel(context.template.rowLabels.all, normaliseLabel(text))?.[0];
    const amount = footerAmount(cells, column, block, blocks);
    if (!match) {
      if (amount !== undefined && holdsFigure(cells[amount])) {
        unkeyed.push({ row, column, amounts: [{ column: amount }] });
      }
      continue;
    }
    const { key } = match.entry;
    if (!/[合总小]计/.test(normaliseLabel(text)) && !holdsFigure(cells[amount ?? -1])) continue;
    const open = collector.addRow(key, { row, column, text }, { name, label: name, order: order++ });
    if (amount === undefined) continue;
    collector.addFigure(open, { label: block.amount?.label ?? '' }, row, amount);
    if (key === 'total') readTotalParts(block, row, name, collector);
  }
  return unkeyed;
}

/** In a long list with 人员经费 and 公用经费 as columns, their sums stand in the row 合计. */
function readTotalParts(block: Block, row: number, name: string, collector: FactCollector) {
  for (const { key, column, label } of block.parts) {
    const text = collector.section.rows[row]![column] ?? '';
    const open = collector.addRow(
      key,
      { row, column, text },
      { name: label, label: name, order: collector.rows.length },
    );
    collector.addFigure(open, { label }, row, column);
  }
}

interface Line {
  readonly code?: string;
  readonly name: string;
  /** The label's cell, as printed. */
  readonly text: string;
  readonly column: number;
  readonly nameColumn?: number;
}

function readLine(
  block: Block,
  cells: readonly string[],
  codes: CodeReader,
  group: string | undefined,
): Line | undefined {
  let name: { text: string; column: number } | undefined;
  let first = -1;
  const codeCells: string[] = [];
  for (const column of block.labels) {
    const text = cells[column] ?? '';
    const isBlank = holdsNothing(text);
    const both = isBlank ? undefined : splitCodeAndName(text);
    if (both) return { code: both.code, name: both.name, text, column };
    const isFigure = !isBlank && startsAsCode(text);
    if (block.codes.has(column)) codeCells.push(isFigure ? text : '');
    if (isBlank) continue;
    if (first < 0) first = column;
    if (!isFigure) name = { text, column };
  }
  if (first < 0) return undefined;
  const code = block.codes.size > 0 ? codes.read(codeCells) : name && findEconomicCode(name.text, group);
  if (code !== undefined) {
    return {
      code,
      name: name?.text ?? '',
      text: cells[first]!,
      column: first,
      nameColumn: name?.column ?? first,
    };
  }
  return name && { name: name.text, ...name };
}

/** The amount after a footer's label, which merged cells may have pushed into a later block. */
function footerAmount(
  cells: readonly string[],
  column: number,
  block: Block,
  blocks: readonly Block[],
): number | undefined {
  let last = block.amount?.column;
  if (last !== undefined && column < last && holdsFigure(cells[last])) return last;
  for (let index = column + 1; index < cells.length; index++) {
    const isAmount = blocks.some(({ amount }) => amount?.column === index);
    if ((cells[index] ?? '').trim() === '') {
      if (isAmount) last = index;
    } else {
      return isAmount || (holdsFigure(cells[index]) && !isCodeColumn(index, blocks)) ? index : last;
    }
  }
  return last;
}

const isCodeColumn = (column: number, blocks: readonly Block[]): boolean =>
  blocks.some(({ codes }) => codes.has(column));

/** Whether the amount of this block is that of a footer whose label stands in a block to the left. */
function belongsToFooter(cells: readonly string[], block: Block, blocks: readonly Block[]): boolean {
  const from = blocks[0]?.labels[0] ?? 0;
  for (let column = block.amount!.column - 1; column >= from; column--) {
    if (holdsNothing(cells[column])) continue;
    return !startsAsFigure(cells[column]);
  }
  return false;
}
