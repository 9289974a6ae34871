import type { PageTable } from './table-cells.ts';
import type { TextLine } from './text-lines.ts';

/** A page taken apart: its tables, and the lines of text beside them. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Nothing at all is drawn on it. */
  readonly isBlank: boolean;
  /** Figures stand in columns that are no table as far as sums can tell. */
  readonly isDoubtful: boolean;
  readonly tables: readonly PageTable[];
  readonly lines: readonly TextLine[];
}
