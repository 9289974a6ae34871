import type { Operand, Relation } from './relation.ts';

/**
 * A table that is none of the nine (a detail table, a local form, a table of a budget), read for what holds of any
 * table: its own sums, differences and percentages.
 */
export interface OtherTable {
  readonly file: string;
  readonly sheet?: string;
  readonly title: string;
  /** Cells of its columns of amounts, in reading order; ids `o1.12.4` are table, row and column, 1-based. */
  readonly figures: readonly Operand[];
  /** Only what nearly all of the table bears out. */
  readonly relations: readonly OtherRelation[];
  /** Its figures by code and head, where every row has a code of its own or is the total. */
  readonly coded: readonly CodedFigure[];
}

export interface CodedFigure {
  /** Figure id. */
  readonly figure: string;
  /** Classification code; `total` for 合计. */
  readonly code: string;
  /** Last head over its column, normalised. */
  readonly head: string;
}

export interface OtherRelation {
  readonly kind: OtherRelationKind;
  readonly relation: Relation;
  /** How sure it is that these figures belong together, 0 to 1; certain where absent. */
  readonly certainty?: number;
}

/** Down the rows, across the columns, of two totals side by side, and columns that compare others. */
export type OtherRelationKind = 'rows' | 'columns' | 'balance' | 'change' | 'rate';
