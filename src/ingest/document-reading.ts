import type { Grid } from '../model/grid.ts';
import type { Narrative } from '../model/narrative.ts';
import type { Problem } from '../model/problem.ts';
import type { FileTraces } from '../model/trace.ts';
import type { Limits } from './limits.ts';

export interface DocumentReading {
  readonly grids: readonly Grid[];
  readonly narratives: readonly Narrative[];
  readonly problems: readonly Problem[];
  /** What Word, Excel and PDF files say beside what they show. */
  readonly traces?: readonly FileTraces[];
}

/** Formats whose libraries follow pointers through the file, which a broken one may lead in circles. */
export type BinaryFormat = 'pdf' | 'old-word' | 'old-workbook';

/** Reads a file of such a format; a caller that can end it when it hangs brings its own. Throws ProblemErrors. */
export type BinaryReader = (
  format: BinaryFormat,
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  onPage?: OnPage,
) => Promise<DocumentReading>;

/** Told of each page of a PDF before it is read. */
export type OnPage = (page: number, pages: number) => void;
