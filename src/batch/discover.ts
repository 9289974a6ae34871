import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import picomatch from 'picomatch';
import type { Entry } from '../filing/folder-view.ts';
import { SKIPPED_FOLDER } from '../filing/material.ts';
import { type OpenedFolder, openFolder } from '../filing/open-folder.ts';
import { DISK } from '../io/disk-view.ts';
import { fileProblem } from '../io/file-errors.ts';
import { digestSettings, type RunSettings } from './run-settings.ts';
import type { SubmissionReference } from './submission-reference.ts';

export interface DiscoverOptions {
  /** Patterns over ids; those with a leading `!` exclude. */
  readonly globs?: readonly string[];
  /** Looked at now and then: a long walk can be ended. */
  readonly stopped?: () => boolean;
}

/**
 * Every submission below `roots`, by id. Throws a ProblemError for a root that is not there. What a folder
 * further down refuses to show becomes a submission, so that its check reports it.
 */
export async function discoverSubmissions(
  roots: readonly string[],
  options: DiscoverOptions = {},
): Promise<SubmissionReference[]> {
  const found: SubmissionReference[] = [];
  const wanted = filterOf(options.globs ?? []);
  const labels = labelRoots(roots);
  for (const [root, path] of roots.entries()) {
    for await (const paths of walk(path, options.stopped ?? (() => false))) {
      const id = idOf(paths, path, labels[root]!);
      if (wanted(id)) found.push({ id, root, paths });
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Submissions named one by one, relative to the current folder. */
export function listedSubmissions(paths: readonly string[]): SubmissionReference[] {
  const ids = new Set(paths.map((path) => slashed(path).replace(/^(\.\/)+|\/+$/g, '')));
  return [...ids].map((id) => ({ id, root: 0, paths: [id] }));
}

/** Short stand-in for a list of ids and the settings of those that have their own: two runs over the same departments have the same. */
export function digestInputs(
  references: readonly SubmissionReference[],
  settings: readonly RunSettings[],
  today: string,
): string {
  const digests = settings.map((one, at) => (at === 0 ? '' : `\0${digestSettings(one, today)}`));
  const hash = createHash('sha256');
  for (const { id, settings: at = 0 } of references) hash.update(`${id}${digests[at]}\n`);
  return hash.digest('hex');
}

async function* walk(root: string, stopped: () => boolean): AsyncGenerator<readonly string[]> {
  let isFolder: boolean;
  try {
    isFolder = statSync(root).isDirectory();
  } catch (error) {
    throw fileProblem(error, root, 'read');
  }
  if (!isFolder) {
    yield [''];
    return;
  }
  const seen = new Set<string>();
  const folders = [''];
  for (let visited = 0; folders.length > 0; visited += 1) {
    if (visited % 500 === 499) await setImmediate();
    if (stopped()) return;
    const { groups, inner } = lookInto(root, folders.pop()!, seen);
    yield* groups;
    folders.push(...inner);
  }
}

/** The submissions of a folder and the folders in it, as paths from the root. */
function lookInto(root: string, folder: string, seen: Set<string>): OpenedFolder {
  const path = join(root, folder);
  let entries: Entry[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory() || leadsToNewFolder(entry, join(path, entry.name), seen),
    }));
  } catch {
    return { groups: [[folder]], inner: [] };
  }
  const { groups, inner } = openFolder(DISK, path, entries);
  const fromRoot = (one: string) => relative(root, one);
  return { groups: groups.map((group) => group.map(fromRoot)), inner: inner.map(fromRoot) };
}

/** A link to a folder, followed once: links can run in circles. */
function leadsToNewFolder(entry: Dirent, path: string, seen: Set<string>): boolean {
  if (!entry.isSymbolicLink() || SKIPPED_FOLDER.test(entry.name)) return false;
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  const target = realpathSync(path);
  const below = relative(target, realpathSync(join(path, '..')));
  if (seen.has(target) || below === '' || !below.startsWith('..')) return false;
  seen.add(target);
  return true;
}

/** What tells the roots apart in ids: nothing for one, their names for several, their paths for namesakes. */
function labelRoots(roots: readonly string[]): string[] {
  if (roots.length === 1) return [''];
  const names = roots.map((root) => basename(resolve(root)));
  return new Set(names).size === names.length ? names : roots.map(slashed);
}

function idOf([first = '']: readonly string[], root: string, label: string): string {
  if (label !== '') return first === '' ? label : `${label}/${slashed(first)}`;
  return first === '' ? basename(resolve(root)) : slashed(first);
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

function filterOf(globs: readonly string[]): (id: string) => boolean {
  const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => picomatch(glob.slice(1)));
  const positive = globs.filter((glob) => !glob.startsWith('!')).map((glob) => picomatch(glob));
  return (id) =>
    (positive.length === 0 || positive.some((matches) => matches(id))) &&
    !negative.some((matches) => matches(id));
}
