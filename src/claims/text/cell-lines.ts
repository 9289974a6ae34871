import { mark } from '../cues/marks.ts';
import type { Paragraph } from './paragraphs.ts';

const isFigure = mark('line.figure-alone');
const isSentence = mark('sentence.mark');
const isTitle = mark('line.table-title');
/** A cell is short; of fewer figures in a row headings with their dates may be made. */
const LONGEST_CELL = 24;
const FEWEST_FIGURES = 3;

/** A text without the tables that a copy from a page left with one cell a line, each from its title to its last figure. */
export function withoutCellLines(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const cells = new Set<Paragraph>();
  let start = 0;
  for (let at = 0; at <= paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph && isCell(paragraph)) continue;
    for (const cell of tableIn(paragraphs.slice(start, at))) cells.add(cell);
    start = at + 1;
  }
  return cells.size === 0 ? paragraphs : paragraphs.filter((paragraph) => !cells.has(paragraph));
}

const isCell = ({ flow: { text, lines } }: Paragraph): boolean =>
  lines.length === 1 && text.length <= LONGEST_CELL && !isSentence.test(text);

function tableIn(run: readonly Paragraph[]): readonly Paragraph[] {
  const figures = run.flatMap(({ flow }, at) => (isFigure.test(flow.text) ? [at] : []));
  const [first] = figures;
  if (first === undefined || figures.length < FEWEST_FIGURES) return [];
  const title = run.slice(0, first).findLastIndex(({ flow }) => isTitle.test(flow.text));
  const from = title < 0 ? Math.max(0, first - 1) : title;
  const table = run.slice(from, figures.at(-1)! + 1);
  // Headings and lists of contents are short lines too: a table has many figures that stand alone.
  return figures.length * 6 >= table.length ? table : [];
}
