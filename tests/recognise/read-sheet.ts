import type { Grid } from '../../src/model/grid.ts';
import { type Recognition, recogniseTables } from '../../src/recognise/recognise-tables.ts';

/** A sheet drawn with | between cells; outer spaces do not count, leading blank lines are cut. */
export function sheet(text: string, about: Partial<Grid> = {}): Grid {
  const lines = text
    .replace(/^\n+/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return { file: 'a.csv', rows: lines.map((line) => line.split('|').map((cell) => cell.trim())), ...about };
}

export const recognise = (...grids: Grid[]): Recognition => recogniseTables(grids);

/** Keys with what is printed there, blanks as 0: `{ 't05.total.basic': '12.00' }`. */
export function figures(...grids: Grid[]): Record<string, string> {
  const { tables } = recogniseTables(grids);
  return Object.fromEntries(
    tables.flatMap(({ facts }) =>
      facts.map(({ key, state, value, text }) => [key, state === 'blank' ? `(${value})` : text]),
    ),
  );
}

/** Only what is printed. */
export function printed(...grids: Grid[]): Record<string, string> {
  return Object.fromEntries(Object.entries(figures(...grids)).filter(([, text]) => !text.startsWith('(')));
}

export const messages = (...grids: Grid[]): string[] =>
  recogniseTables(grids).problems.map(({ severity, messageId }) => `${severity} ${messageId}`);
