import { TABLE_IDS, type TableId } from './table-id.ts';

/** What a result stands on: how much of the set was read, and how many of its figures were held against others. */
export interface Standing {
  /** All nine tables and the narrative were read. Only then does the silence of the rules say anything of the set. */
  readonly complete: boolean;
  readonly tables: readonly TableId[];
  readonly missing: readonly TableId[];
  readonly narrative: boolean;
  /** Printed figures other than zero, and those that a rule held against others. Absent in results of old. */
  readonly figures?: { readonly read: number; readonly tied: number };
  readonly skipped: readonly Skipped[];
  /** What `--require` asked for and the set lacks; absent where nothing lacks. */
  readonly unmet?: readonly Requirement[];
}

/** A file or sheet that lay there and was not checked; the wording of the reason lives under its message id. */
export interface Skipped {
  readonly file: string;
  readonly sheet?: string;
  readonly messageId: string;
}

/** What a gate can ask to be there. `complete` is `tables`, all nine, and `narrative`. */
export const REQUIREMENTS = ['complete', 'tables', 'narrative', ...TABLE_IDS] as const;
export type Requirement = (typeof REQUIREMENTS)[number];
