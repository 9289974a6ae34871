import type { Grid, RowPlace } from '../model/grid.ts';
import type { Narrative, NarrativeLine } from '../model/narrative.ts';
import { ProblemError } from '../model/problem.ts';
import { errorMark, isErrorValue } from './cell-marks.ts';
import type { Limits } from './limits.ts';
import { layOutCells, type SpannedCell } from './spanned-table.ts';

/** A Word file, web page or PDF, top to bottom. Only a PDF knows its pages. */
export type Block = ParagraphBlock | TableBlock;

interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
  readonly pages?: NonNullable<NarrativeLine['pages']>;
}

interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly (readonly SpannedCell[])[];
  readonly places?: readonly RowPlace[];
}

export interface DocumentContent {
  readonly grids: Grid[];
  readonly narratives: Narrative[];
}

const LONGEST_CAPTION_LINE = 60;
const CAPTION_LINES = 6;
/** Paragraphs between two notes of one table. */
const BETWEEN_NOTES = 1;
const TABLE_NOTE = /^(注|备注|说明|附注)\s*\d*\s*[：:.、]|本表(无|为空|没有)|故本表/;

/** Told where a block ends up: as a line of the narrative, as a table's grid, or in a row below a table. */
export interface Placement {
  readonly line: (block: Block, number: number) => void;
  readonly grid: (block: Block, grid: Grid) => void;
  readonly note: (block: Block, grid: Grid, row: number) => void;
}

/**
 * Tables become grids named 表格1, 表格2 … with the short lines above them as caption and the notes right below
 * as their last row; everything else becomes the narrative, whose numbers count paragraphs that hold text.
 */
export function assembleDocument(
  blocks: readonly Block[],
  file: string,
  limits: Limits,
  placed?: Placement,
): DocumentContent {
  const grids: Grid[] = [];
  const lines: NarrativeLine[] = [];
  let above: string[] = [];
  let open: { readonly rows: string[][]; readonly places: RowPlace[] | undefined } | undefined;
  let number = 0;
  let hasProse = false;
  let lastNote = -1;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table') {
      const rows = layOutCells(block.rows, limits.maxColumns);
      open = { rows, places: block.places && [...block.places] };
      grids.push(tableGrid(open, above, grids.length + 1, file, limits));
      placed?.grid(block, grids.at(-1)!);
      above = [];
      lastNote = lastNoteBelow(blocks, at);
      continue;
    }
    const text = block.text.replace(/\s+$/, '');
    if (text.trim() === '') continue;
    if (open && at <= lastNote) {
      open.rows.push([text.trim()]);
      placed?.note(block, grids.at(-1)!, open.rows.length);
      open.places?.push({ page: block.pages?.[0]?.page ?? 1, row: (open.places.at(-1)?.row ?? 0) + 1 });
      continue;
    }
    open = undefined;
    number += 1;
    if (number > limits.maxParagraphs) throw tooLong(file, limits);
    lines.push({ number, text, ...(block.pages ? { pages: block.pages } : {}) });
    placed?.line(block, number);
    hasProse ||= isProse(text);
    above = isProse(text) ? [] : [...above, text.trim()].slice(-CAPTION_LINES);
  }
  const narrative: Narrative = { file, lines, lineKind: 'paragraph' };
  return { grids, narratives: hasProse ? [narrative] : [] };
}

/** The last of the notes below the table at `table`: between two may stand what the form says of them. */
function lastNoteBelow(blocks: readonly Block[], table: number): number {
  let last = -1;
  let between = 0;
  for (let at = table + 1; between <= BETWEEN_NOTES; at += 1) {
    const block = blocks[at];
    if (block?.type !== 'paragraph') break;
    const text = block.text.trim();
    if (TABLE_NOTE.test(text)) {
      last = at;
      between = 0;
    } else if (text !== '') between += 1;
  }
  return last;
}

const isProse = (text: string): boolean => text.trim().length > LONGEST_CAPTION_LINE || /[。；]/.test(text);

function tableGrid(
  { rows, places }: { readonly rows: string[][]; readonly places: RowPlace[] | undefined },
  caption: string[],
  index: number,
  file: string,
  limits: Limits,
): Grid {
  if (rows.length > limits.maxRows) {
    const data = { sheet: `表格${index}`, cell: `A${rows.length}`, limit: String(limits.maxRows) };
    throw new ProblemError({ severity: 'error', messageId: 'sheet-too-many-rows', data, file });
  }
  const marks = rows.flatMap((row, r) =>
    row.flatMap((text, c) => (isErrorValue(text) ? [errorMark(r + 1, c + 1, text)] : [])),
  );
  return {
    file,
    sheet: `表格${index}`,
    rows,
    ...(caption.length > 0 ? { caption } : {}),
    ...(places ? { places } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function tooLong(file: string, limits: Limits): ProblemError {
  const data = { limit: String(limits.maxParagraphs) };
  return new ProblemError({ severity: 'error', messageId: 'document-too-long', data, file });
}
