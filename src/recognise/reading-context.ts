import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import type { Section } from './split-sections.ts';
import type { CompiledTemplate } from './template.ts';

/** What the layouts start from: the header is bound, the body's rows are told from notes. */
export interface ReadingContext {
  readonly section: Section;
  readonly template: CompiledTemplate;
  readonly bindings: readonly ColumnBinding[];
  /** 0-based index of the first row below the header. */
  readonly bodyFrom: number;
  /** Rows that are neither blank nor notes nor repeated headers. */
  readonly bodyRows: readonly number[];
}

/** What a layout has read besides rows and facts. */
export interface BodyReading {
  /** Keys of the columns that the header has. */
  readonly columns: readonly string[];
  /** Columns whose cells were read or are labels. */
  readonly read: ReadonlySet<number>;
  /** Rows that carry figures but name nothing that the table has. */
  readonly unkeyed: readonly UnkeyedRow[];
  readonly problems: readonly Problem[];
}

/** 0-based `row`; `column` is that of its label, or of its first figure. */
export interface UnkeyedRow {
  readonly row: number;
  readonly column: number;
  readonly side?: 'income' | 'expense';
  /** Where its figures stand. */
  readonly amounts: readonly { readonly column: number; readonly key?: string }[];
}
