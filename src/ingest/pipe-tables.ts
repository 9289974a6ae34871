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
  const ruled = ruledTables(lines);
  const inTable = new Set(ruled.length > 0 ? ruled : tablesWithoutRule(lines));
  if (inTable.size === 0) return undefined;
  const cells = lines.map(({ text }, at): string[] => {
    if (inTable.has(at)) return RULE.test(text) ? [] : cellsOf(text);
    const plain = unmark(text);
    return plain !== '' && (!isProse(plain) || NOTE.test(plain)) ? [plain] : [];
  });
  const rows = ruled.length > 0 ? cells : underSpans(cells);
  const rest = lines.map((line, at): NarrativeLine => (inTable.has(at) ? { ...line, text: '' } : line));
  return {
    grids: [{ file, rows }],
    narratives: rest.some(({ text }) => isProse(text)) ? [{ ...narrative, lines: rest }] : [],
  };
}

/** Tables with a rule under the head; where one follows on another, the first takes both. */
function ruledTables(lines: readonly NarrativeLine[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!RULE.test(lines[at]!.text)) continue;
    const table = tableAround(lines, at);
    for (const line of table) found.push(line);
    at = Math.max(at, table.at(-1) ?? at);
  }
  return found;
}

/** The head above the rule and the rows below it. */
function tableAround(lines: readonly NarrativeLine[], rule: number): number[] {
  const isRow = (at: number): boolean => ROW.test(lines[at]?.text ?? '');
  if (!isRow(rule - 1)) return [];
  let end = rule + 1;
  while (isRow(end)) end += 1;
  return Array.from({ length: end - rule + 1 }, (_, index) => rule - 1 + index);
}

const FEWEST_ROWS = 3;
const FIGURE = /^[-－−+]?[\d,，]+(?:[.．]\d+)?[%％]?$/;

/** Lines one below the other that are cut into cells by |, some of them figures, without a rule under the head. */
function tablesWithoutRule(lines: readonly NarrativeLine[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while ((lines[end]?.text.match(/\|/g) ?? []).length >= 2) end++;
    const run = Array.from({ length: end - at }, (_, index) => at + index);
    const withFigures = run.filter((line) => cellsOf(lines[line]!.text).some((cell) => FIGURE.test(cell)));
    if (run.length >= FEWEST_ROWS && withFigures.length >= 2) found.push(...run);
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * A second row of heads whose merged cells above were lost stands too far left: it belongs under the last head
 * of the row before, where both together are as wide as the rows below.
 */
function underSpans(rows: readonly string[][]): string[][] {
  return rows.map((row, at) => {
    const above = (rows[at - 1] ?? []).filter((cell) => cell !== '');
    const own = row.filter((cell) => cell !== '');
    const below = (rows[at + 1] ?? []).filter((cell) => cell !== '');
    const isHead = [...above, ...own].every((cell) => !FIGURE.test(cell));
    const isWide = above.length > 1 && own.length > 1 && above.length - 1 + own.length === below.length;
    return isHead && isWide && row[0] !== '' ? [...Array<string>(above.length - 1).fill(''), ...row] : row;
  });
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
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
