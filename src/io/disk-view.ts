import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderView } from '../filing/folder-view.ts';
import { countSheets } from './count-sheets.ts';
import { fileProblem } from './file-errors.ts';
import { isDirectory } from './is-directory.ts';

/** The folders of the disk; links are followed. */
export const DISK: FolderView = {
  entries: (path) => {
    try {
      return readdirSync(path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        isFolder: entry.isSymbolicLink() ? isDirectory(join(path, entry.name)) : entry.isDirectory(),
      }));
    } catch (error) {
      throw fileProblem(error, path, 'read');
    }
  },
  countSheets,
};
