import type { TableReading } from '../model/table.ts';
import { holdsFigure } from './figure-cell.ts';
import { findBody } from './find-body.ts';
import { findHeader, type Header } from './find-header.ts';
import { readTable, type TableAttempt } from './read-table.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

/** A table as it was read, for the pages after it. */
export interface ReadSource {
  readonly section: Section;
  readonly header: Header;
  readonly template: CompiledTemplate;
  readonly reading: TableReading;
}

/**
 * A table printed over several pages comes out of a converter as several sheets, the later ones without a title
 * and perhaps without a header: such a sheet, read under the header of the one before it. `undefined` where it
 * has a head of its own or holds anything but lines of that table.
 */
export function readOn(source: ReadSource, section: Section): TableAttempt | undefined {
  const { template, reading } = source;
  const { title } = section;
  if (title && title.match?.template !== template) return undefined;
  const own = headOf(section);
  if (own && (title || labelsOf(own) !== labelsOf(source.header))) return undefined;
  const end = own?.end ?? section.bodyFrom;
  const header = { start: own?.start ?? end, end, paths: source.header.paths };
  const candidate = { section, header, ...findBody(section, header) };
  const { unit, year } = reading;
  const attempt = readTable(candidate, template, { unit, ...(year === undefined ? {} : { year }) });
  const isAllRead = attempt.reading.unkeyed === undefined && attempt.problems.length === 0;
  const hasFigures = attempt.reading.facts.some(({ state }) => state === 'printed');
  return attempt.fits && isAllRead && hasFigures ? attempt : undefined;
}

/** Lines with figures do not stand above a header: words found below them are lines too. */
function headOf(section: Section): Header | undefined {
  const header = findHeader(section);
  const above = section.rows.slice(section.from, header?.start);
  return header && !above.some((row) => row.some(holdsFigure)) ? header : undefined;
}

const labelsOf = ({ paths }: Header): string =>
  paths.map((path) => path.map(({ label }) => label).join('/')).join('|');

const FUNCTIONAL = /^2\d\d(?:\d\d){0,2}$/;

/** Whether the second holds other lines of the same table than the first: what comes next in it. */
export function continuesTable(first: TableReading, second: TableReading): boolean {
  if (first.rows.length === 0 || second.rows.length === 0 || first.unit !== second.unit) return false;
  if (first.columns.join() !== second.columns.join()) return false;
  const known = new Set(first.rows.map(({ key }) => key));
  if (second.rows.some(({ key }) => known.has(key))) return false;
  if (!/^T0[23589]$/.test(first.table)) return true;
  const codes = second.rows.flatMap(({ code }) => code ?? []);
  const last = first.rows.reduce((most, { code = '' }) => (code > most ? code : most), '');
  return last !== '' && codes.every((code) => FUNCTIONAL.test(code) && code > last);
}

/** Both pages as one table, under the head of the first. */
export function joinPages(first: TableReading, second: TableReading): TableReading {
  const rows = second.rows.map((row) => ({ ...row, order: row.order + first.rows.length }));
  const join = <T>(some: readonly T[] = [], more: readonly T[] = []): readonly T[] => [...some, ...more];
  const unread = join(first.unread, second.unread);
  const unkeyed = join(first.unkeyed, second.unkeyed);
  const aside = join(first.aside, second.aside);
  return {
    ...first,
    rows: join(first.rows, rows),
    facts: join(first.facts, second.facts),
    notes: join(first.notes, second.notes),
    ...(unread.length > 0 ? { unread } : {}),
    ...(unkeyed.length > 0 ? { unkeyed } : {}),
    ...(aside.length > 0 ? { aside } : {}),
    isEmpty: first.isEmpty && second.isEmpty,
  };
}
