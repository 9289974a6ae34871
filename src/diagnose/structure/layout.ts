import type { Operand } from '../../model/relation.ts';
import type { TableId } from '../../model/table-id.ts';
import type { Cell } from '../graph/cell.ts';
import type { Graph } from '../graph/graph.ts';

/** A row of a table as printed, or its part on one side or in one block. */
export interface Line {
  readonly table: TableId;
  /** Row part of the fact keys: `2010301`, `total`, `income.general`. */
  readonly row: string;
  readonly file: string;
  readonly sheetRow: number;
  readonly firstColumn: number;
  /** Cells by column key, left to right; a row with one figure has the key ''. */
  readonly cells: ReadonlyMap<string, number>;
}

/** Where the figures stand beside each other. */
export interface Layout {
  /** Per table and block, top to bottom. */
  readonly blocks: readonly (readonly Line[])[];
  readonly lineOf: ReadonlyMap<number, Line>;
  /** Figures of each text in reading order. */
  readonly texts: readonly (readonly number[])[];
  /** Cells that stand next to each: left, right, above, below, before and after in the text. */
  neighboursOf(cell: number): readonly number[];
}

export function readLayout(graph: Graph): Layout {
  const blocks = readBlocks(graph);
  const lineOf = new Map<number, Line>();
  for (const line of blocks.flat()) for (const cell of line.cells.values()) lineOf.set(cell, line);
  const texts = readTexts(graph);
  const neighbours = new Map<number, number[]>();
  const link = (a: number | undefined, b: number | undefined) => {
    if (a === undefined || b === undefined) return;
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  };
  for (const block of blocks) linkBlock(block, link);
  for (const figures of texts) {
    figures.forEach((cell, place) => {
      link(cell, figures[place + 1]);
      link(cell, figures[place + 2]);
    });
  }
  return { blocks, lineOf, texts, neighboursOf: (cell) => neighbours.get(cell) ?? [] };
}

function linkBlock(block: readonly Line[], link: (a?: number, b?: number) => void) {
  block.forEach((line, place) => {
    const cells = [...line.cells.values()];
    cells.forEach((cell, index) => void link(cell, cells[index + 1]));
    const below = block[place + 1];
    if (below) for (const [column, cell] of line.cells) link(cell, below.cells.get(column));
  });
}

function readBlocks(graph: Graph): Line[][] {
  const lines = new Map<string, { cells: [string, Cell][] }>();
  for (const cell of graph.cells) {
    const { key } = cell;
    if (!key || cell.operand.location.row === undefined || cell.operand.state === 'assumed') continue;
    const id = `${key.table}\n${key.row}`;
    const line = lines.get(id) ?? { cells: [] };
    line.cells.push([key.column ?? '', cell]);
    lines.set(id, line);
  }
  const blocks = new Map<string, Line[]>();
  for (const { cells } of lines.values()) {
    const ordered = cells.sort(([, a], [, b]) => columnOf(a) - columnOf(b));
    const [, first] = ordered[0]!;
    const { table, row } = first.key!;
    const { location } = first.operand;
    const side = row.includes('.') ? row.split('.')[0] : '';
    const own = ordered.length === 1 ? columnOf(first) : '';
    const block = [location.file, location.sheet ?? '', table, side, own].join('\n');
    blocks.set(block, [
      ...(blocks.get(block) ?? []),
      {
        table,
        row,
        file: location.file,
        sheetRow: location.row!,
        firstColumn: columnOf(first),
        cells: new Map(ordered.map(([key, cell]) => [key, cell.index])),
      },
    ]);
  }
  return [...blocks.values()].map((block) =>
    block.sort((a, b) => a.firstColumn - b.firstColumn || a.sheetRow - b.sheetRow),
  );
}

const columnOf = (cell: Cell) => cell.operand.location.column ?? 0;

function readTexts(graph: Graph): number[][] {
  const files = new Map<string, Cell[]>();
  for (const cell of graph.cells) {
    const { file, start } = cell.operand.location;
    if (start === undefined) continue;
    const cells = files.get(file);
    if (cells) cells.push(cell);
    else files.set(file, [cell]);
  }
  return [...files.values()].map((cells) =>
    cells.sort((a, b) => byPlace(a.operand, b.operand)).map((cell) => cell.index),
  );
}

/** Reading order. */
export function byPlace({ location: a }: Operand, { location: b }: Operand): number {
  const lines = (a.line ?? a.paragraph ?? 0) - (b.line ?? b.paragraph ?? 0);
  return lines || a.start! - b.start!;
}
