import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import picomatch from 'picomatch';
import type { Entry } from '../filing/folder-view.ts';
import { SKIPPED_FOLDER } from '../filing/material.ts';
import { type OpenedFolder, openFolder } from '../filing/open-folder.ts';
import { DISK, followed } from '../io/disk-view.ts';
import { fileProblem } from '../io/file-errors.ts';
import { isDirectory } from '../io/is-directory.ts';
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
  const walked = roots.filter(isDirectory).map((root) => realpathSync(root));
  for (const [root, path] of roots.entries()) {
    for await (const paths of walk(path, walked, options.stopped ?? (() => false))) {
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

async function* walk(
  root: string,
  walked: readonly string[],
  stopped: () => boolean,
): AsyncGenerator<readonly string[]> {
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
  const leadsOn = linkFollower(walked);
  const folders = [''];
  for (let visited = 0; folders.length > 0; visited += 1) {
    if (visited % 500 === 499) await setImmediate();
    if (stopped()) return;
    const { groups, inner } = lookInto(root, folders.pop()!, leadsOn);
    yield* groups;
    folders.push(...inner);
  }
}

/** The submissions of a folder and the folders in it, as paths from the root. */
function lookInto(root: string, folder: string, leadsOn: (path: string) => boolean): OpenedFolder {
  const path = join(root, folder);
  let entries: Entry[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isSymbolicLink()
        ? newTarget(entry.name, join(path, entry.name), leadsOn)
        : { name: entry.name, isFolder: entry.isDirectory() },
    );
  } catch {
    return { groups: [[folder]], inner: [] };
  }
  const { groups, inner } = openFolder(DISK, path, entries);
  const fromRoot = (one: string) => relative(root, one);
  return { groups: groups.map((group) => group.map(fromRoot)), inner: inner.map(fromRoot) };
}

/** A link as an entry; none where it leads to a folder that is come upon otherwise. */
function newTarget(name: string, path: string, leadsOn: (path: string) => boolean): Entry[] {
  const entry = followed(name, path);
  if (entry.isFolder && (SKIPPED_FOLDER.test(name) || !leadsOn(path))) return [];
  return [entry];
}

/**
 * Whether a link to a folder leads to one that is not come upon otherwise: links can run in circles, and what they
 * lead to may lie in the same tree.
 */
function linkFollower(walked: readonly string[]): (path: string) => boolean {
  const seen = new Set<string>();
  return (path) => {
    const target = realpathSync(path);
    const isAbove = below(target, realpathSync(join(path, '..'))) !== undefined;
    if (seen.has(target) || isAbove || walked.some((root) => isWalked(below(root, target)))) return false;
    seen.add(target);
    return true;
  };
}

/** Of a path within a root: folders that are passed over hide what is in them. */
const isWalked = (path: string | undefined): boolean =>
  path !== undefined && !path.split(sep).some((name) => SKIPPED_FOLDER.test(name));

function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
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
