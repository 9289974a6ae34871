import type { Fact } from './fact.ts';
import type { Location } from './location.ts';
import type { TableId } from './table-id.ts';
import type { Unit } from './unit.ts';

/** A body row of a recognised table (one side or block of it where the table has several). */
export interface TableRow {
  /** Middle part of the fact keys of this row: `2010301`, `30207`, `total`, `income.general`, `expense.201`. */
  readonly key: string;
  /** Classification code as printed, joined where it stands in three columns. Absent for fixed rows. */
  readonly code?: string;
  /** Label without numbering prefix and spaces. */
  readonly name: string;
  /** The label's cell. */
  readonly location: Location;
  /** The name's cell, where code and name stand in different cells. */
  readonly nameLocation?: Location;
  /** 0-based order of appearance within its block, for the order-of-codes rules. */
  readonly order: number;
}

/** 注：/说明： lines below or above the body. */
export interface TableNote {
  readonly text: string;
  readonly location: Location;
}

/** A cell that should hold an amount and shows none: its formula was never calculated, or failed. */
export interface UnreadFigure {
  readonly kind: 'uncalculated' | 'error-value';
  /** The formula, or the error it shows. */
  readonly text: string;
  readonly location: Location;
}

/** A printed figure without a key: its row, or its column, names nothing that the table has. */
export interface UnkeyedFigure {
  /** Key of its row, where only the column is unknown. */
  readonly row?: string;
  /** Key of its column, where only the row is unknown; absent in tables with one figure a row. */
  readonly column?: string;
  /** Side of a two-sided table. */
  readonly side?: 'income' | 'expense';
  readonly location: Location;
}

/** What was read from one grid that is one of the nine tables. */
export interface TableReading {
  readonly table: TableId;
  readonly file: string;
  readonly sheet?: string;
  readonly title: string;
  readonly unit: Unit;
  /** Organisation named in the head (部门：…), as printed. */
  readonly unitName?: string;
  readonly year?: number;
  readonly rows: readonly TableRow[];
  readonly facts: readonly Fact[];
  readonly notes: readonly TableNote[];
  /** Column heads as printed, each once. Absent where they are not known. */
  readonly heads?: readonly TableNote[];
  /** Absent where every figure could be read. */
  readonly unread?: readonly UnreadFigure[];
  /** Figures other than zero that no fact holds: sums over the table may lack them. Absent without any. */
  readonly unkeyed?: readonly UnkeyedFigure[];
  /** Amounts other than zero that are no facts, those without a key among them: no rule looks at them. */
  readonly aside?: readonly Location[];
  /** Column names (last part of keys) that the header of this file has. */
  readonly columns: readonly string[];
  /** No figure is printed in the whole body. */
  readonly isEmpty: boolean;
  /** Where the table stands: its title cell, or its first cell. */
  readonly location: Location;
}
