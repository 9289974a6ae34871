import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type CheckedSubmission,
  checkReadingWithSources,
  readSubmission,
  type SubmissionInput,
} from '../check.ts';
import { parseRules, type RuleSet } from '../index.ts';
import type { Fingerprints } from '../model/batch.ts';
import { type Cache, openCache } from './cache.ts';
import { departmentBody, type PriorComparison } from './department-line.ts';
import { digestContents, signFiles } from './file-signature.ts';
import { fingerprint, sharedParts } from './fingerprint.ts';
import { absolutePaths, openSubmission } from './open-submission.ts';
import { type FindPrior, type Identity, priorFinder } from './prior-index.ts';
import type { WorkerAnswer, WorkerSetup, WorkerTask } from './worker-task.ts';
import { renderReport, writeReport } from './write-report.ts';

/** Set up once in each worker; answers task after task. */
export type DepartmentChecker = (task: WorkerTask) => Promise<WorkerAnswer>;

interface Bench {
  readonly setup: WorkerSetup;
  readonly rules: readonly RuleSet[];
  readonly findPrior: FindPrior | undefined;
  readonly cache: Cache | undefined;
}

/** What the cache keeps of a check: the line, and the report where one was written. */
interface Kept {
  readonly body: string;
  readonly report?: string;
}

export function departmentChecker(setup: WorkerSetup): DepartmentChecker {
  const bench: Bench = {
    setup,
    rules: setup.ruleFiles.map(({ file, source }) => ({
      formula: parseRules(JSON.parse(source), file, source).rules,
      code: [],
    })),
    findPrior: setup.prior && priorFinder(setup.prior),
    cache: setup.cache && openCache(setup.cache.folder),
  };
  return (task) => (task.type === 'check' ? checkTask(task, bench) : identifyTask(task, bench));
}

async function checkTask(task: WorkerTask, bench: Bench): Promise<WorkerAnswer> {
  const started = performance.now();
  const { reports } = bench.setup;
  const { value, cached } = await throughCache<Kept>(task, bench, async (input) => {
    const { checked, fingerprints, prior } = await checkInput(input, bench);
    const body = departmentBody(checked.result, fingerprints, prior, bench.setup.lang);
    const report = reports === undefined ? undefined : await renderReport(checked, bench.setup.lang);
    return { body: JSON.stringify(body), ...(report === undefined ? {} : { report: pack(report) }) };
  });
  const report =
    reports === undefined || value.report === undefined
      ? undefined
      : writeReport(reports, task.reference.id, unpack(value.report));
  const run = {
    attempts: task.attempt,
    cached,
    milliseconds: Math.round(performance.now() - started),
    ...(report === undefined ? {} : { report }),
  };
  return {
    text: `${value.body.slice(0, -1)},"run":${JSON.stringify(run)}}`,
    cached,
    cacheIgnored: (bench.cache?.takeIgnored() ?? 0) > 0,
  };
}

async function checkInput(
  input: SubmissionInput,
  { setup, rules, findPrior }: Bench,
): Promise<{ checked: CheckedSubmission; fingerprints: Fingerprints; prior: PriorComparison | undefined }> {
  const options = setup.year === undefined ? {} : { year: setup.year };
  const reading = await readSubmission(input, options);
  const fingerprints = fingerprint(reading.submission);
  const entry = findPrior?.(input.id, reading.submission);
  const prior =
    entry && (await readSubmission(await openSubmission(entry.reference, setup.prior!.roots), {}));
  const checked = checkReadingWithSources(reading, { ...options, rules }, prior);
  if (!findPrior) return { checked, fingerprints, prior: undefined };
  const copied = prior ? sharedParts(fingerprints, fingerprint(prior.submission)) : [];
  return { checked, fingerprints, prior: { id: entry?.reference.id ?? null, copied } };
}

async function identifyTask(task: WorkerTask, bench: Bench): Promise<WorkerAnswer> {
  const { value, cached } = await throughCache<Identity>(task, bench, async (input) => {
    const { unitName, year } = (await readSubmission(input, {})).submission;
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

/** Makes a value from a submission's files, or finds it where it was made before from the same files. */
async function throughCache<T>(
  { reference, input: given, type }: WorkerTask,
  { setup, cache }: Bench,
  make: (input: SubmissionInput) => Promise<T>,
): Promise<{ value: T; cached: boolean }> {
  const open = async () => given ?? (await openSubmission(reference, setup.roots));
  if (!cache || !setup.cache) return { value: await make(await open()), cached: false };
  const salt = `${type} ${setup.reports === undefined ? '' : 'with report '}${setup.cache.salt}`;
  const paths = absolutePaths(reference, setup.roots);
  const place = `${salt}\n${reference.id}\n${paths.join('\n')}`;
  const signature = given ? undefined : signFiles(paths);
  const recalled = signature && cache.recall(place, signature.text);
  const quick = recalled && cache.read(recalled);
  if (quick) return { value: JSON.parse(quick) as T, cached: true };
  const input = await open();
  const digest = digestContents(input, salt);
  if (signature?.settled) cache.remember(place, signature.text, digest);
  const known = recalled === digest ? undefined : cache.read(digest);
  if (known) return { value: JSON.parse(known) as T, cached: true };
  const value = await make(input);
  cache.write(digest, JSON.stringify(value));
  return { value, cached: false };
}

const pack = (text: string): string => gzipSync(text).toString('base64');
const unpack = (packed: string): string => gunzipSync(Buffer.from(packed, 'base64')).toString();
