import type { Grid } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { TableId, TableReading } from '../model/table.ts';
import { type Candidate, isShown, tablesShown } from './evidence.ts';
import { holdsFigure } from './figure-cell.ts';
import { findBody } from './find-body.ts';
import { findHeader } from './find-header.ts';
import { readTable, type TableAttempt } from './read-table.ts';
import { settleRivals } from './settle-rivals.ts';
import { type Section, splitSections } from './split-sections.ts';
import { tellUntitled } from './tell-untitled.ts';
import type { CompiledTemplate } from './template.ts';
import { BUILT_IN_TEMPLATES, type TemplateSet } from './template-set.ts';

export interface Recognition {
  readonly tables: readonly TableReading[];
  /** Grids that hold none of the nine tables. */
  readonly unknown: readonly Grid[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the nine tables among grids, by title and headers, never by file name or order. Of two that are the
 * same table only the first is kept, and a problem names both.
 */
export function recogniseTables(
  grids: readonly Grid[],
  templates: TemplateSet = BUILT_IN_TEMPLATES,
): Recognition {
  const tables = new Map<TableId, TableReading>();
  const unknown: Grid[] = [];
  const problems: Problem[] = [];
  const guesses: Guess[] = [];
  for (const grid of visibleFirst(grids)) {
    const readings = readGrid(grid, problems, templates, guesses);
    for (const reading of readings) {
      const first = tables.get(reading.table);
      const settled = first && settleRivals(first, reading, grid.hidden === true);
      tables.set(reading.table, settled?.kept ?? reading);
      if (settled) problems.push(settled.problem);
    }
    if (readings.length === 0 && guesses.at(-1)?.grid !== grid) unknown.push(grid);
  }
  for (const { grid, section, attempt } of guesses) {
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

/** A sheet without a title: its table is only what no other sheet is. */
interface Guess {
  readonly grid: Grid;
  readonly section: Section;
  readonly attempt: Attempt;
}

function readGrid(grid: Grid, problems: Problem[], templates: TemplateSet, guesses: Guess[]): TableReading[] {
  const sections = splitSections(grid, templates);
  const readings: TableReading[] = [];
  let hasOwnProblem = false;
  for (const section of sections) {
    const attempt = readSection(section, sections.length > 1);
    if (attempt.isGuess && sections.length === 1) {
      guesses.push({ grid, section, attempt });
      return [];
    }
    if (attempt.isGuess) continue;
    problems.push(...attempt.problems);
    hasOwnProblem ||= attempt.problems.some(({ severity }) => severity === 'error');
    if (attempt.reading) readings.push(attempt.reading);
  }
  if (readings.length === 0 && !hasOwnProblem && !isBlank(grid))
    problems.push(unknownSheet(grid, sections[0]!));
  return readings;
}

const isBlank = ({ rows }: Grid): boolean => rows.every((row) => row.every((text) => text.trim() === ''));

interface Attempt {
  readonly reading?: TableReading;
  readonly problems: readonly Problem[];
  readonly isGuess?: true;
}

const NOTHING: Attempt = { problems: [] };

function readSection(section: Section, isOneOfSeveral: boolean): Attempt {
  const { title } = section;
  if (title?.isListed || (title && !title.match)) return NOTHING;
  const header = findHeader(section);
  if (!header) {
    const isMeant = title && (!isOneOfSeveral || hasFigures(section));
    return isMeant ? refuse('reading-no-header', section, title.match!.template) : NOTHING;
  }
  const candidate = { section, header, ...findBody(section, header) };
  return title ? readTitled(candidate, title.match!.template) : readUntitled(candidate);
}

const hasFigures = ({ rows, from, to }: Section): boolean =>
  rows.slice(from, to).some((row) => row.some(holdsFigure));

function readTitled(candidate: Candidate, template: CompiledTemplate): Attempt {
  const attempt = readTable(candidate, template);
  if (isShown(candidate, template) && attempt.fits) return accept(attempt);
  const [rival] = tablesShown(candidate, rivalsOf(template, attempt, candidate.section.templates));
  if (rival) return refuse('reading-title-mismatch', candidate.section, template, rival);
  if (attempt.fits) return accept(attempt);
  const nearest = nearestFit(candidate, template);
  return nearest
    ? refuse('reading-title-mismatch', candidate.section, template, nearest)
    : refuse('reading-no-header', candidate.section, template);
}

/** The table whose columns a sheet has the most of, where one has more than every other. */
function nearestFit(candidate: Candidate, template: CompiledTemplate): CompiledTemplate | undefined {
  const fitting = candidate.section.templates.templates
    .filter((other) => other !== template)
    .flatMap((other) => {
      const { reading, fits } = readTable(candidate, other);
      return fits && reading.rows.length > 0 ? [{ other, columns: reading.columns.length }] : [];
    });
  const most = Math.max(...fitting.map(({ columns }) => columns));
  const best = fitting.filter(({ columns }) => columns === most);
  return best.length === 1 ? best[0]!.other : undefined;
}

/** Rows with functional codes leave only the coded tables to be confused with. */
function rivalsOf(
  template: CompiledTemplate,
  { reading, fits }: TableAttempt,
  { templates }: TemplateSet,
): CompiledTemplate[] {
  const hasCodes =
    fits && template.layout === 'coded' && reading.rows.some(({ code }) => code?.startsWith('2'));
  return templates.filter((other) => other !== template && (!hasCodes || other.layout === 'coded'));
}

function readUntitled(candidate: Candidate): Attempt {
  const shown = tablesShown(candidate);
  if (shown.length === 0) return guess(candidate);
  if (shown.length > 1) return NOTHING;
  const attempt = readTable(candidate, shown[0]!);
  return attempt.fits ? accept(attempt) : NOTHING;
}

function guess(candidate: Candidate): Attempt {
  const table = tellUntitled(candidate);
  const template = candidate.section.templates.templates.find((one) => one.table === table);
  const attempt = template && readTable(candidate, template);
  return attempt?.fits ? { ...accept(attempt), isGuess: true } : NOTHING;
}

function accept({ reading, problems }: TableAttempt): Attempt {
  return problems.some(({ messageId }) => messageId === 'reading-odd-unit')
    ? { problems }
    : { reading, problems };
}

function refuse(
  messageId: string,
  { grid, title }: Section,
  template: CompiledTemplate,
  rival?: CompiledTemplate,
): Attempt {
  const data = {
    title: title?.text ?? '',
    table: template.table,
    ...(rival ? { other: rival.table } : {}),
    ...sheetOf(grid),
  };
  const { row, column } = title?.location ?? {};
  return {
    problems: [
      { severity: 'error', messageId, data, file: grid.file, ...(row && column ? { row, column } : {}) },
    ],
  };
}

const sheetOf = ({ sheet }: Grid) => (sheet === undefined ? {} : { sheet });

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
