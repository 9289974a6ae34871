import type { Grid } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { TableReading } from '../model/table.ts';
import type { TableId } from '../model/table-id.ts';
import { continuesTable, joinPages, type ReadSource, readOn } from './continue-table.ts';
import { partsBeside } from './parts-beside.ts';
import { type Attempt, readSection, sheetOf } from './read-section.ts';
import { settleRivals } from './settle-rivals.ts';
import { type Section, splitSections } from './split-sections.ts';
import { BUILT_IN_TEMPLATES, type TemplateSet } from './template-set.ts';

export interface Recognition {
  readonly tables: readonly TableReading[];
  /** Grids that hold none of the nine tables. */
  readonly unknown: readonly Grid[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the nine tables among grids, by title and headers, never by file name or order. A table that goes on
 * in the next grid is one; of two that are the same table only the first is kept, and a problem names both.
 */
export function recogniseTables(
  grids: readonly Grid[],
  templates: TemplateSet = BUILT_IN_TEMPLATES,
): Recognition {
  const found: Found = { tables: new Map(), problems: [], guesses: [], source: undefined };
  const unknown: Grid[] = [];
  for (const grid of visibleFirst(grids)) {
    const parts = partsBeside(grid, templates);
    const unread = parts.filter(
      (part) => !readGrid(part, templates, found) && found.guesses.at(-1)?.grid !== part,
    );
    unknown.push(...(unread.length === parts.length ? [grid] : unread));
  }
  const { tables, problems } = found;
  for (const { grid, section, attempt } of found.guesses) {
    // A 支出决算表 may have no more columns than this: only beside one is it known not to be that.
    const isFree = attempt.reading && !tables.has(attempt.reading.table) && tables.has('T03');
    if (isFree) tables.set(attempt.reading.table, attempt.reading);
    else unknown.push(grid);
    problems.push(...(isFree ? attempt.problems : [unknownSheet(grid, section)]));
  }
  const inOrder = [...tables.values()].sort((a, b) => (a.table < b.table ? -1 : 1));
  return { tables: inOrder, unknown, problems };
}

const visibleFirst = (grids: readonly Grid[]): Grid[] => [
  ...grids.filter(({ hidden }) => !hidden),
  ...grids.filter(({ hidden }) => hidden),
];

interface Found {
  readonly tables: Map<TableId, TableReading>;
  readonly problems: Problem[];
  /** Sheets without a title: their table is only what no other sheet is. */
  readonly guesses: { grid: Grid; section: Section; attempt: Attempt }[];
  /** The table read last, which the next grid may go on with. */
  source: ReadSource | undefined;
}

/** Whether a table, or more of one, stood in the grid. */
function readGrid(grid: Grid, templates: TemplateSet, found: Found): boolean {
  const sections = splitSections(grid, templates);
  const page = sections.length === 1 ? readPage(sections[0]!, found) : undefined;
  if (page) return true;
  let isRead = false;
  let hasOwnProblem = false;
  for (const section of sections) {
    const attempt = readSection(section, sections.length > 1);
    if (attempt.isGuess && sections.length === 1) {
      found.guesses.push({ grid, section, attempt });
      return false;
    }
    if (attempt.isGuess) continue;
    found.problems.push(...attempt.problems);
    hasOwnProblem ||= attempt.problems.some(({ severity }) => severity === 'error');
    if (!attempt.reading) continue;
    isRead = true;
    keep(attempt.reading, grid.hidden === true, found);
    found.source = attempt.source;
  }
  if (!isRead && !hasOwnProblem && !isBlank(grid)) found.problems.push(unknownSheet(grid, sections[0]!));
  return isRead;
}

/** A page without a head of its own, read under the head of the table before it. */
function readPage(section: Section, { source, tables, problems }: Found): boolean {
  const attempt = source && readOn(source, section);
  const first = source && tables.get(source.template.table);
  if (!attempt || !first || !continuesTable(first, attempt.reading)) return false;
  tables.set(first.table, joinPages(first, attempt.reading));
  problems.push(...attempt.problems);
  return true;
}

function keep(reading: TableReading, isHidden: boolean, { tables, problems }: Found): void {
  const first = tables.get(reading.table);
  if (!first) tables.set(reading.table, reading);
  else if (continuesTable(first, reading)) tables.set(reading.table, joinPages(first, reading));
  else {
    const { kept, problem } = settleRivals(first, reading, isHidden);
    tables.set(reading.table, kept);
    problems.push(problem);
  }
}

const isBlank = ({ rows }: Grid): boolean => rows.every((row) => row.every((text) => text.trim() === ''));

function unknownSheet(grid: Grid, { title }: Section): Problem {
  const text =
    title?.text ??
    grid.rows
      .flat()
      .find((cell) => cell.trim() !== '')
      ?.trim() ??
    '';
  return {
    severity: 'note',
    messageId: title ? 'reading-unknown-sheet' : 'reading-untitled-sheet',
    data: { title: text.length > 40 ? `${text.slice(0, 40)}…` : text, ...sheetOf(grid) },
    file: grid.file,
  };
}
