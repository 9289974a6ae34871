import type { BinaryFormat, DocumentReading } from '../ingest/document-reading.ts';
import type { Limits } from '../ingest/limits.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';

/** A file of the user's, by its name within its department's folder. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One department's files of one year, as the check takes them. */
export interface GivenSet {
  readonly id: string;
  readonly files: readonly NamedBytes[];
  readonly problems: readonly Problem[];
}

/** The configuration that holds, and the JSON files beside it that it may name. */
export interface GivenSettings {
  readonly config?: NamedBytes;
  readonly others: readonly NamedBytes[];
}

export const DOWNLOADS = [
  'html',
  'xlsx',
  'corrections-docx',
  'corrections-xlsx',
  'annotated',
  'checklist',
  'json',
] as const;
export type Download = (typeof DOWNLOADS)[number];

/** What the page asks the core. What was checked last is kept for `render` where `keep` says so. */
export type CoreRequest =
  | {
      readonly type: 'check';
      readonly set: GivenSet;
      readonly prior?: GivenSet;
      readonly settings: GivenSettings;
      readonly keep: boolean;
      /** ISO date, for waivers that end. */
      readonly today: string;
      readonly lang: Language;
    }
  | {
      readonly type: 'render';
      readonly at: number;
      readonly format: Download | 'screen';
      readonly lang: Language;
    };

/** A department in the table of many, in figures and in words. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly tone: 'good' | 'warning' | 'error';
  readonly verdict: string;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly undecided: number;
  readonly tables: number;
  readonly narrative: boolean;
}

export type CoreAnswer =
  | { readonly type: 'checked'; readonly lines: readonly Line[] }
  | { readonly type: 'rendered'; readonly content: string | Uint8Array<ArrayBuffer> }
  /** The configuration or last year's files cannot be used; there is nothing to put comments into. */
  | { readonly type: 'refused'; readonly message: string };

/** What the core asks of the part that reads PDFs and old Word files, which can be ended when it hangs. */
export interface ReadRequest {
  readonly format: BinaryFormat;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly limits: Limits;
}

/** How far a PDF is. */
export interface ReadProgress {
  readonly file: string;
  readonly page: number;
  readonly pages: number;
}

export type ReadAnswer = { readonly reading: DocumentReading } | { readonly problem: Problem };
