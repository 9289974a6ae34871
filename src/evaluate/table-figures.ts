import { Decimal } from 'decimal.js';
import type { Fact } from '../model/fact.ts';
import { type FixedRow, TABLE_SHAPES, type TableShape } from '../model/fact-keys.ts';
import type { Operand } from '../model/relation.ts';
import type { TableReading, TableRow } from '../model/table.ts';
import { buildCodeTree, type CodeTree, codeOfRow } from '../rules/code-tree.ts';
import { type KnownFigure, knownFigure } from './known-figure.ts';

/** Why a figure is not known; wording under `messageId`. */
export interface Missing {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

const ZERO = new Decimal(0);

/** The figures of one recognised table: what is printed, and what an absent row or column means. */
export class TableFigures {
  readonly reading: TableReading;
  readonly shape: TableShape;
  readonly #prefix: string;
  readonly #rows = new Map<string, TableRow>();
  readonly #fixed: ReadonlyMap<string, FixedRow>;
  readonly #columns: ReadonlySet<string>;
  readonly #figures = new Map<string, KnownFigure | Missing>();
  #tree: CodeTree | undefined;

  constructor(reading: TableReading) {
    this.reading = reading;
    this.shape = TABLE_SHAPES[reading.table];
    this.#prefix = `${reading.table.toLowerCase()}.`;
    this.#columns = new Set(reading.columns);
    this.#fixed = new Map(this.shape.rows.map((row) => [row.key, row]));
    for (const row of reading.rows) this.#rows.set(row.key, row);
    for (const fact of reading.facts) {
      if (!this.#figures.has(fact.key)) this.#figures.set(fact.key, knownFigure(toOperand(fact)));
    }
  }

  get tree(): CodeTree {
    this.#tree ??= buildCodeTree(this.reading.rows, this.shape.codes?.prefix ?? '');
    return this.#tree;
  }

  /** The figure of a row and column; `column` is '' where the row has one figure only. */
  find(row: string, column: string): KnownFigure | Missing {
    const key = column === '' ? this.#prefix + row : `${this.#prefix}${row}.${column}`;
    const known = this.#figures.get(key);
    if (known) return known;
    const absent = this.#absent(key, row, column);
    this.#figures.set(key, absent);
    return absent;
  }

  isListed(row: string, column: string): boolean {
    const hasColumn =
      column === '' || this.#columns.has(column) || this.#figures.has(this.#keyOf(row, column));
    return (
      hasColumn && (this.#rows.has(row) || (this.reading.isEmpty && this.#fixed.get(row)?.role === 'total'))
    );
  }

  /** Columns of the catalogue that this file's header has, in the catalogue's order. */
  listedColumns(): readonly string[] {
    return this.shape.columns.map((part) => part.key).filter((key) => this.#columns.has(key));
  }

  row(key: string): TableRow | undefined {
    return this.#rows.get(key);
  }

  /** Rows of role `line` under a prefix that the form lists, e.g. the income lines of T01. */
  listedLines(prefix: string): readonly string[] {
    return this.shape.rows
      .filter((row) => row.role === 'line' && row.key.startsWith(prefix) && this.#rows.has(row.key))
      .map((row) => row.key);
  }

  /** Zero for want of a row or column that a rule calls optional. */
  assumeZero(row: string, column: string): KnownFigure {
    const key = this.#keyOf(row, column);
    return knownFigure(this.#assumed(key, row, column));
  }

  #keyOf(row: string, column: string): string {
    return column === '' ? this.#prefix + row : `${this.#prefix}${row}.${column}`;
  }

  #absent(key: string, row: string, column: string): KnownFigure | Missing {
    const { table } = this.reading;
    if (column !== '' && !this.#columns.has(column)) {
      return { messageId: 'column-missing', data: { table, column: this.#columnLabel(column) } };
    }
    if (this.#rows.has(row)) return { messageId: 'cell-unread', data: { figure: key } };
    if (this.reading.isEmpty) return knownFigure(this.#assumed(key, row, column));
    const code = codeOfRow(row, this.shape.codes?.prefix ?? '');
    if (this.#fixed.has(row) || code === undefined || !this.shape.codes) {
      return { messageId: 'row-missing', data: { figure: key } };
    }
    return this.#isZeroWhenAbsent(code, column)
      ? knownFigure(this.#assumed(key, row, column))
      : { messageId: 'level-not-listed', data: { table, code } };
  }

  /** An absent code is zero unless the table may hold it within another row. */
  #isZeroWhenAbsent(code: string, column: string): boolean {
    const { tree } = this;
    if (tree.rows.length === 0) return this.#isZero('total', column);
    if (tree.hasDescendants(code)) return false;
    const ancestor = tree.ancestorOf(code);
    if (ancestor === undefined) return true;
    return (
      tree.hasDescendants(ancestor, code.length) ||
      this.#isZero(`${this.shape.codes?.prefix ?? ''}${ancestor}`, column)
    );
  }

  #isZero(row: string, column: string): boolean {
    const figure = this.#figures.get(this.#keyOf(row, column));
    return figure !== undefined && 'operand' in figure && figure.operand.value.isZero();
  }

  #assumed(key: string, row: string, column: string): Operand {
    const { table, file, sheet, unit } = this.reading;
    const label = [this.#rowLabel(row), this.#columnLabel(column)].filter((part) => part !== '').join(' / ');
    const location = { file, ...(sheet === undefined ? {} : { sheet }), table, fact: key, label, text: '' };
    return { id: key, value: ZERO, decimals: 0, unit, text: '', state: 'assumed', location };
  }

  #rowLabel(row: string): string {
    return this.#fixed.get(row)?.label.zh ?? codeOfRow(row, this.shape.codes?.prefix ?? '') ?? row;
  }

  #columnLabel(column: string): string {
    return this.shape.columns.find((part) => part.key === column)?.label.zh ?? column;
  }
}

function toOperand({ key, value, decimals, unit, text, state, location }: Fact): Operand {
  return { id: key, value, decimals, unit, text, state, location };
}
