import { Decimal } from 'decimal.js';
import { type ParsedAmount, parseAmount } from '../amount/parse-amount.ts';
import type { Fact } from '../model/fact.ts';
import type { CellMark } from '../model/grid.ts';
import { cellName, type Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { TableRow } from '../model/table.ts';
import type { Unit } from '../model/unit.ts';
import { normaliseText } from './normalise-label.ts';
import { findPrecision, type Precision } from './printed-precision.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

const ZERO = new Decimal(0);

/** A row that readers have keyed; its figures are added one by one. */
export interface OpenRow {
  readonly key: string;
  readonly label: string;
}

interface Pending {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly text: string;
  readonly parsed: ParsedAmount | undefined;
}

/**
 * Gathers the rows and facts of one table. The second row of a key gets `#2` behind it, so that both stay
 * visible: `t05.2010301#2.total`. How precise a
 * cell is depends on how its table is printed (printed-precision.ts).
 */
export class FactCollector {
  readonly rows: TableRow[] = [];
  readonly problems: Problem[] = [];
  /** Row and column of every cell that was looked at, so that the rest can be reported. */
  readonly section: Section;
  readonly template: CompiledTemplate;
  private readonly pending: Pending[] = [];
  private readonly seen = new Map<string, number>();
  private readonly marks: ReadonlyMap<string, CellMark> | undefined;
  private readonly prefix: string;
  private readonly place: Pick<Location, 'file' | 'sheet' | 'table'>;
  private readonly sheetPrefix: string;
  private readonly unit: Unit;

  constructor(section: Section, template: CompiledTemplate, unit: Unit) {
    const { file, sheet, marks } = section.grid;
    this.section = section;
    this.template = template;
    this.unit = unit;
    this.prefix = `${template.table.toLowerCase()}.`;
    this.place =
      sheet === undefined ? { file, table: template.table } : { file, sheet, table: template.table };
    this.sheetPrefix = sheet === undefined ? '' : `${sheet}!`;
    this.marks = marks?.length
      ? new Map(marks.map((mark) => [`${mark.row}:${mark.column}`, mark]))
      : undefined;
  }

  /** 0-based `row` and `column` of the label's cell; `label` as messages name the row. */
  addRow(
    key: string,
    at: { row: number; column: number; text: string },
    about: { name: string; label: string; order: number; code?: string },
  ): OpenRow {
    const times = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, times);
    const unique = times === 1 ? key : `${key}#${times}`;
    const { name, label, order, code } = about;
    const location = this.locate(at.row, at.column, at.text, label);
    this.rows.push({ key: unique, name, order, location, ...(code === undefined ? {} : { code }) });
    return { key: unique, label };
  }

  /** Reads one cell. Blank is zero; text that is no figure becomes a problem and no fact. */
  addFigure(open: OpenRow, column: { key?: string; label: string }, row: number, index: number) {
    const text = this.section.rows[row]![index] ?? '';
    const mark = this.marks?.get(`${row + 1}:${index + 1}`);
    if (mark) {
      this.report(
        mark.kind === 'uncalculated' ? 'reading-uncalculated' : 'reading-error-value',
        row,
        index,
        mark.text,
        open,
        column.label,
        mark.kind,
      );
      return;
    }
    const parsed = text === '' ? 'blank' : parseAmount(text);
    if (parsed === undefined && !this.template.blankWords.has(normaliseText(text))) {
      this.report('reading-not-a-figure', row, index, text.trim(), open, column.label);
      return;
    }
    this.pending.push({
      key: column.key === undefined ? `${this.prefix}${open.key}` : `${this.prefix}${open.key}.${column.key}`,
      row,
      column: index,
      rowLabel: open.label,
      columnLabel: column.label,
      text,
      parsed: parsed === 'blank' ? undefined : parsed,
    });
  }

  private report(
    messageId: string,
    row: number,
    column: number,
    text: string,
    open: OpenRow,
    label: string,
    kind?: CellMark['kind'],
  ) {
    if (kind === 'shifted') return;
    this.problems.push({
      severity: 'error',
      messageId,
      data: {
        cell: this.cell(row, column),
        text,
        row: open.label,
        column: label,
        table: this.template.table,
      },
      file: this.section.grid.file,
      row: row + 1,
      column: column + 1,
    });
  }

  private readonly letters: string[] = [];

  cell(row: number, column: number): string {
    let letters = this.letters[column];
    if (letters === undefined) {
      letters = cellName(1, column + 1).slice(0, -1);
      this.letters[column] = letters;
    }
    return `${this.sheetPrefix}${letters}${row + 1}`;
  }

  locate(row: number, column: number, text: string, label?: string): Location {
    return {
      ...this.place,
      row: row + 1,
      column: column + 1,
      cell: this.cell(row, column),
      ...(label === undefined ? {} : { label }),
      text,
    };
  }

  finish(): { facts: Fact[]; isEmpty: boolean } {
    const precision = findPrecision(this.pending.flatMap(({ parsed }) => parsed ?? []));
    const facts = this.pending.map((entry): Fact => this.toFact(entry, precision));
    return { facts, isEmpty: this.pending.every(({ parsed }) => parsed === undefined) };
  }

  private toFact(
    { key, row, column, rowLabel, columnLabel, text, parsed }: Pending,
    precision: Precision,
  ): Fact {
    const label =
      columnLabel === '' ? rowLabel : rowLabel === '' ? columnLabel : `${rowLabel} / ${columnLabel}`;
    const { table, file, sheet } = { sheet: undefined, ...this.place };
    const place = sheet === undefined ? { file, table: table! } : { file, sheet, table: table! };
    const cell = this.cell(row, column);
    return {
      key,
      table: this.template.table,
      state: parsed ? 'printed' : 'blank',
      value: parsed ? parsed.value : ZERO,
      decimals: parsed ? precision.of(parsed) : precision.usual,
      unit: this.unit,
      text: parsed ? parsed.text : text.trim(),
      location: { ...place, row: row + 1, column: column + 1, cell, label, fact: key, text },
    };
  }
}
