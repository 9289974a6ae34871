import type { Grid } from '../model/grid.ts';
import type { Narrative } from '../model/narrative.ts';
import type { RuleKind } from '../model/rule.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** Rows of a sheet and lines of a text that say what it is. */
const HEAD_ROWS = 6;
const HEAD_LINES = 5;
const LONGEST_TITLE = 40;
const BUDGET = /预算(?:公开|草案)|(?:部门|单位)预算(?!绩效|单位|管理|执行)|预算(?:总|明细)?表|收支预算/;
/** A budget may look back on the accounts of another year. */
const MOST_MENTIONS = 2;

/**
 * Whether the files are a department's budget (预算公开) and not its final accounts: titles speak of budgets,
 * none of final accounts, and the text hardly does.
 */
export function isBudget(grids: readonly Grid[], narratives: readonly Narrative[]): boolean {
  let isOfBudget = false;
  for (const title of titlesOf(grids, narratives)) {
    if (title.length > LONGEST_TITLE) continue;
    if (title.includes('决算')) return false;
    isOfBudget ||= BUDGET.test(title);
  }
  if (!isOfBudget) return false;
  const mentions = narratives.flatMap(({ lines }) => lines).filter(({ text }) => text.includes('决算'));
  return mentions.length <= MOST_MENTIONS;
}

/** One after the other: final accounts say at once that they are such. */
function* titlesOf(grids: readonly Grid[], narratives: readonly Narrative[]): Generator<string> {
  for (const { rows, caption = [], sheet = '' } of grids) {
    yield* caption;
    yield sheet;
    yield* headRowsOf(rows).flat();
  }
  for (const { lines } of narratives) yield* headLinesOf(lines);
}

function headLinesOf(lines: Narrative['lines']): string[] {
  const head: string[] = [];
  for (const { text } of lines) {
    if (head.length === HEAD_LINES) break;
    if (text.trim() !== '') head.push(text);
  }
  return head;
}

/** The first rows of a sheet, and of each table that stands below another in it. */
function headRowsOf(rows: Grid['rows']): Grid['rows'] {
  let head = 0;
  return rows.filter((row, at) => {
    const [title, ...others] = row.filter((cell) => cell.trim() !== '');
    if (title?.includes('表') && others.length === 0) head = at;
    return at < head + HEAD_ROWS;
  });
}

/** What holds of any table and any text: sums, shares, changes and words. Rules about final accounts stay out. */
const OF_ANY: ReadonlySet<RuleKind> = new Set([
  'footing',
  'share',
  'growth',
  'part-whole',
  'direction',
  'duplicate',
  'residue',
]);

/** Of other kinds: a figure stated twice, amounts of what is said to be nothing, balances, pairs of brackets. */
const OF_ANY_TEXT: ReadonlySet<string> = new Set(['N-14', 'N-40', 'N-50', 'N-66']);

export const rulesForBudgets = ({ code }: RuleSet): RuleSet => ({
  formula: [],
  code: code.filter(
    ({ id, kind }) => /^[HO]-/.test(id) || OF_ANY_TEXT.has(id) || (id.startsWith('N-') && OF_ANY.has(kind)),
  ),
});
