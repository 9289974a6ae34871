import { isFigureCell } from './find-runs.ts';
import type { FlatCell, FlatRow } from './flat-row.ts';

/** Fewer numbered lines may be a list of anything. */
const FEWEST_ROWS = 8;
const SIDE = 3;

/**
 * A table of two sides, item · line number (行次) · amount, whose blank cells are lost. The line numbers, which
 * run on from one side to the other, say where each row stands. `undefined` where they do not run on.
 */
export function readNumberedSides(cells: readonly FlatCell[]): FlatRow[] | undefined {
  const starts = cells.flatMap(({ text }, at) => (text === '1' && isLabel(cells[at - 1]) ? [at] : []));
  for (const start of starts) {
    const rows = rowsFrom(cells, start - 1);
    if (rows) return [...headOf(cells.slice(0, start - 1)), ...rows];
  }
  return undefined;
}

const isLabel = (cell: FlatCell | undefined) => cell !== undefined && !isFigureCell(cell.text);

function rowsFrom(cells: readonly FlatCell[], start: number): FlatRow[] | undefined {
  const right = secondNumber(cells, start);
  if (right === undefined) return undefined;
  const rows: FlatRow[] = [];
  let at = start;
  for (let line = 1; at < cells.length && line < right; line++) {
    const left = takeSide(cells, at, String(line), String(right + line - 1));
    if (!left) break;
    const other = takeSide(cells, left.next, String(right + line - 1), String(line + 1));
    if (!other) return undefined;
    rows.push({ line: cells[at]!.line, cells: [...left.side, ...other.side] });
    at = other.next;
  }
  return rows.length >= FEWEST_ROWS && rows.length === right - 1 ? rows : undefined;
}

/** The number with which the right side begins: the next whole number after an item, one row on. */
function secondNumber(cells: readonly FlatCell[], start: number): number | undefined {
  for (let at = start + 2; at < Math.min(cells.length, start + 2 * SIDE); at++) {
    if (!isLabel(cells[at - 1]) || !/^[1-9]\d?$/.test(cells[at]!.text)) continue;
    return Number(cells[at]!.text);
  }
  return undefined;
}

/** Item, number and amount of one side, the first and the last of which may be lost. */
function takeSide(
  cells: readonly FlatCell[],
  at: number,
  number: string,
  nextNumber: string,
): { side: string[]; next: number } | undefined {
  const label = isLabel(cells[at]) ? cells[at]!.text : '';
  const place = label === '' ? at : at + 1;
  if (cells[place]?.text !== number) return undefined;
  const after = cells[place + 1];
  const isAmount = after !== undefined && isFigureCell(after.text) && after.text !== nextNumber;
  return { side: [label, number, isAmount ? after.text : ''], next: place + (isAmount ? 2 : 1) };
}

/** Title, department and unit, each in a row; what heads each side, and the row of heads that both have alike. */
function headOf(cells: readonly FlatCell[]): FlatRow[] {
  const heads = cells.findIndex((_, at) => isTwice(cells.slice(at, at + 2 * SIDE)));
  if (heads < 0) return cells.map(alone);
  const row: FlatRow = {
    line: cells[heads]!.line,
    cells: cells.slice(heads, heads + 2 * SIDE).map(({ text }) => text),
  };
  const [left, right] = cells.slice(Math.max(0, heads - 2), heads);
  if (!left || !right || ![left, right].every(({ text }) => SIDE_NAME.test(text)))
    return [...cells.slice(0, heads).map(alone), row];
  const names = [left.text, ...Array<string>(SIDE - 1).fill(''), right.text];
  return [...cells.slice(0, heads - 2).map(alone), { line: left.line, cells: names }, row];
}

/** 收入, 支出 over the two sides: no title, number or unit. */
const SIDE_NAME = /^[^\d:：表]{2,6}$/;

const alone = ({ text, line }: FlatCell): FlatRow => ({ line, cells: [text] });

const isTwice = (cells: readonly FlatCell[]) =>
  cells.length === 2 * SIDE &&
  cells.every(({ text }) => !/\d/.test(text)) &&
  cells[0]!.text === cells[SIDE]!.text &&
  cells[1]!.text === cells[SIDE + 1]!.text;
