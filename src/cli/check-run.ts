import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { type CheckedSubmission, checkWithSources, type SubmissionInput, splitSets } from '../check.ts';
import { gatherSubmissions } from '../index.ts';
import { endableReader } from '../io/endable-reader.ts';
import { isDirectory } from '../io/is-directory.ts';
import { ProblemError } from '../model/problem.ts';
import { heldAgainst } from '../policy/held-against.ts';
import type { PolicyNotice } from './keep-policy.ts';
import type { CheckCommandOptions } from './options.ts';
import { checkOptionsOf, type Settings, type SettingsOf } from './settings.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usage-error.ts';

const readBinary = endableReader();

/** One submission, checked under its settings. */
export interface CheckedUnderSettings extends CheckedSubmission {
  /** The files it was read from. */
  readonly input: SubmissionInput;
  readonly settings: Settings;
}

export interface CheckRun {
  readonly checked: readonly CheckedUnderSettings[];
  /** Submissions in which the program itself failed. */
  readonly faults: readonly { readonly id: string; readonly error: unknown }[];
  /** What was taken apart. */
  readonly notices: readonly PolicyNotice[];
}

/** Paths that are one submission, and the folder whose configuration holds for it. */
interface Unit {
  readonly paths: readonly string[];
  readonly home: string;
  /** Of its file names, for reports that other tools read; absent where names are paths already. */
  readonly folder?: string;
}

/** Reads and checks every submission among `paths`, whatever becomes of the others. */
export async function runChecks(
  paths: readonly string[],
  options: CheckCommandOptions,
  settingsOf: SettingsOf,
  streams: Pick<Streams, 'stdin'>,
): Promise<CheckRun> {
  const checked: CheckedUnderSettings[] = [];
  const faults: CheckRun['faults'][number][] = [];
  const notices: PolicyNotice[] = [];
  const prior = options.prior === undefined ? undefined : await gatherPrior(options.prior, settingsOf);
  const beside = prior ? { prior } : {};
  // Last year's folder may lie in this year's.
  const isPart = (folder: string) =>
    options.prior === undefined || resolve(folder) !== resolve(options.prior);
  const fromStdin = stdinOf(paths, options, streams);
  for (const unit of unitsOf(paths)) {
    const settings = await settingsOf(unit.home);
    const gathering = { maxFileBytes: settings.limits.maxFileBytes, isPart, ...fromStdin };
    for (const submission of await gatherSubmissions(unit.paths, gathering)) {
      try {
        const checking = { ...checkOptionsOf(settings), readBinary };
        const whole = await checkOne({ ...submission, ...beside }, unit, settings);
        const sets = await splitSets(submission, whole.result.problems, checking);
        if (sets.length === 1) checked.push(whole);
        else notices.push(splitNotice(submission.id, sets));
        if (sets.length > 1)
          for (const set of sets) checked.push(await checkOne({ ...set, ...beside }, unit, settings));
      } catch (error) {
        // A fault of ours in one submission must not cost the user the others.
        faults.push({ id: submission.id, error });
      }
    }
  }
  return { checked, faults, notices };
}

async function checkOne(
  input: SubmissionInput & { readonly prior?: SubmissionInput },
  { folder }: Unit,
  settings: Settings,
): Promise<CheckedUnderSettings> {
  const checking = { ...checkOptionsOf(settings), readBinary };
  const { result: plain, sources } = await checkWithSources(input, checking);
  const result = heldAgainst(plain, settings.require);
  if (folder === undefined) return { input, result, sources, settings };
  return { input, result: { ...result, submission: { ...result.submission, folder } }, sources, settings };
}

const splitNotice = (id: string, sets: readonly SubmissionInput[]): PolicyNotice => ({
  messageId: 'check-split-sets',
  data: { id, count: String(sets.length), parts: sets.map((set) => set.id).join('、') },
});

/** Each folder and each archive by itself, other files together, in the order given. */
function unitsOf(paths: readonly string[]): Unit[] {
  const units: Unit[] = [];
  const loose: string[] = [];
  for (const path of new Set(paths)) {
    if (path !== '-' && isDirectory(path)) {
      const folder = folderName(path);
      units.push({ paths: [path], home: homeOf(path), ...(folder === '' ? {} : { folder }) });
    } else if (/\.zip$/i.test(path)) units.push({ paths: [path], home: homeOf(path) });
    else loose.push(path);
  }
  const [first] = loose;
  if (first !== undefined) {
    // What lies above the working directory is named from the root.
    const above = loose.some((path) => path !== '-' && !isAbsolute(path) && isAbsolute(folderName(path)));
    units.push({ paths: loose, home: homeOf(first), ...(above ? { folder: resolve('.') } : {}) });
  }
  return units;
}

/** The folder whose configuration holds for a path. */
export const homeOf = (path: string): string =>
  path === '-' ? '.' : isDirectory(path) ? path : dirname(path);

function folderName(path: string): string {
  const below = relative('.', resolve(path));
  return below.startsWith('..') || isAbsolute(below) ? resolve(path) : below;
}

/** The stream of a process is opened by asking for it, which takes longer than reading a table. */
function stdinOf(
  paths: readonly string[],
  { stdinFilename }: CheckCommandOptions,
  streams: Pick<Streams, 'stdin'>,
) {
  if (!paths.includes('-')) return {};
  if (stdinFilename === undefined) throw new UsageError('usage.stdin-filename');
  return { stdin: { stream: streams.stdin, name: stdinFilename } };
}

async function gatherPrior(path: string, settingsOf: SettingsOf) {
  const { limits } = await settingsOf(path);
  const [prior] = await gatherSubmissions([path], { maxFileBytes: limits.maxFileBytes });
  const failure = prior?.problems.find((problem) => problem.severity === 'error');
  if (failure) throw new ProblemError(failure);
  return prior;
}
