import type { TableNote } from '../model/table.ts';
import type { FactCollector } from './collect-facts.ts';
import { holdsFigure } from './figure-cell.ts';
import { matchTitle } from './match-title.ts';
import { normaliseText } from './normalise-label.ts';
import type { TemplateSet } from './template-set.ts';
import { isFormNumber } from './vocabulary.ts';

const NOTE_START =
  /^(?:备注|附注|注|说明|填报说明|补充说明|特别说明|情况说明)(?:\d{0,2})[:.、,(]|^(?:注|备注|说明)\d/;

/** 注：, 说明：, 备注： and the like, in full or half width. */
export const isNoteStart = (text: string): boolean =>
  !STARTS_WITH_DIGIT.test(text) && NOTE_START.test(normaliseText(text.slice(0, 12)));
const STARTS_WITH_DIGIT = /^\d/;

/** A sentence rather than a label: long, or closed by a full stop. */
const isSentence = (text: string): boolean => text.length > 24 || /[。；;]\s*$/.test(text);

/** Whether a row is free text without figures: one of 注：/说明：, or a single cell with a sentence. */
export function isNoteRow(row: readonly string[]): boolean {
  let first: string | undefined;
  let filled = 0;
  for (const text of row) {
    if (text === '' || text.trim() === '') continue;
    if (first !== undefined && holdsFigure(text)) return false;
    first ??= text;
    filled++;
  }
  if (first === undefined) return false;
  return isNoteStart(first) || (filled === 1 && isSentence(first.trim()));
}

const HEAD_LINE =
  /^(?:(?:编制|填报|预算|公开|制表)?(?:部门|单位)(?:名称)?|金额单位|单位|日期|编报日期|制表人|填表人|审核人|单位负责人|财务负责人)[:(]/;

/** Every piece of free text in the given rows, as notes of the table; form numbers and head lines are none. */
export function readNotes(collector: FactCollector, rows: readonly number[]): TableNote[] {
  const notes: TableNote[] = [];
  for (const row of rows) {
    for (const [column, text] of collector.section.rows[row]!.entries()) {
      if (text === '' || text.trim() === '' || !isProse(text, collector.section.templates)) continue;
      notes.push({ text: text.trim(), location: collector.locate(row, column, text) });
    }
  }
  return notes;
}

function isProse(text: string, templates: TemplateSet): boolean {
  const normalised = normaliseText(text);
  if (isFormNumber(normalised) || HEAD_LINE.test(normalised) || matchTitle(text, templates)) return false;
  return /\p{L}/u.test(normalised);
}
