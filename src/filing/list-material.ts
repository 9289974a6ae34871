import { type Problem, ProblemError } from '../model/problem.ts';
import { below, type Entry, type FolderView } from './folder-view.ts';
import { leftOut } from './left-out.ts';
import { NOT_PART_OF_IT, READABLE, SKIPPED_FOLDER } from './material.ts';

/** The files of one department's folder that hold material, by their names within it. */
export interface Material {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Folders inside a submission's folder are entered so far down: 附件/决算表/按表/… is as deep as people file. */
const DEEPEST = 3;
/** More folders than this, and nothing beside them, are no parts of one set. */
export const MOST_SETS = 12;
/** Someone named a folder of all kinds of things. */
const MOST_FILES = 500;

/** What of a folder is read, in order, and why the rest is not. `isPart` says which folders inside belong to it. */
export function listMaterial(
  view: FolderView,
  root: string,
  isPart: (path: string) => boolean = () => true,
): Material {
  const files: string[] = [];
  const problems: Problem[] = [];
  const entriesOf = (name: string): Entry[] => {
    try {
      return view
        .entries(pathOf(name))
        .filter((entry) => !NOT_PART_OF_IT.test(entry.name))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push({ ...error.problem, file: name || root });
      return [];
    }
  };
  const pathOf = (name: string): string => (name === '' ? root : below(root, name));
  const open = (folder: string, entries: readonly Entry[], depth: number): void => {
    for (const entry of entries) {
      const name = below(folder, entry.name);
      if (entry.isFolder) {
        if (SKIPPED_FOLDER.test(entry.name) || !isPart(pathOf(name))) continue;
        if (depth < DEEPEST) open(name, entriesOf(name), depth + 1);
        else problems.push({ severity: 'note', messageId: 'files-folder-deep', data: {}, file: name });
      } else if (!READABLE.test(entry.name)) {
        problems.push(...(entry.broken ? [{ ...entry.broken, file: name }] : leftOut(name)));
      } else if (files.length === MOST_FILES) {
        const data = { limit: String(MOST_FILES) };
        problems.push({ severity: 'error', messageId: 'files-too-many', data, file: name });
        return;
      } else files.push(name);
    }
  };
  const entries = entriesOf('');
  const crowd = crowdOf(root, entries);
  if (crowd) problems.push(crowd);
  else open('', entries, 0);
  return { files, problems };
}

/** Nothing but folders, and many: the departments of a district, for `batch`. */
function crowdOf(root: string, entries: readonly Entry[]): Problem | undefined {
  const folders = entries.filter(({ isFolder }) => isFolder);
  if (folders.length <= MOST_SETS || folders.length < entries.length) return undefined;
  const data = { example: below(root, folders[0]!.name), folder: root };
  return { severity: 'error', messageId: 'files-folder-of-folders', data, file: root };
}
