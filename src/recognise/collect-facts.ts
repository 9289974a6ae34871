import { Decimal } from 'decimal.js';
import { type ParsedAmount, parseAmount } from '../amount/parse-amount.ts';
import type { Fact } from '../model/fact.ts';
import type { CellMark } from '../model/grid.ts';
import { cellName, type Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { TableRow, UnreadFigure } from '../model/table.ts';
import type { Unit } from '../model/unit.ts';
import { normaliseText } from './normalise-label.ts';
import { findPrecision } from './printed-precision.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

const ZERO = new Decimal(0);

/** A row that readers have keyed; its figures are added one by one. */
export interface OpenRow {
  readonly key: string;
  readonly label: string;
}

type Open<T> = { -readonly [Field in keyof T]: T[Field] };

/**
 * Gathers the rows and facts of one table. The second row of a key gets `#2` behind it, so that both stay
 * visible: `t05.2010301#2.total`. How precise a
 * cell is depends on how its table is printed (printed-precision.ts).
 */
export class FactCollector {
  readonly rows: TableRow[] = [];
  readonly problems: Problem[] = [];
  readonly unread: UnreadFigure[] = [];
  /** Row and column of every cell that was looked at, so that the rest can be reported. */
  readonly section: Section;
  readonly template: CompiledTemplate;
  private readonly facts: Open<Fact>[] = [];
  private readonly figures: (ParsedAmount | undefined)[] = [];
  private readonly seen = new Map<string, number>();
  private readonly marks: ReadonlyMap<string, CellMark> | undefined;
  private readonly prefix: string;
  private readonly sheetPrefix: string;
  private readonly unit: Unit;

  constructor(section: Section, template: CompiledTemplate, unit: Unit) {
    const { sheet, marks } = section.grid;
    this.section = section;
    this.template = template;
    this.unit = unit;
    this.prefix = `${template.table.toLowerCase()}.`;
    this.sheetPrefix = sheet === undefined ? '' : `${sheet}!`;
    this.marks = marks?.length
      ? new Map(marks.map((mark) => [`${mark.row}:${mark.column}`, mark]))
      : undefined;
  }

  /** 0-based `row` and `column` of the label's cell; `label` as messages name the row. */
  addRow(
    key: string,
    at: { row: number; column: number; text: string },
    about: { name: string; label: string; order: number; code?: string; nameColumn?: number },
  ): OpenRow {
    const times = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, times);
    const unique = times === 1 ? key : `${key}#${times}`;
    const { name, label, order, code, nameColumn } = about;
    const location = this.locate(at.row, at.column, at.text, label);
    const added: Open<TableRow> = { key: unique, name, order, location };
    if (code !== undefined) added.code = code;
    if (nameColumn !== undefined && nameColumn >= 0 && nameColumn !== at.column) {
      const text = this.section.rows[at.row]![nameColumn] ?? '';
      added.nameLocation = this.locate(at.row, nameColumn, text, label);
    }
    this.rows.push(added);
    return { key: unique, label };
  }

  /** Reads one cell. Blank is zero; text that is no figure becomes a problem and no fact. */
  addFigure(open: OpenRow, column: { key?: string; label: string }, row: number, index: number) {
    const text = this.section.rows[row]![index] ?? '';
    const mark = this.marks?.get(`${row + 1}:${index + 1}`);
    if (mark) {
      this.noteUnread(mark, row, index, joinLabels(open.label, column.label));
      return;
    }
    const figureText = column.key === 'rate' ? text.replace(/[%％]\s*$/, '') : text;
    const read = text === '' ? 'blank' : parseAmount(figureText);
    // The column's own header, printed in the row of the total.
    if (read === undefined && column.label.endsWith(text.trim())) return;
    if (read === undefined && !this.template.blankWords.has(normaliseText(text))) {
      this.report('reading-not-a-figure', row, index, text.trim(), open, column.label);
      return;
    }
    const figure = read === 'blank' ? undefined : read;
    const key = column.key === undefined ? this.prefix + open.key : `${this.prefix}${open.key}.${column.key}`;
    this.figures.push(figure);
    this.facts.push({
      key,
      table: this.template.table,
      state: figure ? 'printed' : 'blank',
      value: figure ? figure.value : ZERO,
      decimals: 0,
      unit: this.unit,
      text: figure ? figure.text : text.trim(),
      location: this.locate(row, index, text, joinLabels(open.label, column.label), key),
    });
  }

  /** The rules of tables say so; of shifted rows the reader has said it already. */
  private noteUnread({ kind, text }: CellMark, row: number, index: number, label: string) {
    if (kind !== 'shifted') this.unread.push({ kind, text, location: this.locate(row, index, text, label) });
  }

  private report(messageId: string, row: number, column: number, text: string, open: OpenRow, label: string) {
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

  /** Written field by field: spreading took half of the time of recognition. */
  locate(row: number, column: number, text: string, label?: string, fact?: string): Location {
    const { file, sheet, places } = this.section.grid;
    const location: Open<Location> = {
      file,
      table: this.template.table,
      row: row + 1,
      column: column + 1,
      cell: this.cell(row, column),
      text,
    };
    if (sheet !== undefined) location.sheet = sheet;
    const place = places?.[row];
    if (place) {
      location.page = place.page;
      location.pageRow = place.row;
    }
    if (label !== undefined) location.label = label;
    if (fact !== undefined) location.fact = fact;
    return location;
  }

  /** Settles how precise each figure is, now that all are known. */
  finish(): { facts: readonly Fact[]; isEmpty: boolean } {
    const { facts, figures } = this;
    const precision = findPrecision(figures.filter((figure) => figure !== undefined));
    for (let index = 0; index < facts.length; index++) {
      const figure = figures[index];
      facts[index]!.decimals = figure ? precision.of(figure) : precision.usual;
    }
    return { facts, isEmpty: figures.every((figure) => figure === undefined) };
  }
}

const joinLabels = (row: string, column: string): string =>
  column === '' ? row : row === '' ? column : `${row} / ${column}`;
