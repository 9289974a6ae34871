import type { Grid } from '../model/grid.ts';
import { cellName } from '../model/location.ts';
import type { Narrative } from '../model/narrative.ts';
import type { Trace } from '../model/trace.ts';
import { type FoundNumber, findPersonalNumbers } from './personal-numbers.ts';

export interface Masked {
  readonly grids: readonly Grid[];
  readonly narratives: readonly Narrative[];
  readonly found: readonly Trace[];
}

/**
 * Identity, mobile and bank card numbers with their middle digits as *, before anything else is read: no report
 * can then spread them further. Every character keeps its place.
 */
export function maskPersonalNumbers(grids: readonly Grid[], narratives: readonly Narrative[]): Masked {
  const found: Trace[] = [];
  return {
    grids: grids.map((grid) => maskGrid(grid, found)),
    narratives: narratives.map((narrative) => maskNarrative(narrative, found)),
    found,
  };
}

function maskNarrative(narrative: Narrative, found: Trace[]): Narrative {
  const { file, lineKind } = narrative;
  let isMasked = false;
  const lines = narrative.lines.map((line) => {
    const numbers = findPersonalNumbers(line.text);
    if (numbers.length === 0) return line;
    isMasked = true;
    const text = mask(line.text, numbers);
    for (const number of numbers) {
      const { start, end } = number;
      const at = { file, [lineKind]: line.number, start, end, excerpt: text, excerptStart: 0 };
      found.push(traceOf(number, { ...at, text: text.slice(start, end) }));
    }
    return { ...line, text };
  });
  return isMasked ? { ...narrative, lines } : narrative;
}

const CONTACT = /电话|手机|联系方式/;

function maskGrid(grid: Grid, found: Trace[]): Grid {
  const { file, sheet } = grid;
  if (!grid.rows.some((row) => row.some((cell) => findPersonalNumbers(cell).length > 0))) return grid;
  let isMasked = false;
  const namesContacts = (column: number) => grid.rows.some((row) => CONTACT.test(row[column] ?? ''));
  const rows = grid.rows.map((row, r) =>
    row.map((cell, c) => {
      const all = findPersonalNumbers(cell);
      if (all.length === 0) return cell;
      // Eleven digits alone in a cell are an amount in 元 unless row or column say what they are.
      const isBare = !row.some((other) => CONTACT.test(other)) && !namesContacts(c);
      const numbers = all.filter(({ kind, end }) => kind !== 'mobile' || !isBare || end < cell.trim().length);
      if (numbers.length === 0) return cell;
      isMasked = true;
      const text = mask(cell, numbers);
      const place = cellName(r + 1, c + 1);
      for (const number of numbers) {
        found.push(
          traceOf(number, {
            file,
            ...(sheet === undefined ? {} : { sheet }),
            ...(grid.places?.[r] ? { page: grid.places[r].page, pageRow: grid.places[r].row } : {}),
            row: r + 1,
            column: c + 1,
            cell: sheet === undefined ? place : `${sheet}!${place}`,
            text: text.slice(number.start, number.end),
          }),
        );
      }
      return text;
    }),
  );
  return isMasked ? { ...grid, rows } : grid;
}

const traceOf = ({ kind }: FoundNumber, at: Trace['at']): Trace => ({
  kind: kind === 'identity-doubtful' ? 'personal-number-doubtful' : 'personal-number',
  text: at.text,
  at,
});

/** The first three and the last two digits stay: enough to find the place. */
function mask(text: string, numbers: readonly FoundNumber[]): string {
  let masked = text;
  for (const { start, end } of numbers) {
    const inner = masked.slice(start + 3, end - 2).replace(/[\dXx]/g, '*');
    masked = masked.slice(0, start + 3) + inner + masked.slice(end - 2);
  }
  return masked;
}
