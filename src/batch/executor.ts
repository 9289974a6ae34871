import type { SubmissionInput } from '../check.ts';
import type { SubmissionReference } from './submission-reference.ts';
import type { WorkerAnswer, WorkerTask } from './worker-task.ts';

/** Where checks are carried out: threads here, or machines behind a queue. */
export interface Executor {
  /** Submissions to keep under way, so that nobody waits for work. */
  readonly width: number;
  /** How long a run that is stopped waits for what is under way; elsewhere, work goes on without it. */
  readonly graceMilliseconds: number;
  /** Never rejects for what a submission does to its worker; that becomes the answer. */
  run(type: WorkerTask['type'], reference: SubmissionReference, input?: SubmissionInput): Promise<Executed>;
  /** Ends what is still under way, unless it ended by itself. */
  close(): Promise<void>;
}

export interface Executed extends WorkerAnswer {
  readonly attempts: number;
  /** To be called once the answer is on disk. */
  settle?(): Promise<void>;
}
