import type { Problem } from '../model/problem.ts';
import { type InputFile, type ReadOptions, readSubmission, type SubmissionInput } from './read-submission.ts';

/** What tells two sets apart, in the order tried; empty for a file that may belong to any of them. */
type Key = (file: InputFile) => string;

const folderOf: Key = ({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '');
const yearOf: Key = ({ name }) => /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0] ?? '';

/**
 * Two years or two departments in one folder, taken apart by folders inside it, by years in file names, or by the
 * year and the unit that each file names. The input as it is where its tables are all different ones, or where
 * nothing tells the sets apart. `problems` are those that reading it as one set met with.
 */
export async function splitSets(
  input: SubmissionInput,
  problems: readonly Problem[],
  options: ReadOptions,
): Promise<readonly SubmissionInput[]> {
  if (!problems.some(isDoubled)) return [input];
  for (const key of [folderOf, yearOf]) {
    const sets = setsBy(key, input);
    if (await areSets(sets, options)) return sets;
  }
  const sets = setsBy(await headKey(input.files, options), input);
  return (await areSets(sets, options)) ? sets : [input];
}

const isDoubled = ({ messageId, severity }: Problem): boolean =>
  severity === 'error' && DOUBLED.has(messageId);
const DOUBLED: ReadonlySet<string> = new Set(['reading-same-table', 'check-mixed-sets', 'check-mixed-years']);

/** What went wrong before their bytes were here stays with the first. */
function setsBy(key: Key, { id, files, problems = [] }: SubmissionInput): SubmissionInput[] {
  const keys = [...new Set(files.map(key))].sort();
  const named = keys.filter((one) => one !== '');
  const shared = files.filter((file) => key(file) === '');
  // Beside one year alone, files without a year are a set of their own.
  const ids = named.length > 1 ? named : keys;
  return ids.map((one, at) => ({
    id: one === '' ? id : `${id}/${one}`,
    files:
      one === ''
        ? shared
        : [...files.filter((file) => key(file) === one), ...(named.length > 1 ? shared : [])],
    problems: at === 0 ? problems : [],
  }));
}

/** Each has tables, and none of them twice. */
async function areSets(sets: readonly SubmissionInput[], options: ReadOptions): Promise<boolean> {
  if (sets.length < 2) return false;
  for (const set of sets) {
    const { submission, problems } = await readSubmission({ id: set.id, files: set.files }, options);
    if (submission.tables.length === 0 || problems.some(isDoubled)) return false;
  }
  return true;
}

/** By the year and the unit in each file's own head. */
async function headKey(files: readonly InputFile[], options: ReadOptions): Promise<Key> {
  const keys = new Map<InputFile, string>();
  for (const file of files) {
    const { submission } = await readSubmission(
      { id: file.name, files: [file] },
      { ...options, year: undefined },
    );
    const { unitName, year } = submission;
    keys.set(file, [unitName ?? '', year ?? ''].join(' ').trim());
  }
  return (file) => keys.get(file) ?? '';
}
