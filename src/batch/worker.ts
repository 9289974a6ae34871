import { workerData } from 'node:worker_threads';
import { endableReader } from '../io/endable-reader.ts';
import { departmentChecker } from './check-department.ts';
import type { PooledTask, PoolWorkerData } from './pool.ts';
import type { WorkerAnswer } from './worker-task.ts';

/** Entry of a worker thread. */
const { setup, startedAt, fileSeconds } = workerData as PoolWorkerData;
const started = new Int32Array(startedAt);
const check = departmentChecker(setup, endableReader({ seconds: fileSeconds }));

export default function work({ slot, clock, ...task }: PooledTask): Promise<WorkerAnswer> {
  Atomics.store(started, slot, Math.max(1, Date.now() - clock));
  return check(task);
}
