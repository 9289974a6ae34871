import type { Narrative, NarrativeLine } from '../../model/narrative.ts';
import { isCostName } from './cost-names.ts';

/** Lines of a text, one cell of a table each. */
export interface FlatTable {
  readonly title: string | undefined;
  /** Blank lines too: they may be blank cells. */
  readonly lines: readonly NarrativeLine[];
}

const FEWEST_CELLS = 16;
const FEWEST_FIGURES = 5;
/** The table of the three public expenses is smaller; its names tell it. */
const FEWEST_COSTS = 4;
const FEWEST_OF_COSTS = 3;
/** What a copy from a page leaves behind a cell. */
const CLOSING = /\s*\|$/;
const LONGEST_CELL = 24;
const FIGURE = /^[-－−—]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?$/;
const TITLE = /^\D{2,40}表(?:[（(].{1,10}[)）])?$/;
const SENTENCE = /[。；;，]/;
/** A section of the text that begins behind a table. */
const HEADING =
  /^(?:第.{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]).*(?:情况|说明|解释|分析|事项)$/;

export const isFigureCell = (text: string): boolean => FIGURE.test(text.trim().replace(CLOSING, ''));

/** Tables that a copy from a page left with one cell a line, each from its title to the next one's. */
export function findFlatTables({ lines }: Narrative): FlatTable[] {
  const tables: FlatTable[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const text = lines[at]?.text.trim();
    if (text !== undefined && text.length <= LONGEST_CELL && !SENTENCE.test(text)) continue;
    tables.push(...tablesIn(lines.slice(start, at)));
    start = at + 1;
  }
  return tables;
}

function tablesIn(run: readonly NarrativeLine[]): FlatTable[] {
  const titles = run.flatMap(({ text }, at) => (TITLE.test(text.trim()) ? [at] : []));
  // What stands above the first title belongs to no table that has one.
  const starts = titles.length > 0 ? titles : [0];
  return starts
    .map((from, at) => ({
      title: titles.length > 0 ? run[from]!.text.trim() : undefined,
      lines: withoutHeadingBehind(run.slice(from, starts[at + 1])),
    }))
    .filter(({ lines }) => isTable(lines));
}

/** Up to the first heading behind the last figure. */
function withoutHeadingBehind(lines: readonly NarrativeLine[]): readonly NarrativeLine[] {
  const last = lines.findLastIndex(({ text }) => isFigureCell(text));
  const heading = lines.findIndex(({ text }, at) => at > last && HEADING.test(text.trim()));
  return heading < 0 ? lines : lines.slice(0, heading);
}

/** Headings and lists of contents are short lines too: a table has many figures that stand alone. */
function isTable(lines: readonly NarrativeLine[]): boolean {
  const cells = lines.filter(({ text }) => text.trim() !== '');
  const figures = cells.filter(({ text }) => isFigureCell(text));
  const costs = cells.filter(({ text }) => isCostName(text.trim()));
  if (costs.length >= FEWEST_COSTS && figures.length >= FEWEST_OF_COSTS) return true;
  return (
    cells.length >= FEWEST_CELLS && figures.length >= FEWEST_FIGURES && figures.length * 6 >= cells.length
  );
}
