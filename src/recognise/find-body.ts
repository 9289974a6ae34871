import { holdsFigure } from './figure-cell.ts';
import type { Header } from './find-header.ts';
import { matchTitle } from './match-title.ts';
import { isNoteRow } from './read-notes.ts';
import type { Section } from './split-sections.ts';

export interface Body {
  /** Rows that may be lines of the table. */
  readonly bodyRows: readonly number[];
  readonly noteRows: readonly number[];
}

/** Sorts the rows below the header, 0-based; blank ones, page numbers and heads repeated on a new page are neither. */
export function findBody({ rows, to, templates }: Section, header: Header): Body {
  const heads = rows.slice(header.start, header.end).map((row) => row.join('\t'));
  const leads = new Set(rows.slice(header.start, header.end).map(firstText));
  const bodyRows: number[] = [];
  const noteRows: number[] = [];
  for (let index = header.end; index < to; index++) {
    const row = rows[index]!;
    const lead = firstText(row);
    if (lead === '' || isPageNumber(row, lead)) continue;
    if (isNoteRow(row)) {
      noteRows.push(index);
      continue;
    }
    if (leads.has(lead) && heads.includes(row.join('\t'))) continue;
    if (lead.includes('表') && matchTitle(lead, templates) && !row.some(holdsFigure)) continue;
    bodyRows.push(index);
  }
  return { bodyRows, noteRows };
}

const PAGE_NUMBER = /^\s*(?:[-－—–]\s*\d{1,4}\s*[-－—–]|第\s*\d{1,4}\s*页.{0,12})\s*$/;

/** What a printed page leaves below a table, alone in its row. */
const isPageNumber = (row: readonly string[], lead: string): boolean =>
  PAGE_NUMBER.test(lead) && row.every((text) => text === lead || text.trim() === '');

function firstText(row: readonly string[]): string {
  for (const text of row) if (text !== '' && text.trim() !== '') return text;
  return '';
}
