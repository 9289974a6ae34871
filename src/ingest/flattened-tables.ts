import type { Narrative } from '../model/narrative.ts';
import type { Problem } from '../model/problem.ts';

/** Cells that a copy from a page left one below the other. */
const FEWEST_CELLS = 16;
const FEWEST_FIGURES = 5;
const LONGEST_CELL = 24;
const FIGURE = /^[-－−—]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?$/;
const TITLE = /^\D{2,40}表(?:[（(].{1,10}[)）])?$/;
const SENTENCE = /[。；;，]/;

/**
 * Tables that stand in a text with one cell a line: their columns are lost, so they are not read, and that is
 * said of each of them.
 */
export function noteFlattenedTables({ file, lines }: Narrative): Problem[] {
  const problems: Problem[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const text = lines[at]?.text.trim();
    if (text !== undefined && text.length <= LONGEST_CELL && !SENTENCE.test(text)) continue;
    problems.push(...noteRun(file, lines.slice(start, at)));
    start = at + 1;
  }
  return problems;
}

function noteRun(file: string, run: Narrative['lines']): Problem[] {
  const cells = run.filter(({ text }) => text.trim() !== '');
  const figures = cells.filter(({ text }) => FIGURE.test(text.trim()));
  // Headings and lists of contents are short lines too: a table has many figures that stand alone.
  if (cells.length < FEWEST_CELLS || figures.length < FEWEST_FIGURES || figures.length * 6 < cells.length)
    return [];
  const title = cells.find(({ text }) => TITLE.test(text.trim()));
  const first = title ?? cells[0]!;
  return [
    {
      severity: 'warning',
      messageId: 'text-table-flattened',
      data: {
        title: first.text.trim(),
        from: String(first.number),
        to: String(cells.at(-1)!.number),
        figures: String(figures.length),
      },
      file,
    },
  ];
}
