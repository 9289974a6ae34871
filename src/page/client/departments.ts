import type { FolderView } from '../../filing/folder-view.ts';
import { groupFiles } from '../../filing/group-files.ts';
import { listMaterial, MOST_SETS } from '../../filing/list-material.ts';
import { NOT_PART_OF_IT, SKIPPED_FOLDER } from '../../filing/material.ts';
import { openFolder } from '../../filing/open-folder.ts';
import { isPartFolder } from '../../filing/part-folder.ts';
import { DEFAULT_LIMITS } from '../../ingest/limits.ts';
import type { Problem } from '../../model/problem.ts';
import type { GivenSet, GivenSettings, NamedBytes } from '../protocol.ts';
import type { DroppedFiles } from './dropped-files.ts';

/** One department among what was dropped: a folder with all that is in it, or files. Nothing is read yet. */
export interface Department {
  readonly id: string;
  /** Paths of its files, and what each is called within it. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly problems: readonly Problem[];
  /** Where the search for its configuration begins. */
  readonly folder: string;
}

const CONFIG_NAME = 'juesuan.config.json';
const JSON_FILE = /\.jsonc?$/i;

/**
 * The departments among the files. A folder is one, as for `juesuan check`, unless it holds more sets than one
 * could: then it is looked through as for `juesuan batch`.
 */
export function findDepartments(files: DroppedFiles, view: FolderView): Department[] {
  const top = view.entries('').filter(({ name }) => !NOT_PART_OF_IT.test(name));
  const folders = top.filter(({ name, isFolder }) => isFolder && !SKIPPED_FOLDER.test(name));
  const loose = top.flatMap(({ name, isFolder }) => (isFolder || JSON_FILE.test(name) ? [] : [name])).sort();
  const archives = loose.filter((name) => /\.zip$/i.test(name));
  const others = loose.filter((name) => !/\.zip$/i.test(name));
  const groups = groupFiles(others, view.countSheets);
  return [
    ...folders.flatMap(({ name }) => departmentsIn(name, view)),
    ...(groups === 'one' ? [others] : groups).filter((group) => group.length > 0).map(ofFiles),
    ...archives.map((name) => ofFiles([name])),
  ].filter(({ files: own, problems }) => own.length + problems.length > 0 && files.size > 0);
}

function departmentsIn(root: string, view: FolderView): Department[] {
  const found: string[][] = [];
  const pending = [root];
  for (const folder of pending) {
    const { groups, inner } = openFolder(view, folder, view.entries(folder));
    found.push(...groups.map((group) => [...group]));
    pending.push(...inner);
  }
  const isFolder = ([first = '', ...more]: readonly string[]) =>
    more.length === 0 && view.entries(first).length > 0;
  const isCollection = found.length > MOST_SETS || (found.length > 1 && !found.every(isFolder));
  if (!isCollection) return [ofFolder(root, root, view)];
  const within = (path: string) => path.slice(root.length + 1) || path;
  return found
    .map((paths) =>
      isFolder(paths)
        ? ofFolder(paths[0]!, within(paths[0]!), view, (path) => isPartFolder(view, path))
        : { ...ofFiles(paths), id: within(paths[0]!).replace(/\.[^./]+$/, '') },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ofFolder(
  folder: string,
  id: string,
  view: FolderView,
  isPart?: (path: string) => boolean,
): Department {
  const { files, problems } = listMaterial(view, folder, isPart);
  const isBlank = files.length === 0 && problems.every(({ severity }) => severity !== 'error');
  const blank: Problem = { severity: 'error', messageId: 'files-folder-empty', data: {}, file: folder };
  return {
    id,
    files: files.map((name) => ({ path: `${folder}/${name}`, name })),
    problems: isBlank ? [...problems, blank] : problems,
    folder,
  };
}

/** A single file names the department. */
function ofFiles(paths: readonly string[]): Department {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return {
    id: names[0]!.replace(/\.[^.]+$/, ''),
    files: paths.map((path, at) => ({ path, name: names[at]! })),
    problems: [],
    folder: paths[0]!.slice(0, Math.max(0, paths[0]!.lastIndexOf('/'))),
  };
}

/** Its bytes, one file after the other; what cannot be read is a problem of the set. */
export async function openDepartment(department: Department, files: DroppedFiles): Promise<GivenSet> {
  const { id, problems } = department;
  const opened: NamedBytes[] = [];
  const failed: Problem[] = [];
  for (const { path, name } of department.files) {
    const file = files.get(path);
    if (!file) continue;
    if (file.size > DEFAULT_LIMITS.maxFileBytes) {
      const data = {
        size: String(Math.ceil(file.size / MEGABYTE)),
        limit: String(DEFAULT_LIMITS.maxFileBytes / MEGABYTE),
      };
      failed.push({ severity: 'error', messageId: 'file-too-large', data, file: name });
      continue;
    }
    try {
      opened.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      const data = { reason: error instanceof Error ? error.message : String(error) };
      failed.push({ severity: 'error', messageId: 'files-read-failed', data, file: name });
    }
  }
  return { id, files: opened, problems: [...problems, ...failed] };
}
const MEGABYTE = 1024 * 1024;

/** The configuration that holds for a department: the one chosen, else the nearest in its folder or above it. */
export async function settingsFor(
  { folder }: Pick<Department, 'folder'>,
  files: DroppedFiles,
  chosen: readonly File[],
): Promise<GivenSettings> {
  if (chosen.length > 0) {
    const config = chosen.find(({ name }) => name === CONFIG_NAME) ?? chosen[0]!;
    const others = chosen.filter((file) => file !== config);
    return { config: await named(config), others: await Promise.all(others.map(named)) };
  }
  for (let at: string | undefined = folder; at !== undefined; at = above(at)) {
    const config = files.get(at === '' ? CONFIG_NAME : `${at}/${CONFIG_NAME}`);
    if (!config) continue;
    const beside = [...files].filter(
      ([path, file]) => file !== config && JSON_FILE.test(path) && path.startsWith(at === '' ? '' : `${at}/`),
    );
    return { config: await named(config), others: await Promise.all(beside.map(([, file]) => named(file))) };
  }
  return { others: [] };
}

const above = (path: string): string | undefined =>
  path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/')));

const named = async (file: File): Promise<NamedBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
