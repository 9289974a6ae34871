import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { renderMessage } from '../../report/message.ts';
import { withCache } from '../cache-setup.ts';
import type { Executor } from '../executor.ts';
import { createPool } from '../pool.ts';
import type { WorkerSetup } from '../worker-task.ts';
import { connectQueue } from './connect.ts';
import {
  type QueueAnswer,
  type QueueJob,
  type QueueSetup,
  queueName,
  setupKey,
  unpackInput,
} from './queue-job.ts';

export interface ServeOptions {
  readonly url: string;
  readonly workerFile: URL;
  readonly jobs: number;
  readonly timeoutSeconds: number;
  /** Where the run's folders are on this machine, in their order; those not given are where they were. */
  readonly roots: readonly string[];
  readonly cache: string | true | undefined;
  /** A worker silent for so long has died: its jobs go to others. */
  readonly lockSeconds: number;
  readonly idleExitSeconds: number | undefined;
  readonly stop: AbortSignal;
  readonly onReady: () => void;
}

/** A job given back so often has killed as many workers, and is reported instead of killing more. */
const MOST_STALLS = 2;
const LOOK_MILLISECONDS = 200;
/** So long Redis may be away before a worker that is to end ends without it. */
const GRACE_MILLISECONDS = 5_000;

export interface Served {
  readonly checked: number;
  /** Redis was away at the end: the engine's timers go on, and only the end of the process ends them. */
  readonly abandoned: boolean;
}

/** Checks what the queue holds until `stop` or nothing is left to do for long. */
export async function serveQueue(options: ServeOptions): Promise<Served> {
  const { bullmq, connect } = await connectQueue(options.url);
  const redis = connect();
  const connection = connect();
  const pools = new Map<string, Promise<Executor>>();
  let checked = 0;
  let underWay = 0;
  let lastWork = Date.now();

  const poolOf = (run: string): Promise<Executor> => {
    const known = pools.get(run);
    if (known) return known;
    const opened = redis.get(setupKey(run)).then((text) => openPool(text, run, options));
    pools.set(run, opened);
    opened.catch(() => pools.delete(run));
    return opened;
  };
  const answer = async ({ data }: Job<QueueJob, QueueAnswer>): Promise<QueueAnswer> => {
    underWay += 1;
    try {
      const pool = await poolOf(data.run);
      const { text, cached, cacheIgnored, attempts } = await pool.run(
        'check',
        data.reference,
        data.input && unpackInput(data.input),
      );
      checked += 1;
      return { text, cached, cacheIgnored, attempts };
    } finally {
      underWay -= 1;
      lastWork = Date.now();
    }
  };

  const lock = options.lockSeconds * 1000;
  const worker = new bullmq.Worker<QueueJob, QueueAnswer>(queueName, answer, {
    connection,
    concurrency: options.jobs * 2,
    lockDuration: lock,
    stalledInterval: lock,
    maxStalledCount: MOST_STALLS,
  });
  worker.on('error', () => {});
  await worker.waitUntilReady();
  options.onReady();
  await untilDone(() => underWay === 0 && Date.now() - lastWork, options);
  const isClosed = await closeWithin(worker, connection);
  for (const pool of pools.values()) {
    // One still being opened waits for Redis.
    const opened = await Promise.race([pool, undefined]).catch(() => undefined);
    await opened?.close();
  }
  redis.disconnect();
  connection.disconnect();
  return { checked, abandoned: !isClosed };
}

function openPool(text: string | null, run: string, options: ServeOptions): Executor {
  if (text === null) throw new Error(`run ${run} is not known any more`);
  const shared = JSON.parse(text) as QueueSetup;
  const roots = shared.roots.map((root, at) => options.roots[at] ?? root);
  const missing = roots.find((root) => !statSync(root, { throwIfNoEntry: false }));
  const setup: WorkerSetup = withCache(options.cache, { ...shared, roots });
  if (missing !== undefined) {
    throw new Error(renderMessage('queue-file-missing', { path: missing }, shared.lang));
  }
  return createPool({ ...options, setup });
}

/**
 * Closes the worker after what is under way. While Redis is away that would take for ever: then it is left after
 * a grace time, and others get its jobs once its lock on them has run out.
 */
async function closeWithin(worker: Worker, connection: Redis): Promise<boolean> {
  let isClosed = false;
  const closing = worker.close().then(() => {
    isClosed = true;
  });
  for (let away = 0; !isClosed && away < GRACE_MILLISECONDS; ) {
    await Promise.race([closing, wait(LOOK_MILLISECONDS)]);
    away = connection.status === 'ready' ? 0 : away + LOOK_MILLISECONDS;
  }
  return isClosed;
}

/** Resolves on `stop`, or once `idleFor` has been long enough; `false` means busy. */
function untilDone(idleFor: () => number | false, { stop, idleExitSeconds }: ServeOptions): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const idle = idleFor();
      const isIdle = idleExitSeconds !== undefined && idle !== false && idle > idleExitSeconds * 1000;
      if (!stop.aborted && !isIdle) return;
      clearInterval(timer);
      resolve();
    }, LOOK_MILLISECONDS);
  });
}
