import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type CheckedSubmission,
  type CheckOptions,
  checkReadingWithSources,
  readSubmission,
  type SubmissionInput,
  splitSets,
} from '../check.ts';
import type { Problem } from '../model/problem.ts';
import { knownFingerprints } from '../policy/baseline.ts';
import type { BaselineSubject } from '../policy/baseline-key.ts';
import { rememberOptions, underPolicy } from './apply-settings.ts';
import { type Cache, openCache } from './cache.ts';
import { departmentBody, type LineParts } from './department-line.ts';
import { digestContents, signFiles } from './file-signature.ts';
import { fingerprint, sharedParts } from './fingerprint.ts';
import { absolutePaths, openSubmission } from './open-submission.ts';
import { printedNames } from './printed-names.ts';
import { type FindPrior, type Identity, priorFinder } from './prior-index.ts';
import { digestOf, digestSettings, digestWithoutBaseline, type RunSettings } from './run-settings.ts';
import type { SubmissionReference } from './submission-reference.ts';
import { settingsOf, type WorkerAnswer, type WorkerSetup, type WorkerTask } from './worker-task.ts';
import { renderReport, writeReport } from './write-report.ts';

/** Set up once in each worker; answers task after task. */
export type DepartmentChecker = (task: WorkerTask) => Promise<WorkerAnswer>;

interface Bench {
  readonly setup: WorkerSetup;
  /** How a department is checked under its settings; rules are parsed when first needed. */
  readonly optionsOf: (settings: RunSettings) => CheckOptions;
  readonly findPrior: FindPrior | undefined;
  readonly cache: Cache | undefined;
}

/** What the cache keeps of a check: the line of each set, and the report where one was written. */
interface Kept {
  readonly id: string;
  /** Whose accounts they are: what the baseline knows of them decided too. */
  readonly subject: BaselineSubject;
  readonly body: string;
  readonly report?: string;
}

/** Without `readBinary`, foreign binary formats are read here. */
export function departmentChecker(
  setup: WorkerSetup,
  readBinary?: CheckOptions['readBinary'],
): DepartmentChecker {
  const bench: Bench = {
    setup,
    optionsOf: rememberOptions(readBinary),
    findPrior: setup.prior && priorFinder(setup.prior),
    cache: setup.cache && openCache(setup.cache.folder),
  };
  return (task) => (task.type === 'check' ? checkTask(task, bench) : identifyTask(task, bench));
}

async function checkTask(task: WorkerTask, bench: Bench): Promise<WorkerAnswer> {
  const started = performance.now();
  const { reports } = bench.setup;
  const make = async (input: SubmissionInput) => {
    const sets = await checkSets(input, task.reference, bench);
    return Promise.all(sets.map((set, at) => keep(set, sets.length > 1 && at === 0, task.reference, bench)));
  };
  const { value, cached } = await throughCache<readonly Kept[]>(task, bench, make, (kept) =>
    kept.map(({ subject }) => subject),
  );
  const settings = task.reference.settings
    ? { settings: digestSettings(settingsOf(bench.setup, task.reference), bench.setup.today) }
    : {};
  const milliseconds = Math.round(performance.now() - started);
  const [first, ...others] = value.map(({ id, body, report }) => {
    const path =
      reports === undefined || report === undefined ? undefined : writeReport(reports, id, unpack(report));
    const run = {
      attempts: task.attempt,
      cached,
      milliseconds,
      ...(path === undefined ? {} : { report: path }),
    };
    return `${body.slice(0, -1)},${JSON.stringify({ ...settings, run }).slice(1)}`;
  });
  const also = others.length === 0 ? '' : `,"also":[${others.join(',')}]`;
  return {
    text: `${first!.slice(0, -1)}${also}}`,
    cached,
    cacheIgnored: (bench.cache?.takeIgnored() ?? 0) > 0,
  };
}

/** A set that was checked, and what its line says beside the result. */
interface CheckedSet {
  readonly checked: CheckedSubmission;
  readonly parts: LineParts;
}

/** The first of several sets is told by the line of what was checked, under the name of its own. */
async function keep(
  { checked, parts }: CheckedSet,
  isFirst: boolean,
  reference: SubmissionReference,
  { setup: { lang, reports } }: Bench,
): Promise<Kept> {
  const body = departmentBody(checked.result, parts, lang);
  const line = isFirst ? { ...body, id: reference.id, as: body.id } : body;
  const report = reports === undefined ? undefined : pack(await renderReport(checked, lang));
  const { id, unit, year } = checked.result.submission;
  return {
    id,
    subject: { id, unit, year },
    body: JSON.stringify(line),
    ...(report === undefined ? {} : { report }),
  };
}

/** Two years or two departments in one folder are checked one by one. */
async function checkSets(
  input: SubmissionInput,
  reference: SubmissionReference,
  bench: Bench,
): Promise<CheckedSet[]> {
  const whole = await checkInput(input, reference, bench);
  const options = bench.optionsOf(settingsOf(bench.setup, reference));
  const sets = await splitSets(input, whole.checked.result.problems, options);
  if (sets.length === 1) return [whole];
  const checked: CheckedSet[] = [];
  for (const set of sets) checked.push(await checkInput(set, reference, bench));
  const note = splitNote(input.id, sets);
  return checked.map((one, at) => (at === 0 ? withProblem(one, note) : one));
}

const splitNote = (id: string, sets: readonly SubmissionInput[]): Problem => ({
  severity: 'note',
  messageId: 'check-split-sets',
  data: { id, count: String(sets.length), parts: sets.map((set) => set.id).join('、') },
});

const withProblem = ({ checked, parts }: CheckedSet, problem: Problem): CheckedSet => ({
  checked: {
    ...checked,
    result: { ...checked.result, problems: [...checked.result.problems, problem] },
  },
  parts,
});

async function checkInput(
  input: SubmissionInput,
  reference: SubmissionReference,
  { setup, optionsOf, findPrior }: Bench,
): Promise<CheckedSet> {
  const settings = settingsOf(setup, reference);
  const options = optionsOf(settings);
  const reading = await readSubmission(input, options);
  const fingerprints = fingerprint(reading.submission);
  const entry = findPrior?.(input.id, reading.submission);
  const prior = entry && (await readPrior(entry.reference, setup.prior!.roots, options));
  // Its line says nothing of single figures that no rule sees; its own report does.
  const brief = setup.reports === undefined;
  const { result, sources } = checkReadingWithSources(reading, { ...options, brief }, prior);
  const judged = underPolicy(result, settings, reference.settings ?? 0, setup.today);
  const copied = prior ? sharedParts(fingerprints, fingerprint(prior.submission)) : [];
  return {
    checked: { result: judged.result, sources },
    parts: {
      fingerprints,
      names: printedNames(reading.submission),
      waivers: judged.waivers,
      ...(findPrior ? { prior: { id: entry?.reference.id ?? null, copied } } : {}),
    },
  };
}

/** Of last year's submission, the year is its own. */
async function readPrior(reference: SubmissionReference, roots: readonly string[], options: CheckOptions) {
  const input = await openSubmission(reference, roots, options.limits?.maxFileBytes);
  return readSubmission(input, { ...options, year: undefined });
}

async function identifyTask(task: WorkerTask, bench: Bench): Promise<WorkerAnswer> {
  const { value, cached } = await throughCache<Identity>(task, bench, async (input) => {
    const options = bench.optionsOf(settingsOf(bench.setup, task.reference));
    const { unitName, year } = (await readSubmission(input, { ...options, year: undefined })).submission;
    return {
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...(year === undefined ? {} : { year }),
      digest: digestContents(input, ''),
    };
  });
  return {
    text: JSON.stringify(value),
    cached,
    cacheIgnored: (bench.cache?.takeIgnored() ?? 0) > 0,
  };
}

/**
 * Makes a value from a submission's files, or finds it where it was made before from the same files. Of a baseline
 * only what it knows of the `subjects` decided: other parts of it may have changed.
 */
async function throughCache<T>(
  { reference, input: given, type }: WorkerTask,
  { setup, cache }: Bench,
  make: (input: SubmissionInput) => Promise<T>,
  subjectsOf: (value: T) => readonly BaselineSubject[] = () => [],
): Promise<{ value: T; cached: boolean }> {
  const settings = settingsOf(setup, reference);
  const open = async () =>
    given ?? (await openSubmission(reference, setup.roots, settings.limits.maxFileBytes));
  if (!cache || !setup.cache) return { value: await make(await open()), cached: false };
  const salt = digestOf([
    type,
    setup.reports !== undefined,
    setup.cache.salt,
    digestWithoutBaseline(settings, setup.today),
    reference.settings ?? 0,
  ]);
  const baseline = type === 'check' ? settings.baseline : undefined;
  const entryOf = (digest: string, subjects: readonly BaselineSubject[]): string =>
    baseline ? digestOf([digest, subjects.map((one) => knownFingerprints(baseline, one))]) : digest;
  const known = (digest: string): T | undefined => {
    const subjects = baseline ? cache.read(subjectsEntry(digest)) : '[]';
    const text = subjects && cache.read(entryOf(digest, JSON.parse(subjects)));
    return text ? (JSON.parse(text) as T) : undefined;
  };
  const paths = absolutePaths(reference, setup.roots);
  const place = `${salt}\n${reference.id}\n${paths.join('\n')}`;
  const signature = given ? undefined : signFiles(paths);
  const recalled = signature && cache.recall(place, signature.text);
  const quick = recalled ? known(recalled) : undefined;
  if (quick) return { value: quick, cached: true };
  const input = await open();
  const digest = digestContents(input, salt);
  if (signature?.settled) cache.remember(place, signature.text, digest);
  const same = recalled === digest ? undefined : known(digest);
  if (same) return { value: same, cached: true };
  const value = await make(input);
  const subjects = subjectsOf(value);
  if (baseline) cache.write(subjectsEntry(digest), JSON.stringify(subjects));
  cache.write(entryOf(digest, subjects), JSON.stringify(value));
  return { value, cached: false };
}

const subjectsEntry = (digest: string): string => digestOf([digest, 'subjects']);

const pack = (text: string): string => gzipSync(text).toString('base64');
const unpack = (packed: string): string => gunzipSync(Buffer.from(packed, 'base64')).toString();
