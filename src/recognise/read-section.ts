import type { Grid } from '../model/grid.ts';
import type { Problem } from '../model/problem.ts';
import type { TableReading } from '../model/table.ts';
import type { ReadSource } from './continue-table.ts';
import { type Candidate, isShown, tablesShown } from './evidence.ts';
import { holdsFigure } from './figure-cell.ts';
import { findBody } from './find-body.ts';
import { findHeader } from './find-header.ts';
import { readRemark } from './read-remark.ts';
import { readTable, type TableAttempt } from './read-table.ts';
import type { Section } from './split-sections.ts';
import { tellUntitled } from './tell-untitled.ts';
import type { CompiledTemplate } from './template.ts';
import type { TemplateSet } from './template-set.ts';

/** What one section comes to; `source` is what a following page of the same table is read with. */
export interface Attempt {
  readonly reading?: TableReading;
  readonly problems: readonly Problem[];
  readonly isGuess?: true;
  readonly source?: ReadSource;
}

const NOTHING: Attempt = { problems: [] };

/** Reads a section as the table that its title or its headers say it is. */
export function readSection(section: Section, isOneOfSeveral: boolean): Attempt {
  const { title } = section;
  if (title?.isListed || (title && !title.match)) return NOTHING;
  const header = findHeader(section);
  if (!header) {
    const template = title?.match?.template;
    if (!template || (isOneOfSeveral && !hasFigures(section))) return NOTHING;
    const reading = readRemark(section, template);
    return reading ? { reading, problems: [] } : refuse('reading-no-header', section, template);
  }
  const candidate = { section, header, ...findBody(section, header) };
  return title ? readTitled(candidate, title.match!.template) : readUntitled(candidate);
}

const hasFigures = ({ rows, from, to }: Section): boolean =>
  rows.slice(from, to).some((row) => row.some(holdsFigure));

function readTitled(candidate: Candidate, template: CompiledTemplate): Attempt {
  const attempt = readTable(candidate, template);
  if (isByFunction(attempt, template)) return NOTHING;
  if (isShown(candidate, template) && attempt.fits) return accept(attempt, candidate, template);
  const [rival] = tablesShown(candidate, rivalsOf(template, attempt, candidate.section.templates));
  if (rival) return refuse('reading-title-mismatch', candidate.section, template, rival);
  if (attempt.fits) return accept(attempt, candidate, template);
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
  return attempt.fits ? accept(attempt, candidate, shown[0]!) : NOTHING;
}

function guess(candidate: Candidate): Attempt {
  const table = tellUntitled(candidate);
  const template = candidate.section.templates.templates.find((one) => one.table === table);
  const attempt = template && readTable(candidate, template);
  return attempt?.fits ? { ...accept(attempt, candidate, template!), isGuess: true } : NOTHING;
}

/** 基本支出决算明细表 of the internal accounts: rows by function, items as columns. T06 has items as rows. */
function isByFunction({ reading: { rows, facts } }: TableAttempt, { layout }: CompiledTemplate): boolean {
  if (layout !== 'blocks' || facts.some(({ key }) => /^t06\.(?:personnel|public)$/.test(key))) return false;
  const codes = rows.flatMap(({ code }) => code ?? []);
  return codes.filter((code) => code.startsWith('2')).length * 2 > codes.length;
}

function accept(
  { reading, problems }: TableAttempt,
  { section, header }: Candidate,
  template: CompiledTemplate,
): Attempt {
  return problems.some(({ messageId }) => messageId === 'reading-odd-unit')
    ? { problems }
    : { reading, problems, source: { section, header, template, reading } };
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

export const sheetOf = ({ sheet }: Grid) => (sheet === undefined ? {} : { sheet });
