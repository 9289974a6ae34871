import type { Location } from './location.ts';

/** What a file betrays beside what it shows. */
export type TraceKind =
  | 'title'
  | 'author'
  | 'tracked-changes'
  | 'comments'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'external-link'
  | 'personal-number'
  | 'personal-number-doubtful';

export interface Trace {
  readonly kind: TraceKind;
  /** The property, the hidden rows or columns (`5–7`), the linked file, the number with its middle masked. */
  readonly text: string;
  /** How many changes, comments, formulas. */
  readonly count?: number;
  /** Where in the file, as far as it has places: a sheet, a cell, a line. */
  readonly at: Location;
}

/** Traces of one file that was looked through for them. */
export interface FileTraces {
  readonly file: string;
  /** Word, Excel and PDF tell of themselves; other formats only show personal numbers. */
  readonly hasProperties: boolean;
  readonly found: readonly Trace[];
}
