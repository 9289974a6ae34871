import type { Grid } from '../model/grid.ts';
import type { Narrative, NarrativeLine } from '../model/narrative.ts';
import { ProblemError } from '../model/problem.ts';
import { errorMark, isErrorValue } from './cell-marks.ts';
import type { Limits } from './limits.ts';
import { layOutCells, type SpannedCell } from './spanned-table.ts';

/** A Word file or web page, top to bottom. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly SpannedCell[])[] };

export interface DocumentContent {
  readonly grids: Grid[];
  readonly narratives: Narrative[];
}

const LONGEST_CAPTION_LINE = 60;
const CAPTION_LINES = 6;
const TABLE_NOTE = /^(注|备注|说明|附注)\s*\d*\s*[：:.、]|本表(无|为空|没有)|故本表/;

/**
 * Tables become grids named 表格1, 表格2 … with the short lines above them as caption and the notes right below
 * as their last row; everything else becomes the narrative, whose numbers count paragraphs that hold text.
 */
export function assembleDocument(blocks: readonly Block[], file: string, limits: Limits): DocumentContent {
  const grids: Grid[] = [];
  const lines: NarrativeLine[] = [];
  let above: string[] = [];
  let open: string[][] | undefined;
  let number = 0;
  let hasProse = false;
  for (const block of blocks) {
    if (block.type === 'table') {
      const rows = layOutCells(block.rows, limits.maxColumns);
      open = rows;
      grids.push(tableGrid(rows, above, grids.length + 1, file, limits));
      above = [];
      continue;
    }
    const text = block.text.replace(/\s+$/, '');
    if (text.trim() === '') continue;
    if (open && TABLE_NOTE.test(text.trim())) {
      open.push([text.trim()]);
      continue;
    }
    open = undefined;
    number += 1;
    if (number > limits.maxParagraphs) throw tooLong(file, limits);
    lines.push({ number, text });
    hasProse ||= isProse(text);
    above = isProse(text) ? [] : [...above, text.trim()].slice(-CAPTION_LINES);
  }
  const narrative: Narrative = { file, lines, lineKind: 'paragraph' };
  return { grids, narratives: hasProse ? [narrative] : [] };
}

const isProse = (text: string): boolean => text.trim().length > LONGEST_CAPTION_LINE || /[。；]/.test(text);

function tableGrid(rows: string[][], caption: string[], index: number, file: string, limits: Limits): Grid {
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
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function tooLong(file: string, limits: Limits): ProblemError {
  const data = { limit: String(limits.maxParagraphs) };
  return new ProblemError({ severity: 'error', messageId: 'document-too-long', data, file });
}
