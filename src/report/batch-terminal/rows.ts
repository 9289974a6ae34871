import { displayWidth, padEnd, padStart, truncate } from '../layout/display-width.ts';

export interface Row {
  readonly cells: readonly string[];
  /** Last column: takes what is left of the line. */
  readonly tail: string;
}

/** Indented columns, each as wide as its widest cell by display width. */
export function alignRows(
  rows: readonly Row[],
  alignment: readonly ('start' | 'end')[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const widths = alignment.map((_, column) =>
    Math.max(...rows.map(({ cells }) => visibleWidth(cells[column] ?? ''))),
  );
  const used = widths.reduce((sum, one) => sum + one + 2, 2);
  return rows.map(({ cells, tail }) => {
    const padded = cells.map((cell, column) => pad(cell, widths[column]!, alignment[column]!));
    return `  ${[...padded, truncate(tail, Math.max(10, width - used))].join('  ')}`.trimEnd();
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes that colour text
const COLOUR = /\u001b\[[0-9;]*m/g;
const visibleWidth = (text: string): number => displayWidth(text.replace(COLOUR, ''));

function pad(text: string, width: number, side: 'start' | 'end'): string {
  const plain = text.replace(COLOUR, '');
  const padded = side === 'end' ? padStart(plain, width) : padEnd(plain, width);
  return padded.replace(plain, () => text);
}
