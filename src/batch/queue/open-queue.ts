import type { Job, Queue } from 'bullmq';
import type { Executed, Executor } from '../executor.ts';
import { openSubmission } from '../open-submission.ts';
import { failed } from '../pool.ts';
import type { SubmissionReference } from '../submission-reference.ts';
import { settingsOf, type WorkerSetup } from '../worker-task.ts';
import { connectQueue } from './connect.ts';
import { jobId, packInput, type QueueAnswer, type QueueJob, queueName, setupKey } from './queue-job.ts';

export interface QueueOptions {
  readonly url: string;
  /** Name of the run: going on with it finds its jobs, done or not. */
  readonly run: string;
  readonly setup: WorkerSetup;
  readonly carry: 'paths' | 'bytes';
}

/** Jobs in the queue at a time: enough for many machines, few enough for the memory of Redis. */
const WIDTH = { paths: 1_000, bytes: 100 } as const;
/** Another machine may see a folder that one does not. */
const ATTEMPTS = 3;
const RETRY_MILLISECONDS = 1_000;
/** Events can be lost with a connection; what is finished is looked up now and then. */
const LOOK_UP_MILLISECONDS = 3_000;
const KEPT_SECONDS = 30 * 86_400;

interface Waiting {
  readonly reference: SubmissionReference;
  readonly resolve: (executed: Executed) => void;
}

/** Checks by whatever workers are at the queue. `workers` says how many there are now. */
export async function openQueue({
  url,
  run,
  setup,
  carry,
}: QueueOptions): Promise<Executor & { workers: number }> {
  const { bullmq, connect } = await connectQueue(url);
  const { cache: _, reports: __, ...shared } = setup;
  const redis = connect();
  await redis.set(setupKey(run), JSON.stringify(shared), 'EX', KEPT_SECONDS);
  const queue = new bullmq.Queue<QueueJob, QueueAnswer>(queueName, { connection: redis });
  const eventsConnection = connect();
  const events = new bullmq.QueueEvents(queueName, { connection: eventsConnection });
  queue.on('error', () => {});
  events.on('error', () => {});
  await events.waitUntilReady();
  const waiting = new Map<string, Waiting>();
  let closed = false;

  const finish = (id: string, answer: QueueAnswer) => {
    const one = waiting.get(id);
    if (!one) return;
    waiting.delete(id);
    one.resolve({
      ...answer,
      settle: async () => {
        if (!closed) await queue.remove(id);
      },
    });
  };
  const fail = (id: string, reason: string) => {
    const one = waiting.get(id);
    if (!one) return;
    const problem = { severity: 'error', messageId: 'batch-queue-failed', data: { reason } } as const;
    finish(id, failed('check', one.reference.id, problem, setup.lang, ATTEMPTS));
  };
  const settleJob = async (id: string) => {
    const job = (await queue.getJob(id)) as Job<QueueJob, QueueAnswer> | undefined;
    if (!job || closed) return;
    if (await job.isCompleted()) finish(id, job.returnvalue);
    else if (await job.isFailed()) fail(id, job.failedReason);
  };
  events.on('completed', ({ jobId: id }) => {
    if (waiting.has(id)) settleJob(id).catch(() => {});
  });
  events.on('failed', ({ jobId: id }) => {
    if (waiting.has(id)) settleJob(id).catch(() => {});
  });
  const lookUp = async () => {
    for (const id of await finishedIds(queue)) if (waiting.has(id)) await settleJob(id);
  };
  const timer = setInterval(() => {
    lookUp().catch(() => {});
  }, LOOK_UP_MILLISECONDS);

  return {
    width: WIDTH[carry],
    graceMilliseconds: 0,
    workers: await queue.getWorkersCount(),
    async run(_type, reference) {
      const id = jobId(run, reference);
      const input =
        carry === 'bytes'
          ? packInput(
              await openSubmission(reference, setup.roots, settingsOf(setup, reference).limits.maxFileBytes),
            )
          : undefined;
      const answered = new Promise<Executed>((resolve) => {
        waiting.set(id, { reference, resolve });
      });
      await queue.add(
        'check',
        { run, reference, ...(input ? { input } : {}) },
        {
          jobId: id,
          attempts: ATTEMPTS,
          backoff: RETRY_MILLISECONDS,
        },
      );
      return answered;
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await Promise.allSettled([events.close(), queue.close()]);
      redis.disconnect();
      eventsConnection.disconnect();
    },
  };
}

const finishedIds = (queue: Queue<QueueJob, QueueAnswer>): Promise<string[]> =>
  queue.getRanges(['completed', 'failed'], 0, -1);
