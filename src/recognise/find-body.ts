import type { Header } from './find-header.ts';
import { matchTitle } from './match-title.ts';
import { isNoteRow } from './read-notes.ts';
import type { Section } from './split-sections.ts';

/** Rows below the header that may be lines of the table: no blank rows, notes, or heads repeated on a new page. */
export function findBodyRows({ rows, to }: Section, header: Header): number[] {
  const heads = rows.slice(header.start, header.end).map((row) => row.join('\t'));
  const leads = new Set(rows.slice(header.start, header.end).map(firstText));
  const body: number[] = [];
  for (let index = header.end; index < to; index++) {
    const row = rows[index]!;
    const lead = firstText(row);
    if (lead === '' || isNoteRow(row)) continue;
    if (leads.has(lead) && heads.includes(row.join('\t'))) continue;
    if (lead.includes('表') && matchTitle(lead)) continue;
    body.push(index);
  }
  return body;
}

function firstText(row: readonly string[]): string {
  for (const text of row) if (text !== '' && text.trim() !== '') return text;
  return '';
}
