import type { Correction } from '../../model/diagnosis.ts';
import { isOpen } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import type { Severity } from '../../model/severity.ts';
import { withUnit } from '../../model/unit-of.ts';
import { renderMessage, renderSentence } from '../message.ts';

/** suspect: a diagnosis names it · error, warning, note: a finding stands here · related: it takes part in one. */
export type Shade = 'suspect' | Severity | 'related';
const SHADES: readonly Shade[] = ['suspect', 'error', 'warning', 'note', 'related'];

export interface MarkedCell {
  readonly shade: Shade;
  readonly comments: readonly string[];
}

export interface CellMarks {
  at(file: string, sheet: string | undefined, row: number, column: number): MarkedCell | undefined;
}

/** Comments of one cell; more would not fit its note. */
const MOST_COMMENTS = 6;

/** What every cell of the tables has to show. */
export function markCells(result: Result, lang: Language): CellMarks {
  const cells = new Map<string, { shade: Shade; comments: string[] }>();
  const mark = (location: Location, shade: Shade, comment?: string): void => {
    if (location.row === undefined || location.column === undefined) return;
    const key = keyOf(location.file, location.sheet, location.row, location.column);
    const cell = cells.get(key) ?? { shade, comments: [] };
    if (SHADES.indexOf(shade) < SHADES.indexOf(cell.shade)) cell.shade = shade;
    if (comment !== undefined && cell.comments.length < MOST_COMMENTS) cell.comments.push(comment);
    cells.set(key, cell);
  };
  for (const diagnosis of result.diagnoses) {
    const why = renderMessage(diagnosis.messageId, diagnosis.data, lang);
    // Of cells that could each be the wrong one none is coloured as such.
    const isNamed = diagnosis.status === 'named';
    for (const correction of diagnosis.corrections) {
      const change = isNamed ? changeText(correction, lang) : '';
      mark(correction.location, isNamed ? 'suspect' : 'related', `${change}${why}`);
    }
  }
  for (const finding of result.findings) {
    const [first, ...others] = finding.locations;
    if (first)
      mark(
        first,
        isOpen(finding) ? finding.severity : 'related',
        `${finding.rule} ${renderSentence(finding.messageId, finding.data, lang)}`,
      );
    for (const other of others) mark(other, 'related');
  }
  return { at: (file, sheet, row, column) => cells.get(keyOf(file, sheet, row, column)) };
}

function changeText({ stated, suggested, unit }: Correction, lang: Language): string {
  if (suggested === undefined) return '';
  return renderMessage('xlsx.suggested', { stated, suggested: withUnit(suggested, unit) }, lang);
}

const keyOf = (file: string, sheet: string | undefined, row: number, column: number): string =>
  JSON.stringify([file, sheet ?? null, row, column]);
