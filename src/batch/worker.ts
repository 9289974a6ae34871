import { workerData } from 'node:worker_threads';
import { departmentChecker } from './check-department.ts';
import type { PooledTask, PoolWorkerData } from './pool.ts';
import type { WorkerAnswer } from './worker-task.ts';

/** Entry of a worker thread. */
const { setup, startedAt } = workerData as PoolWorkerData;
const started = new Int32Array(startedAt);
const check = departmentChecker(setup);

export default function work({ slot, clock, ...task }: PooledTask): Promise<WorkerAnswer> {
  Atomics.store(started, slot, Math.max(1, Date.now() - clock));
  return check(task);
}
