import { workerData } from 'node:worker_threads';
import { departmentChecker } from '../../../src/batch/check-department.ts';
import type { PooledTask, PoolWorkerData } from '../../../src/batch/pool.ts';
import type { WorkerAnswer } from '../../../src/batch/worker-task.ts';
import { makeDepartment, numberOfDepartment } from './department.ts';

/** As src/batch/worker.ts, with files that are made when their turn comes, in place of those of a disk. */
const { setup, startedAt } = workerData as PoolWorkerData;
const started = new Int32Array(startedAt);
const check = departmentChecker(setup);
const texts = Number(process.env.TEXTS);

export default function work({ slot, clock, ...task }: PooledTask): Promise<WorkerAnswer> {
  Atomics.store(started, slot, Math.max(1, Date.now() - clock));
  const { id } = task.reference;
  return check({ ...task, input: { id, files: makeDepartment(numberOfDepartment(id), texts).files } });
}
