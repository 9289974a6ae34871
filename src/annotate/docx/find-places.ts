import { assembleDocument, type Block } from '../../ingest/document-blocks.ts';
import { readDocxBlocks } from '../../ingest/docx.ts';
import type { Limits } from '../../ingest/limits.ts';
import type { Grid } from '../../model/grid.ts';
import type { Location } from '../../model/location.ts';
import { readParagraphs } from './paragraphs.ts';

/** Where a line or a cell of the reading begins: in which `w:p`, and at which offset of its text. */
interface Origin {
  readonly number: number;
  readonly offset: number;
}

/** The paragraph that holds a place of the result; `undefined` where none does (footnotes). */
export type FindParagraph = (location: Location) => Origin | undefined;

/** Around the number of a paragraph, written into its text for the time of reading. Private use area. */
const MARK = /\uF8F1(\d+)\uF8F2/g;
const markOf = (number: number): string => `\uF8F1${number}\uF8F2`;

/**
 * Reads the document as it was read for the check, with the number of each paragraph written into it, and sees
 * which line or cell each of them becomes.
 */
export async function findPlaces(bytes: Uint8Array, file: string, limits: Limits): Promise<FindParagraph> {
  const blocks = await readDocxBlocks(bytes, file, limits, markParagraphs);
  const plain: Block[] = [];
  const origins = new Map<Block, Origin>();
  let next: Origin | undefined;
  for (const block of blocks) {
    if (block.type === 'table') {
      plain.push(block);
      continue;
    }
    // A line behind a manual line break is of the paragraph before it.
    const origin = originOf(block.text) ?? next;
    const bare = { ...block, text: block.text.replace(MARK, '') };
    next = origin && { ...origin, offset: origin.offset + bare.text.length };
    if (origin) origins.set(bare, origin);
    plain.push(bare);
  }
  const lines = new Map<number, Origin>();
  const cells = new Map<string, Origin>();
  const grids: Grid[] = [];
  assembleDocument(plain, file, limits, {
    line: (block, number) => note(lines, number, origins.get(block)),
    grid: (_, grid) => grids.push(grid),
    note: (block, grid, row) => note(cells, keyOf(grid.sheet, row, 1), origins.get(block)),
  });
  for (const { sheet, rows } of grids)
    rows.forEach((row, r) => {
      for (const [c, text] of row.entries()) note(cells, keyOf(sheet, r + 1, c + 1), originOf(text));
    });
  return ({ paragraph, sheet, row, column }) =>
    paragraph !== undefined ? lines.get(paragraph) : cells.get(keyOf(sheet, row ?? 0, column ?? 0));
}

function note<Key>(map: Map<Key, Origin>, key: Key, origin: Origin | undefined): void {
  if (origin && !map.has(key)) map.set(key, origin);
}

const keyOf = (sheet: string | undefined, row: number, column: number): string =>
  `${sheet}\n${row}\n${column}`;

/** What stands before the mark is the number that Word draws, and no part of the paragraph's text. */
function originOf(text: string): Origin | undefined {
  const mark = text.match(new RegExp(MARK.source));
  return mark ? { number: Number(mark[1]), offset: -mark.index! } : undefined;
}

/** More than any document has: paragraphs of its notes are none of its main part. */
const NOTES = 1_000_000_000;

function markParagraphs(xml: string, part: number): string {
  const places = [...readParagraphs(xml)].sort(([, a], [, b]) => a.start - b.start);
  const pieces: string[] = [];
  let done = 0;
  for (const [number, { start }] of places) {
    pieces.push(xml.slice(done, start), `<w:r><w:t>${markOf(part * NOTES + number)}</w:t></w:r>`);
    done = start;
  }
  return [...pieces, xml.slice(done)].join('');
}
