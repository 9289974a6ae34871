import type { Block } from './document-blocks.ts';
import type { SpannedCell } from './spanned-table.ts';

/** The borders of one table row, as the mark at its end defines them. */
export interface RowDefinition {
  /** Twips from the margin, one more than cells. */
  readonly borders: readonly number[];
  /** Per cell: whether it only continues the one at its left. */
  readonly isMerged: readonly boolean[];
}

/** Stand in a text for the ends of cells, of lines within cells, and of rows: the first row's, the second's … */
export const CELL_END = '\ue000';
export const CELL_LINE = '\ue001';
const FIRST_ROW_END = 0xe002;
export const MOST_ROWS = 0xf8ff - FIRST_ROW_END;
export const rowEnd = (index: number): string => String.fromCharCode(FIRST_ROW_END + index);
/** What a text may not hold of its own: symbol fonts draw check boxes and bullets there. */
export const MARKS = /[\ue000-\uf8ff]/g;

/** Twips: borders of rows that are drawn as one line. */
const NEAR = 40;
const LINE_END = 0x0a;

interface Row {
  readonly texts: readonly string[];
  readonly definition: RowDefinition | undefined;
}

/** Paragraphs and tables of a text in which marks stand for the ends of cells and rows. */
export function blocksOfText(text: string, definitions: readonly (RowDefinition | undefined)[]): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let cells: string[] = [];
  let from = 0;
  const finishTable = (): void => {
    if (rows.length > 0) blocks.push(...tableBlocks(rows));
    rows = [];
  };
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_END;
    if (text[at] === CELL_END) {
      cells.push(text.slice(from, at).replaceAll(CELL_LINE, '\n'));
      from = at + 1;
    } else if (code >= FIRST_ROW_END && code <= FIRST_ROW_END + MOST_ROWS) {
      rows.push({ texts: cells, definition: definitions[code - FIRST_ROW_END] });
      cells = [];
      from = at + 1;
    } else if (code === LINE_END && cells.length === 0) {
      finishTable();
      blocks.push({ type: 'paragraph', text: text.slice(from, at) });
      from = at + 1;
    }
  }
  return blocks;
}

function tableBlocks(rows: readonly Row[]): Block[] {
  const borders = bordersOf(rows);
  const laid = rows.map((row) => cellsOf(row, borders));
  // One column is a frame around text.
  if (laid.every((cells) => cells.length <= 1)) {
    return laid
      .flat()
      .flatMap(({ text }) => text.split('\n').map((line): Block => ({ type: 'paragraph', text: line })));
  }
  return [{ type: 'table', rows: laid }];
}

/** Every border of the table, from left to right. */
function bordersOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ definition }) => definition?.borders ?? []).sort((a, b) => a - b);
  const borders: number[] = [];
  for (const border of all) if (borders.length === 0 || border - borders.at(-1)! > NEAR) borders.push(border);
  return borders;
}

function cellsOf({ texts, definition }: Row, borders: readonly number[]): SpannedCell[] {
  const indexOf = (border: number): number => borders.findLastIndex((one) => one <= border);
  const cells: { text: string; columns: number; rows: number }[] = [];
  texts.forEach((text, at) => {
    const left = definition?.borders[at];
    const right = definition?.borders[at + 1];
    const columns =
      left === undefined || right === undefined ? 1 : Math.max(1, indexOf(right) - indexOf(left));
    const before = cells.at(-1);
    if (before && definition?.isMerged[at]) before.columns += columns;
    else cells.push({ text: text.trim(), columns, rows: 1 });
  });
  const indent = definition ? indexOf(definition.borders[0]!) : 0;
  return indent > 0 ? [{ text: '', columns: indent, rows: 1 }, ...cells] : cells;
}
