import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, FolderView } from '../filing/folder-view.ts';
import { countSheets } from './count-sheets.ts';
import { fileProblem } from './file-errors.ts';

/** The folders of the disk; links are followed. */
export const DISK: FolderView = {
  entries: (path) => {
    try {
      return readdirSync(path, { withFileTypes: true }).map((entry) =>
        entry.isSymbolicLink()
          ? followed(entry.name, join(path, entry.name))
          : { name: entry.name, isFolder: entry.isDirectory() },
      );
    } catch (error) {
      throw fileProblem(error, path, 'read');
    }
  },
  countSheets,
};

/** What a link leads to, as an entry. */
export function followed(name: string, path: string): Entry {
  try {
    return { name, isFolder: statSync(path).isDirectory() };
  } catch (error) {
    return { name, isFolder: false, broken: fileProblem(error, name, 'read').problem };
  }
}
