import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { withCache } from '../../batch/cache-setup.ts';
import { discoverSubmissions, listedSubmissions } from '../../batch/discover.ts';
import type { Executor } from '../../batch/executor.ts';
import { indexPrior } from '../../batch/index-prior.ts';
import { createPool } from '../../batch/pool.ts';
import type { PriorIndex } from '../../batch/prior-index.ts';
import { withoutPassword } from '../../batch/queue/without-password.ts';
import { type Progress, runBatch } from '../../batch/run-batch.ts';
import { identifyRun } from '../../batch/run-identity.ts';
import { isInShard } from '../../batch/shard.ts';
import type { SubmissionReference } from '../../batch/submission-reference.ts';
import { summarise } from '../../batch/summarise.ts';
import { workerFile } from '../../batch/worker-file.ts';
import type { WorkerSetup } from '../../batch/worker-task.ts';
import { readList } from '../../io/read-list.ts';
import type { BatchHeader } from '../../model/batch.ts';
import type { RunFigures } from '../../model/batch-summary.ts';
import { ProblemError } from '../../model/problem.ts';
import { version } from '../../model/version.ts';
import { renderMessage } from '../../report/message.ts';
import { type BatchCommandOptions, type BatchTarget, batchTargets } from '../batch-options.ts';
import { batchExitCode, writeBatchOutputs } from '../batch-outputs.ts';
import type { ExitCode } from '../exit-code.ts';
import { catchInterrupt, type Interrupt } from '../interrupt.ts';
import { type ProgressLine, progressLine } from '../progress.ts';
import { type RuleFiles, readRuleFiles } from '../read-rule-files.ts';
import { type Streams, writeOut } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

export interface BatchArguments {
  readonly roots: readonly string[];
  readonly options: BatchCommandOptions;
}

const JOURNAL = 'juesuan-batch.ndjson';

/** `juesuan batch ROOT…`: checks everything below, line by line onto the disk, and sums up. */
export async function batchCommand({ roots, options }: BatchArguments, streams: Streams): Promise<ExitCode> {
  const targets = batchTargets(options);
  const journal = journalPath(targets, options);
  refuseContradictions(roots, options);
  const rules = readRuleFiles(options.rules ?? []);
  const interrupt = catchInterrupt();
  const line = progressLine(streams.stderr, options.lang, options.quiet ?? false);
  try {
    const run = await prepare(roots, options, rules, interrupt, line, streams);
    if (interrupt.signal.aborted) return interrupt.code();
    const started = performance.now();
    const toOutput = targets.some(({ format, file }) => format === 'ndjson' && file === undefined);
    const progress = await runBatch({
      ...run,
      path: journal,
      resume: options.resume ?? false,
      overwrite: options.overwrite ?? false,
      stop: interrupt.signal,
      onProgress: (now) => line.show(now),
      ...(toOutput ? { onLine: (text: string) => writeOut(streams.stdout, `${text}\n`) } : {}),
    }).catch((error: unknown) => {
      line.clear();
      throw explainFullDisk(error, journal);
    });
    line.clear();
    if (progress.done < progress.total) {
      await tell(streams, options, 'batch-interrupted', { ...counts(progress), file: journal });
      return interrupt.code();
    }
    if (progress.cacheIgnored > 0) {
      await tell(streams, options, 'batch-cache-ignored', { count: String(progress.cacheIgnored) });
    }
    const figures = runFigures(progress, started, jobsOf(options));
    const summary = await summarise([journal], figures);
    const batch = { summary, journals: [journal], ...(options.reports ? { reports: options.reports } : {}) };
    await writeBatchOutputs(batch, targets, options, streams);
    return batchExitCode(summary, options.failOn);
  } finally {
    line.clear();
    interrupt.release();
  }
}

/** `--format ndjson=FILE` names the file of lines, as `--journal` does. */
function journalPath(targets: readonly BatchTarget[], { journal }: BatchCommandOptions): string {
  const named = targets.flatMap(({ format, file }) =>
    format === 'ndjson' && file !== undefined ? [file] : [],
  );
  if (named.length + (journal === undefined ? 0 : 1) > 1) throw new UsageError('usage.journal-twice');
  return named[0] ?? journal ?? JOURNAL;
}

function refuseContradictions(roots: readonly string[], options: BatchCommandOptions): void {
  const { list, resume, overwrite, queue, queueCarry, reports, prior } = options;
  if (roots.length === 0 && list === undefined) throw new UsageError('usage.no-roots');
  if (roots.length > 0 && list !== undefined) throw new UsageError('usage.roots-and-list');
  if (resume && overwrite) throw new UsageError('usage.resume-overwrite');
  if (queue === undefined) return;
  if (reports !== undefined) throw new UsageError('usage.queue-reports');
  if (prior !== undefined && queueCarry === 'bytes') throw new UsageError('usage.queue-prior-bytes');
}

interface PreparedRun {
  readonly references: readonly SubmissionReference[];
  readonly header: BatchHeader;
  readonly execute: (run: string) => Promise<Executor>;
}

/** Finds the submissions, last year's too, and says what the run is; checks nothing yet. */
async function prepare(
  roots: readonly string[],
  options: BatchCommandOptions,
  rules: RuleFiles,
  { signal }: Interrupt,
  line: ProgressLine,
  streams: Streams,
): Promise<PreparedRun> {
  const { list, glob, shard, lang, year } = options;
  line.say('batch-progress-finding');
  const all =
    list === undefined
      ? await discoverSubmissions(roots, { ...(glob ? { globs: glob } : {}), stopped: () => signal.aborted })
      : listedSubmissions(readList(list));
  const references = all.filter(({ id }) => isInShard(id, shard));
  if (all.length === 0 && !signal.aborted) throw nothingFound(list ?? roots[0]!);
  const prior =
    options.prior === undefined ? undefined : await indexPriorYear(options.prior, options, signal, line);
  const header = identifyRun(all, references.length, {
    lang,
    ...(year === undefined ? {} : { year }),
    extraRules: rules.rules,
    ruleFiles: rules.sources,
    ...(prior ? { priorDigest: prior.digest } : {}),
    ...(shard ? { shard } : {}),
  });
  const setup = withCache(options.cache, {
    lang,
    roots: list === undefined ? roots.map((root) => resolve(root)) : [resolve('.')],
    ruleFiles: rules.sources,
    ...(year === undefined ? {} : { year }),
    ...(prior ? { prior } : {}),
    ...(options.reports === undefined ? {} : { reports: resolve(options.reports) }),
  });
  return { references, header, execute: (run) => openExecutor(run, setup, options, streams) };
}

async function openExecutor(
  run: string,
  setup: WorkerSetup,
  options: BatchCommandOptions,
  streams: Streams,
): Promise<Executor> {
  const { queue: url, queueCarry: carry } = options;
  if (url === undefined) return openPool(setup, options);
  const { openQueue } = await import('../../batch/queue/open-queue.ts');
  const executor = await openQueue({ url, run, setup, carry });
  if (executor.workers === 0)
    await tell(streams, options, 'queue-no-worker', { version, url: withoutPassword(url) });
  return executor;
}

const openPool = (setup: WorkerSetup, options: BatchCommandOptions): Executor =>
  createPool({ workerFile: workerFile(), jobs: jobsOf(options), timeoutSeconds: options.timeout, setup });

const jobsOf = ({ jobs }: BatchCommandOptions): number => jobs ?? availableParallelism();

function indexPriorYear(
  root: string,
  options: BatchCommandOptions,
  stop: AbortSignal,
  line: ProgressLine,
): Promise<PriorIndex> {
  return indexPrior(
    root,
    (roots) => openPool(withCache(options.cache, { lang: options.lang, roots, ruleFiles: [] }), options),
    {
      stop,
      onProgress: (done, total) =>
        line.say('batch-progress-prior', { done: String(done), total: String(total) }),
    },
  );
}

const nothingFound = (file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'batch-nothing-found', data: {}, file });

/** A full disk ends the run; what it cost and what to do stand in one sentence. */
function explainFullDisk(error: unknown, file: string): unknown {
  if (!(error instanceof ProblemError) || error.problem.messageId !== 'files-write-ENOSPC') return error;
  return new ProblemError({ severity: 'error', messageId: 'batch-disk-full', data: {}, file });
}

const counts = ({ done, total }: Progress) => ({ done: String(done), total: String(total) });

const tell = (
  { stderr }: Streams,
  { lang }: BatchCommandOptions,
  messageId: string,
  data: Readonly<Record<string, string>>,
): Promise<void> => writeOut(stderr, `${renderMessage(messageId, data, lang)}\n`);

function runFigures(progress: Progress, started: number, jobs: number): RunFigures {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
    jobs,
    cached: progress.cached,
    resumed: progress.resumed,
    retried: progress.retried,
    cacheIgnored: progress.cacheIgnored,
  };
}
