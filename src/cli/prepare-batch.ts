import { resolve } from 'node:path';
import { withCache } from '../batch/cache-setup.ts';
import { discoverSubmissions, listedSubmissions } from '../batch/discover.ts';
import type { Executor } from '../batch/executor.ts';
import { indexPrior } from '../batch/index-prior.ts';
import { createPool } from '../batch/pool.ts';
import type { PriorIndex } from '../batch/prior-index.ts';
import { withoutPassword } from '../batch/queue/without-password.ts';
import type { BatchRun } from '../batch/run-batch.ts';
import { identifyRun } from '../batch/run-identity.ts';
import { digestSettings } from '../batch/run-settings.ts';
import { isInShard } from '../batch/shard.ts';
import { workerFile } from '../batch/worker-file.ts';
import type { WorkerSetup } from '../batch/worker-task.ts';
import { readList } from '../io/read-list.ts';
import { ProblemError } from '../model/problem.ts';
import { version } from '../model/version.ts';
import { renderMessage } from '../report/message.ts';
import { type BatchCommandOptions, jobsOf } from './batch-options.ts';
import { type BatchSettings, settleSettings } from './batch-settings.ts';
import type { ProgressLine } from './progress.ts';
import { type Streams, writeOut } from './streams.ts';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';

export interface PreparedRun extends Pick<BatchRun, 'references' | 'header' | 'isCurrent' | 'execute'> {
  readonly policy: Pick<BatchSettings, 'failOn' | 'failOnUnchecked' | 'require' | 'baselineFileOf'>;
}

/** Finds the submissions, last year's too, and says what the run is; checks nothing yet. */
export async function prepareBatch(
  roots: readonly string[],
  options: BatchCommandOptions,
  signal: AbortSignal,
  line: ProgressLine,
  streams: Streams,
): Promise<PreparedRun> {
  const { list, glob, shard, lang } = options;
  line.say('batch-progress-finding');
  const found =
    list === undefined
      ? await discoverSubmissions(roots, { ...(glob ? { globs: glob } : {}), stopped: () => signal.aborted })
      : listedSubmissions(readList(list));
  if (found.length === 0 && !signal.aborted) throw nothingFound(list ?? roots[0]!);
  const places = list === undefined ? roots.map((root) => resolve(root)) : [resolve('.')];
  const { settings, references: all, extraRules, ...policy } = await settleSettings(found, places, options);
  if (options.writeBaseline && policy.failOn === 'note') throw new UsageError('usage.batch-baseline-notes');
  const references = all.filter(({ id }) => isInShard(id, shard));
  const prior =
    options.prior === undefined ? undefined : await indexPriorYear(options.prior, options, signal, line);
  const day = today();
  const header = identifyRun(all, references.length, {
    lang,
    extraRules,
    settings,
    today: day,
    ...(prior ? { priorDigest: prior.digest } : {}),
    ...(shard ? { shard } : {}),
  });
  const setup = withCache(options.cache, {
    lang,
    roots: places,
    settings,
    today: day,
    ...(prior ? { prior } : {}),
    ...(options.reports === undefined ? {} : { reports: resolve(options.reports) }),
  });
  const digests = new Map(
    references.map(({ id, settings: at = 0 }) => [
      id,
      at === 0 ? undefined : digestSettings(settings[at]!, day),
    ]),
  );
  return {
    references,
    header,
    policy,
    isCurrent: (one) => digests.has(one.id) && digests.get(one.id) === one.settings,
    execute: (run) => openExecutor(run, setup, options, streams),
  };
}

async function openExecutor(
  run: string,
  setup: WorkerSetup,
  options: BatchCommandOptions,
  { stderr }: Streams,
): Promise<Executor> {
  const { queue: url, queueCarry: carry, lang } = options;
  if (url === undefined) return openPool(setup, options);
  const { openQueue } = await import('../batch/queue/open-queue.ts');
  const executor = await openQueue({ url, run, setup, carry });
  if (executor.workers === 0) {
    const nobody = renderMessage('queue-no-worker', { version, url: withoutPassword(url) }, lang);
    await writeOut(stderr, `${nobody}\n`);
  }
  return executor;
}

const openPool = (setup: WorkerSetup, options: BatchCommandOptions): Executor =>
  createPool({ workerFile: workerFile(), jobs: jobsOf(options), timeoutSeconds: options.timeout, setup });

/** Whose accounts they are is read under the settings of last year's folder. */
async function indexPriorYear(
  root: string,
  options: BatchCommandOptions,
  stop: AbortSignal,
  line: ProgressLine,
): Promise<PriorIndex> {
  const { settings } = await settleSettings([], [root], options);
  const setup = { lang: options.lang, settings, today: today() };
  return indexPrior(root, (roots) => openPool(withCache(options.cache, { ...setup, roots }), options), {
    stop,
    onProgress: (done, total) =>
      line.say('batch-progress-prior', { done: String(done), total: String(total) }),
  });
}

const nothingFound = (file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'batch-nothing-found', data: {}, file });
