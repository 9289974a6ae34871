import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';
import { failedBody } from './department-line.ts';
import type { Executed, Executor } from './executor.ts';
import type { WorkerAnswer, WorkerSetup, WorkerTask } from './worker-task.ts';

export interface PoolOptions {
  readonly workerFile: URL;
  readonly jobs: number;
  /** Longest that one department may take. */
  readonly timeoutSeconds: number;
  readonly setup: WorkerSetup;
}

export interface PoolWorkerData {
  readonly setup: WorkerSetup;
  /** Per slot: milliseconds from the task's clock to when a worker took it up; 0 while it waits. */
  readonly startedAt: SharedArrayBuffer;
  /** Longest that one file may take which is read in a thread of its own: the rest can still be checked. */
  readonly fileSeconds: number;
}

export interface PooledTask extends WorkerTask {
  readonly slot: number;
  readonly clock: number;
}

const ATTEMPTS = 2;
/** Of a department's time. */
const FILE_SHARE = 0.8;
/** A worker that needs more than this fails alone, instead of the machine swapping. */
const HEAP_MEGABYTES = 1024;
const YOUNG_MEGABYTES = 16;

interface Running {
  readonly slot: number;
  readonly clock: number;
  readonly abort: AbortController;
}

/**
 * Worker threads that outlive what they check: one that dies or takes too long is replaced, its department
 * tried once more, then reported.
 */
export function createPool(options: PoolOptions): Executor {
  const { jobs, timeoutSeconds, setup } = options;
  const width = jobs * 2;
  const fileSeconds = Math.max(1, Math.floor(timeoutSeconds * FILE_SHARE));
  const startedAt = new SharedArrayBuffer(width * Int32Array.BYTES_PER_ELEMENT);
  const started = new Int32Array(startedAt);
  const free = Array.from({ length: width }, (_, slot) => slot);
  const running = new Set<Running>();
  const pool = new Piscina<PooledTask, WorkerAnswer>({
    filename: fileURLToPath(options.workerFile),
    minThreads: jobs,
    maxThreads: jobs,
    maxQueue: Number.POSITIVE_INFINITY,
    workerData: { setup, startedAt, fileSeconds } satisfies PoolWorkerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // Without tasks under way, a dying worker is nobody's failure: a new one takes its place.
  pool.on('error', () => {});

  const watch = setInterval(() => {
    for (const { slot, clock, abort } of running) {
      const since = Atomics.load(started, slot);
      if (since > 0 && Date.now() - clock - since > timeoutSeconds * 1000) abort.abort(TIMED_OUT);
      else if (pool.threads.length === 0) abort.abort(NO_WORKER);
    }
  }, 100);
  watch.unref();

  async function attempt(task: WorkerTask): Promise<WorkerAnswer> {
    const slot = free.pop();
    if (slot === undefined) throw new Error('more submissions under way than the pool is wide');
    const one: Running = { slot, clock: Date.now(), abort: new AbortController() };
    Atomics.store(started, slot, 0);
    running.add(one);
    try {
      return await pool.run({ ...task, slot, clock: one.clock }, { signal: one.abort.signal });
    } catch (error) {
      throw one.abort.signal.aborted ? one.abort.signal.reason : error;
    } finally {
      running.delete(one);
      free.push(slot);
    }
  }

  return {
    width,
    graceMilliseconds: 5_000,
    async run(type, reference, input) {
      let failure: unknown;
      for (let count = 1; count <= ATTEMPTS; count += 1) {
        try {
          const task = { type, reference, attempt: count, ...(input ? { input } : {}) };
          return { ...(await attempt(task)), attempts: count };
        } catch (error) {
          failure = error;
        }
      }
      return failed(type, reference.id, problemOf(failure, timeoutSeconds), setup.lang);
    },
    async close() {
      clearInterval(watch);
      await pool.destroy();
    },
  };
}

const TIMED_OUT = Symbol('timed out');
const NO_WORKER = Symbol('no worker');

function problemOf(failure: unknown, timeoutSeconds: number): Problem {
  const problem = (messageId: string, data: Record<string, string>): Problem => ({
    severity: 'error',
    messageId,
    data,
  });
  if (failure === TIMED_OUT) return problem('batch-timeout', { seconds: String(timeoutSeconds) });
  if (failure === NO_WORKER) return problem('batch-no-worker', {});
  if ((failure as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return problem('batch-out-of-memory', { megabytes: String(HEAP_MEGABYTES) });
  }
  return problem('batch-crash', { reason: failure instanceof Error ? failure.message : String(failure) });
}

/** The answer of a department whose check broke: its line says so. */
export function failed(
  type: WorkerTask['type'],
  id: string,
  problem: Problem,
  lang: Language,
  attempts = ATTEMPTS,
): Executed {
  const run = { attempts, cached: false, milliseconds: 0 };
  const text =
    type === 'identify' ? '{"digest":""}' : JSON.stringify({ ...failedBody(id, problem, lang), run });
  return { text, cached: false, cacheIgnored: false, attempts };
}
