import type { Problem } from '../model/problem.ts';

/** One name in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  /** A link that leads nowhere, and why; what it was meant to lead to may have been a folder of tables. */
  readonly broken?: Problem;
}

/** Folders as someone sees them: those of a disk, or those that were dropped on a page. */
export interface FolderView {
  /** What lies in the folder of this path. Throws a ProblemError where it cannot be opened. */
  entries(path: string): readonly Entry[];
  /** Sheets of an .xlsx; `undefined` for what is none or cannot be opened. */
  countSheets(path: string): number | undefined;
}

/** A path below a folder; the folder itself is the empty path. */
export const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
