import { createHash } from 'node:crypto';
import type { SubmissionInput } from '../../check.ts';
import { version } from '../../model/version.ts';
import type { SubmissionReference } from '../submission-reference.ts';
import type { WorkerSetup } from '../worker-task.ts';

/** What a job carries: a place on shared storage, or what the files hold. */
export interface QueueJob {
  readonly run: string;
  readonly reference: SubmissionReference;
  readonly input?: PackedInput;
}

export interface PackedInput extends Omit<SubmissionInput, 'files'> {
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** What a run's jobs have in common, kept once; each worker has its own cache. */
export type QueueSetup = Omit<WorkerSetup, 'cache' | 'reports'>;

/** What a job leaves: enough to go on as if it had been checked here. */
export interface QueueAnswer {
  readonly text: string;
  readonly cached: boolean;
  readonly cacheIgnored: boolean;
  readonly attempts: number;
}

/** Versions never share a queue: a worker of another one would answer by other rules. */
export const queueName = `juesuan-${version}`;
export const setupKey = (run: string): string => `juesuan:run:${run}`;

/** The same department of the same run is the same job, however often it is put into the queue. */
export const jobId = (run: string, { id }: SubmissionReference): string =>
  `${run}-${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;

export const packInput = ({ files, ...rest }: SubmissionInput): PackedInput => ({
  ...rest,
  files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
});

export const unpackInput = ({ files, ...rest }: PackedInput): SubmissionInput => ({
  ...rest,
  files: files.map(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) })),
});
