import type { Narrative, NarrativeLine } from '../../model/narrative.ts';
import { isCostName } from './cost-names.ts';
import { isFigureCell } from './find-runs.ts';
import type { FlatCell, FlatRow } from './flat-row.ts';

/** The small table of the three public expenses, and the lines that it stands in (1-based, both included). */
export interface CostTable {
  readonly rows: readonly FlatRow[];
  readonly from: number;
  readonly to: number;
}

const SPACE = /[\s\u3000]+/g;
const MARK = '|';
const HEAD = /^(?:三公经费|费用|支出)?项目(?:名称)?$/;
const WIDEST = 4;
const LONGEST_CELL = 24;
const SENTENCE = /[。；;，]/;
/** What stands above the head: the table's title, its number, the unit of its amounts. */
const ABOVE = /表(?:[（(].{1,10}[)）])?$|单位[:：]/;
/** The total and what it is made of. */
const FEWEST_ROWS = 4;

/**
 * `项目 / 决算数 / 合计 / 5.20 / 因公出国（境）费 / 0 …`: each cell a line, or closed by | as copies from pages leave them. The
 * names of the rows tell where each begins; without | a row of blanks has left nothing but its name.
 */
export function findCostTables({ lines }: Narrative): CostTable[] {
  const found: CostTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!HEAD.test(plain(lines[at]!.text))) continue;
    const table = tableFrom(lines, at);
    if (!table) continue;
    found.push(table);
    at = lines.findIndex(({ number }) => number === table.to);
  }
  return found;
}

const plain = (text: string): string => text.replaceAll(MARK, '').replaceAll(SPACE, '');

function tableFrom(lines: readonly NarrativeLine[], start: number): CostTable | undefined {
  const end = lines.findIndex(
    ({ text }, at) => at > start && (text.trim().length > LONGEST_CELL || SENTENCE.test(text)),
  );
  const run = lines.slice(start, end < 0 ? lines.length : end);
  const isMarked = run.some(({ text }) => text.trim().endsWith(MARK));
  const cells = isMarked ? markedCells(run) : run.map(cellOf).filter(({ text }) => text !== '');
  const width = cells.findIndex(({ text }) => isCostName(text));
  if (width < 2 || width > WIDEST || cells.slice(0, width).some(({ text }) => isFigureCell(text)))
    return undefined;
  const rows = [rowOf(cells.slice(0, width), width)];
  let at = width;
  while (isCostName(cells[at]?.text ?? '')) {
    const values = valuesAfter(cells, at, width - 1, isMarked);
    if (!values) break;
    rows.push(rowOf([cells[at]!, ...values], width));
    at += 1 + values.length;
  }
  const last = cells[at - 1];
  if (!last || rows.length <= FEWEST_ROWS) return undefined;
  const above = linesAbove(lines, start);
  const heads = above.map(({ text, number }): FlatRow => ({ line: number, cells: [plain(text)] }));
  return { rows: [...heads, ...rows], from: (above[0] ?? run[0]!).number, to: last.line };
}

/** Without its unit a table of 元 would be taken for one of 万元. */
function linesAbove(lines: readonly NarrativeLine[], start: number): NarrativeLine[] {
  const above: NarrativeLine[] = [];
  for (const line of lines.slice(0, start).reverse()) {
    const text = plain(line.text);
    if (text === '') continue;
    if (text.length > LONGEST_CELL || SENTENCE.test(text) || !ABOVE.test(text)) break;
    above.unshift(line);
  }
  return above;
}

/** The figures of a row; none where its blanks went with their lines. */
function valuesAfter(
  cells: readonly FlatCell[],
  at: number,
  count: number,
  isMarked: boolean,
): readonly FlatCell[] | undefined {
  const values = cells.slice(at + 1, at + 1 + count);
  if (values.length === count && values.every(({ text }) => text === '' || isFigureCell(text))) return values;
  const isBlank = isCostName(cells[at + 1]?.text ?? '') || cells[at + 1] === undefined || !isMarked;
  return isBlank && !isFigureCell(cells[at + 1]?.text ?? '') ? [] : undefined;
}

const cellOf = ({ text, number }: NarrativeLine): FlatCell => ({
  text: text.replaceAll(SPACE, ''),
  line: number,
});

/** What stands between two marks is a cell, over however many lines. */
function markedCells(lines: readonly NarrativeLine[]): FlatCell[] {
  const cells: FlatCell[] = [];
  let text = '';
  let line: number | undefined;
  for (const { text: written, number } of lines) {
    for (const [at, piece] of written.split(MARK).entries()) {
      if (at > 0) {
        cells.push({ text, line: line ?? number });
        text = '';
        line = undefined;
      }
      const more = piece.replaceAll(SPACE, '');
      if (more === '') continue;
      text += more;
      line ??= number;
    }
  }
  return text === '' ? cells : [...cells, { text, line: line! }];
}

const rowOf = (cells: readonly FlatCell[], width: number): FlatRow => ({
  line: cells[0]!.line,
  cells: Array.from({ length: width }, (_, at) => cells[at]?.text ?? ''),
});
