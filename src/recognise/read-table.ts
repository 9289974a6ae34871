import type { Problem } from '../model/problem.ts';
import type { TableNote, TableReading } from '../model/table.ts';
import { bindColumns } from './bind-columns.ts';
import { FactCollector } from './collect-facts.ts';
import type { Candidate } from './evidence.ts';
import { holdsFigure } from './figure-cell.ts';
import { readBlocks } from './read-blocks.ts';
import { readCoded } from './read-coded.ts';
import { type Head, readHead } from './read-head.ts';
import { readItems } from './read-items.ts';
import { isNoteStart, readNotes } from './read-notes.ts';
import { readTwoSided } from './read-two-sided.ts';
import type { BodyReading, ReadingContext } from './reading-context.ts';
import type { CompiledTemplate } from './template.ts';
import { findAside, findUnread } from './unread-figures.ts';

export interface TableAttempt {
  readonly reading: TableReading;
  readonly problems: readonly Problem[];
  /** Whether the template's headers and rows were found at all. */
  readonly fits: boolean;
}

const LAYOUTS: Readonly<
  Record<CompiledTemplate['layout'], (context: ReadingContext, collector: FactCollector) => BodyReading>
> = { 'two-sided': readTwoSided, coded: readCoded, blocks: readBlocks, items: readItems };

/** Reads a sheet as the table of `template`; `inherited` holds where its own head says nothing. */
export function readTable(
  candidate: Candidate,
  template: CompiledTemplate,
  inherited: Pick<Head, 'unit' | 'year'> = {},
): TableAttempt {
  const { section, header, bodyRows } = candidate;
  const { grid, title } = section;
  const head: Head = { ...inherited, ...readHead(section, header.end) };
  const bindings = bindColumns(header.paths, template, {
    readsBudget: template.layout === 'items',
    ...(head.year === undefined ? {} : { year: head.year }),
  });
  const context: ReadingContext = { section, template, bindings, bodyFrom: header.end, bodyRows };
  const collector = new FactCollector(section, template, head.unit ?? 'wanyuan');
  const body = LAYOUTS[template.layout](context, collector);
  const { facts, isEmpty } = collector.finish();
  const { unread } = collector;
  const unkeyed = findUnread(context, body, collector);
  const aside = findAside(context, collector, facts);
  const isUnread = body.unkeyed.length + unread.length + collector.problems.length > 0;
  const reading: TableReading = {
    table: template.table,
    file: grid.file,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    title: title?.text ?? '',
    unit: head.unit ?? 'wanyuan',
    ...(head.unitName === undefined ? {} : { unitName: head.unitName }),
    ...(head.year === undefined ? {} : { year: head.year }),
    rows: collector.rows,
    facts,
    heads: headsOf(candidate, collector),
    notes: readNotes(collector, findNoteRows(candidate, collector, body)),
    ...(unread.length > 0 ? { unread } : {}),
    ...(unkeyed.figures.length > 0 ? { unkeyed: unkeyed.figures } : {}),
    ...(aside.length > 0 ? { aside } : {}),
    columns: body.columns,
    isEmpty: isEmpty && !isUnread,
    location: {
      ...(title?.location ?? collector.locate(section.from, 0, section.rows[section.from]?.[0] ?? '')),
      table: template.table,
    },
  };
  const unit = unitProblem(head, candidate, template);
  const problems = [...unit, ...body.problems, ...collector.problems, ...unkeyed.problems];
  return { reading, problems, fits: fits(reading, template, header.end, section.to) };
}

/** Enough of the template must show: amounts for a coded table, lines for the others. */
function fits(
  { rows, columns, facts }: TableReading,
  { layout }: CompiledTemplate,
  bodyFrom: number,
  to: number,
): boolean {
  switch (layout) {
    case 'coded':
      return columns.length > 0;
    case 'two-sided':
      return rows.length >= 3 && facts.length > 0;
    case 'blocks':
      return facts.length > 0 || bodyFrom >= to;
    case 'items':
      return columns.length > 0 && rows.length >= 2;
  }
}

/** A head over several columns stands once. */
function headsOf({ header }: Candidate, collector: FactCollector): readonly TableNote[] {
  const heads = new Map<string, TableNote>();
  for (const { printed, row, origin } of header.paths.flat())
    if (printed.trim() !== '' && !heads.has(`${row} ${origin}`))
      heads.set(`${row} ${origin}`, { text: printed, location: collector.locate(row, origin, printed) });
  return [...heads.values()];
}

/** Text below the body, between its rows, and 注：/说明： above it. */
function findNoteRows(candidate: Candidate, collector: FactCollector, { unkeyed }: BodyReading): number[] {
  const { section, header, bodyRows, noteRows } = candidate;
  const taken = new Set<number>();
  for (const { location } of collector.rows) taken.add(location.row! - 1);
  for (const { row } of unkeyed) taken.add(row);
  const rows = section.rows.slice(section.from, header.start);
  const above = rows.flatMap((row, index) => (row.some(isNote) ? [section.from + index] : []));
  const between = bodyRows.filter((row) => !taken.has(row) && !section.rows[row]!.some(holdsFigure));
  return [...above, ...[...between, ...noteRows].sort((a, b) => a - b)];
}

const isNote = (text: string): boolean => text.length > 1 && isNoteStart(text.trim());

function unitProblem(
  head: ReturnType<typeof readHead>,
  { section }: Candidate,
  { table }: CompiledTemplate,
): Problem[] {
  const { file } = section.grid;
  if (head.oddUnit !== undefined) {
    return [{ severity: 'error', messageId: 'reading-odd-unit', data: { unit: head.oddUnit, table }, file }];
  }
  return head.unit === undefined
    ? [{ severity: 'note', messageId: 'reading-unit-assumed', data: { table }, file }]
    : [];
}
