import { below, type Entry, type FolderView } from './folder-view.ts';
import { groupFiles } from './group-files.ts';
import { isDocument } from './left-out.ts';
import { NOT_PART_OF_IT, READABLE, SKIPPED_FOLDER } from './material.ts';
import { isPartFolder } from './part-folder.ts';

/** The submissions of one folder among many, as paths, and the folders inside it to look into. */
export interface OpenedFolder {
  readonly groups: readonly (readonly string[])[];
  readonly inner: readonly string[];
}

/**
 * A folder with material is one submission, its parts (附件 …) with it, or a collection of archives and workbooks
 * that are one each; a folder of folders is a level between. One that holds nothing at all is kept, to be reported.
 */
export function openFolder(view: FolderView, folder: string, entries: readonly Entry[]): OpenedFolder {
  const inner: string[] = [];
  const parts: string[] = [];
  const readable: string[] = [];
  const broken: string[] = [];
  let unreadable = 0;
  for (const { name, isFolder, broken: reason } of entries) {
    const path = below(folder, name);
    if (isFolder) {
      if (!SKIPPED_FOLDER.test(name)) (isPartFolder(view, path) ? parts : inner).push(path);
    } else if (NOT_PART_OF_IT.test(name)) continue;
    else if (READABLE.test(name)) readable.push(name);
    else if (isDocument(name)) unreadable += 1;
    else if (reason) broken.push(name);
  }
  const paths = (names: readonly string[]): string[] => names.map((name) => below(folder, name));
  const alone = broken.map((name) => paths([name]));
  if (readable.length + unreadable + parts.length === 0)
    return { groups: inner.length + broken.length === 0 ? [[folder]] : alone, inner };
  const groups = groupFiles(readable.sort(), (name) => view.countSheets(below(folder, name)));
  if (groups === 'one' || readable.length === 0) return { groups: [[folder]], inner };
  return { groups: [...groups.map(paths), ...alone], inner: [...inner, ...parts] };
}
