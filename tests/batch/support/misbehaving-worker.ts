import { workerData } from 'node:worker_threads';
import type { PooledTask, PoolWorkerData } from '../../../src/batch/pool.ts';
import type { WorkerAnswer } from '../../../src/batch/worker-task.ts';

/** A worker that hangs, dies, runs out of memory or throws as the department's id tells it to. */
const { startedAt } = workerData as PoolWorkerData;

export default function work({ slot, clock, reference, attempt }: PooledTask): WorkerAnswer {
  Atomics.store(new Int32Array(startedAt), slot, Math.max(1, Date.now() - clock));
  const { id } = reference;
  const once = id.endsWith('-once') && attempt > 1;
  if (id.startsWith('hang') && !once) for (;;);
  if (id.startsWith('die') && !once) process.exit(3);
  if (id.startsWith('throw') && !once) throw new Error(`cannot check ${id}`);
  if (id.startsWith('hoard') && !once) {
    const heap: unknown[] = [];
    for (;;) heap.push(new Array(100_000).fill(heap.length));
  }
  const line = {
    type: 'department',
    id,
    status: 'clean',
    run: { attempts: attempt, cached: false, milliseconds: 0 },
  };
  return { text: JSON.stringify(line), cached: false, cacheIgnored: false };
}
