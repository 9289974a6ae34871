import { Decimal } from 'decimal.js';
import type { Fact } from '../model/fact.ts';
import { columnsOf, type FixedRow, TABLE_SHAPES, type TableShape } from '../model/fact-keys.ts';
import type { Operand } from '../model/relation.ts';
import type { TableReading, UnkeyedFigure } from '../model/table.ts';
import { TABLE_IDS, type TableId } from '../model/table-id.ts';
import { type CodeTree, codeOfRow, codeTreeOf } from '../rules/code-tree.ts';
import { KnownFigure } from './known-figure.ts';

/** Why a figure is not known; wording under `messageId`. */
export interface Missing {
  readonly messageId:
    | 'table-missing'
    | 'column-missing'
    | 'row-missing'
    | 'level-not-listed'
    | 'cell-unread'
    | 'figure-unkeyed'
    | 'figure-not-found'
    | 'no-rows-listed'
    | 'details-blank';
  readonly data: Readonly<Record<string, string>>;
}

const ZERO = new Decimal(0);

/** What the catalogue says of each table, looked up by name. */
interface Catalogue {
  readonly fixed: ReadonlyMap<string, FixedRow>;
  readonly columns: ReadonlySet<string>;
  readonly prefix: string;
}

const catalogues = new Map<TableId, Catalogue>(
  TABLE_IDS.map((id) => [
    id,
    {
      fixed: new Map(TABLE_SHAPES[id].rows.map((row) => [row.key, row])),
      columns: new Set(columnsOf(TABLE_SHAPES[id]).map(({ key }) => key)),
      prefix: `${id.toLowerCase()}.`,
    },
  ]),
);

type Cells = Map<string, KnownFigure | Missing>;

/** The figures of one recognised table: what is printed, and what an absent row or column means. */
export class TableFigures {
  readonly reading: TableReading;
  readonly shape: TableShape;
  /** What its facts say, in their order. */
  readonly read: readonly KnownFigure[];
  private readonly catalogue: Catalogue;
  private readonly listed: ReadonlySet<string>;
  private readonly headed: ReadonlySet<string>;
  private readonly cells = new Map<string, Cells>();
  private nesting: CodeTree | undefined;

  constructor(reading: TableReading) {
    this.reading = reading;
    this.shape = TABLE_SHAPES[reading.table];
    this.catalogue = catalogues.get(reading.table)!;
    this.headed = new Set(reading.columns);
    this.listed = new Set(reading.rows.map((row) => row.key));
    this.read = reading.facts.flatMap((fact) => this.take(fact) ?? []);
  }

  get tree(): CodeTree {
    this.nesting ??= codeTreeOf(this.reading.rows, this.codePrefix);
    return this.nesting;
  }

  get codePrefix(): string {
    return this.shape.codes?.prefix ?? '';
  }

  /** The figure of a row and column; `column` is '' where the row has one figure only. */
  find(row: string, column: string): KnownFigure | Missing {
    const known = this.cells.get(row)?.get(column);
    if (known) return known;
    const absent = this.absent(row, column);
    this.cellsOf(row).set(column, absent);
    return absent;
  }

  /** Rows below a class or section that the table does not print: together they are what it would show. */
  partsOf(row: string, column: string): readonly KnownFigure[] {
    const code = codeOfRow(row, this.codePrefix);
    if (code === undefined) return [];
    const figures = this.tree.topsBelow(code).map(({ key }) => this.find(key, column));
    return figures.every((figure) => figure instanceof KnownFigure) ? figures : [];
  }

  isListed(row: string, column: string): boolean {
    if (column !== '' && !this.headed.has(column)) return false;
    return this.listed.has(row) || (this.reading.isEmpty && this.catalogue.fixed.get(row)?.role === 'total');
  }

  /** Columns of the catalogue that this file's header has, in the catalogue's order. */
  listedColumns(): readonly string[] {
    return this.shape.columns.map((part) => part.key).filter((key) => this.headed.has(key));
  }

  /** Rows of role `line` under a prefix that the form lists, e.g. the income lines of T01. */
  listedLines(prefix: string): readonly string[] {
    return this.shape.rows
      .filter((row) => row.role === 'line' && row.key.startsWith(prefix) && this.listed.has(row.key))
      .map((row) => row.key);
  }

  /** A figure without a key that a sum over the rows of a column may lack. */
  unkeyedAmong(prefix: string, column: string): Missing | undefined {
    return this.doubt(
      (figure) =>
        figure.row === undefined &&
        (figure.column ?? '') === column &&
        (figure.side === undefined || prefix === '' || prefix.startsWith(figure.side)),
    );
  }

  /** A figure without a key that a sum over the columns of a row may lack. */
  unkeyedBeside(row: string): Missing | undefined {
    return this.doubt((figure) => figure.row === row);
  }

  private doubt(isMeant: (figure: UnkeyedFigure) => boolean): Missing | undefined {
    const figure = this.reading.unkeyed?.find(isMeant);
    if (!figure) return undefined;
    const { cell = '', label = '' } = figure.location;
    return { messageId: 'figure-unkeyed', data: { table: this.reading.table, cell, label } };
  }

  /** Zero for want of a row or column that a rule calls optional. */
  assumeZero(row: string, column: string): KnownFigure {
    return new KnownFigure(this.assumed(row, column));
  }

  /** Undefined where a figure stands in its place already. */
  private take(fact: Fact): KnownFigure | undefined {
    const rest = fact.key.slice(this.catalogue.prefix.length);
    const dot = this.catalogue.fixed.has(rest) ? -1 : rest.lastIndexOf('.');
    const column = dot < 0 ? '' : rest.slice(dot + 1);
    const hasColumn = this.catalogue.columns.has(column);
    const cells = this.cellsOf(hasColumn ? rest.slice(0, dot) : rest);
    const name = hasColumn ? column : '';
    if (cells.has(name)) return undefined;
    const figure = new KnownFigure(toOperand(fact));
    cells.set(name, figure);
    return figure;
  }

  private cellsOf(row: string): Cells {
    const known = this.cells.get(row);
    if (known) return known;
    const cells: Cells = new Map();
    this.cells.set(row, cells);
    return cells;
  }

  private keyOf(row: string, column: string): string {
    return `${this.catalogue.prefix}${row}${column === '' ? '' : '.'}${column}`;
  }

  private absent(row: string, column: string): KnownFigure | Missing {
    const { table } = this.reading;
    if (column !== '' && !this.headed.has(column)) {
      return { messageId: 'column-missing', data: { table, column: this.columnLabel(column) } };
    }
    if (this.listed.has(row)) return { messageId: 'cell-unread', data: { figure: this.keyOf(row, column) } };
    if (this.reading.isEmpty) return this.assumeZero(row, column);
    const code = codeOfRow(row, this.codePrefix);
    if (this.catalogue.fixed.has(row) || code === undefined || !this.shape.codes) {
      return { messageId: 'row-missing', data: { figure: this.keyOf(row, column) } };
    }
    return this.isZeroWhenAbsent(code, column)
      ? this.assumeZero(row, column)
      : { messageId: 'level-not-listed', data: { table, code } };
  }

  /** An absent code is zero unless the table may hold it within another row. */
  private isZeroWhenAbsent(code: string, column: string): boolean {
    const { tree } = this;
    if (tree.rows.length === 0) return this.isZero('total', column);
    if (tree.hasDescendants(code)) return false;
    const ancestor = tree.ancestorOf(code);
    if (ancestor === undefined) return true;
    return tree.hasDescendants(ancestor, code.length) || this.isZero(this.codePrefix + ancestor, column);
  }

  private isZero(row: string, column: string): boolean {
    const figure = this.cells.get(row)?.get(column);
    return figure instanceof KnownFigure && figure.operand.value.isZero();
  }

  private assumed(row: string, column: string): Operand {
    const { table, file, sheet, unit } = this.reading;
    const id = this.keyOf(row, column);
    const rowLabel = this.catalogue.fixed.get(row)?.label.zh ?? codeOfRow(row, this.codePrefix) ?? row;
    const label = column === '' ? rowLabel : `${rowLabel} / ${this.columnLabel(column)}`;
    const location = { file, ...(sheet === undefined ? {} : { sheet }), table, fact: id, label, text: '' };
    return { id, value: ZERO, decimals: 0, unit, text: '', state: 'assumed', location };
  }

  private columnLabel(column: string): string {
    return columnsOf(this.shape).find((part) => part.key === column)?.label.zh ?? column;
  }
}

const RATE = /^t07\.\w+\.rate$/;

function toOperand({ key, table, value, decimals, unit, text, state, location }: Fact): Operand {
  const isRate = table === 'T07' && RATE.test(key);
  return { id: key, value, decimals, unit: isRate ? 'percent' : unit, text, state, location };
}
