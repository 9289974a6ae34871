import type { Grid } from '../model/grid.ts';
import type { Narrative, NarrativeLine } from '../model/narrative.ts';

export interface PipeTables {
  /** Every table of the text in one grid, each row in the line where it stands. */
  readonly grids: readonly Grid[];
  /** The text without them; none where nothing but titles is left. */
  readonly narratives: readonly Narrative[];
}

const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const LONGEST_TITLE = 60;
const NOTE = /^(?:注|备注|说明|附注)\s*\d*\s*[：:.、]/;

/**
 * Tables drawn with | in a Markdown file. Titles, departments and units above a table, and notes below it, stand
 * in the grid too. `undefined` where the text has no such table.
 */
export function readPipeTables(narrative: Narrative): PipeTables | undefined {
  const { file, lines } = narrative;
  const inTable = new Set(lines.flatMap(({ text }, at) => (RULE.test(text) ? tableAround(lines, at) : [])));
  if (inTable.size === 0) return undefined;
  const rows = lines.map(({ text }, at): string[] => {
    if (inTable.has(at)) return RULE.test(text) ? [] : cellsOf(text);
    const plain = unmark(text);
    return plain !== '' && (!isProse(plain) || NOTE.test(plain)) ? [plain] : [];
  });
  const rest = lines.map((line, at): NarrativeLine => (inTable.has(at) ? { ...line, text: '' } : line));
  return {
    grids: [{ file, rows }],
    narratives: rest.some(({ text }) => isProse(text)) ? [{ ...narrative, lines: rest }] : [],
  };
}

/** The head above the rule and the rows below it. */
function tableAround(lines: readonly NarrativeLine[], rule: number): number[] {
  const isRow = (at: number): boolean => ROW.test(lines[at]?.text ?? '');
  if (!isRow(rule - 1)) return [];
  let end = rule + 1;
  while (isRow(end)) end += 1;
  return Array.from({ length: end - rule + 1 }, (_, index) => rule - 1 + index);
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => unmark(cell.replaceAll('\\|', '|')));

/** Without the marks of headings and bold type, and line breaks inside a cell. */
const unmark = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .trim();

const isProse = (text: string): boolean => text.trim().length > LONGEST_TITLE || /[。；]/.test(text);
