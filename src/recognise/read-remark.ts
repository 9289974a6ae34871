import type { TableReading } from '../model/table.ts';
import type { TableId } from '../model/table-id.ts';
import { FactCollector } from './collect-facts.ts';
import { holdsFigure } from './figure-cell.ts';
import { readHead } from './read-head.ts';
import { readNotes } from './read-notes.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

/** The tables that a department may have nothing for. */
const MAY_BE_EMPTY: ReadonlySet<TableId> = new Set(['T07', 'T08', 'T09']);
const NOTHING_TO_SHOW = /[无没未][^。；;]*(?:收|支|经费|拨款|预算|数据|内容|业务)|不涉及|空表|为空|零/;

/** A title with a sentence that there is nothing, in place of the form: the table without a figure. */
export function readRemark(section: Section, template: CompiledTemplate): TableReading | undefined {
  const { grid, title, rows, from, to } = section;
  if (!title || !MAY_BE_EMPTY.has(template.table)) return undefined;
  const lines = Array.from({ length: to - from }, (_, index) => from + index);
  if (lines.some((row) => rows[row]!.some(holdsFigure))) return undefined;
  const { unit = 'wanyuan', unitName, year } = readHead(section, to);
  const collector = new FactCollector(section, template, unit);
  const notes = readNotes(collector, lines);
  if (!notes.some(({ text }) => NOTHING_TO_SHOW.test(text))) return undefined;
  return {
    table: template.table,
    file: grid.file,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    title: title.text,
    unit,
    ...(unitName === undefined ? {} : { unitName }),
    ...(year === undefined ? {} : { year }),
    rows: [],
    facts: [],
    notes,
    columns: [],
    isEmpty: true,
    location: { ...title.location, table: template.table },
  };
}
