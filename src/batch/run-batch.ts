import type { BatchHeader, DepartmentStatus } from '../model/batch.ts';
import { DEPARTMENT_STATUSES } from '../model/batch.ts';
import { ProblemError } from '../model/problem.ts';
import type { Executor } from './executor.ts';
import { endLine, type Journal, openJournal } from './journal.ts';
import { lockJournal } from './journal-lock.ts';
import { type IsCurrent, journalState, resumeJournal } from './resume-journal.ts';
import type { SubmissionReference } from './submission-reference.ts';

export interface BatchRun {
  readonly references: readonly SubmissionReference[];
  readonly header: BatchHeader;
  readonly isCurrent?: IsCurrent;
  /** File that the lines go to. */
  readonly path: string;
  readonly resume?: boolean;
  readonly overwrite?: boolean;
  /** Opened once the run is known to be possible; `run` names it. */
  readonly execute: (run: string) => Promise<Executor>;
  /** Ends the run after what is under way. */
  readonly stop: AbortSignal;
  readonly onLine?: (line: string) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly total: number;
  /** Departments with a line, those of an earlier run included. */
  readonly done: number;
  readonly resumed: number;
  readonly cached: number;
  readonly retried: number;
  readonly cacheIgnored: number;
  readonly statuses: Readonly<Record<DepartmentStatus, number>>;
}

/**
 * Checks every department and writes its line as it comes. Returns what was done, fewer than `total` where
 * the run was stopped. Throws a ProblemError where lines cannot be kept, or another run keeps its own there;
 * those written stay.
 */
export async function runBatch(batch: BatchRun): Promise<Progress> {
  const unlock = lockJournal(batch.path);
  try {
    return await runLocked(batch);
  } finally {
    unlock();
  }
}

async function runLocked(batch: BatchRun): Promise<Progress> {
  const { journal, done, run } = await openFor(batch);
  const pending = batch.references.filter(({ id }) => !done.has(id));
  const counts = {
    total: batch.references.length,
    done: batch.references.length - pending.length,
    resumed: batch.references.length - pending.length,
    cached: 0,
    retried: 0,
    cacheIgnored: 0,
    statuses: Object.fromEntries(DEPARTMENT_STATUSES.map((status) => [status, 0])) as Record<
      DepartmentStatus,
      number
    >,
  };
  batch.onProgress?.(counts);
  let executor: Executor | undefined;
  try {
    if (pending.length > 0) {
      executor = await batch.execute(run);
      await feed(pending, executor, batch, journal, counts);
    }
    if (counts.done === counts.total) journal.append(endLine(counts.total));
  } finally {
    await executor?.close();
    journal.close();
  }
  return counts;
}

async function openFor({ path, header, isCurrent, resume, overwrite }: BatchRun) {
  const state = journalState(path);
  if (resume && state !== 'absent') return await resumeJournal(path, header, isCurrent);
  if (!overwrite && (state === 'unfinished' || state === 'foreign')) {
    throw new ProblemError({ severity: 'error', messageId: `batch-journal-${state}`, data: {}, file: path });
  }
  return { journal: openJournal(path, header), done: new Set<string>(), run: header.run };
}

type Counts = { -readonly [K in keyof Progress]: Progress[K] } & {
  statuses: Record<DepartmentStatus, number>;
};

/** Keeps as many departments under way as the executor has room for. */
function feed(
  pending: readonly SubmissionReference[],
  executor: Executor,
  { stop, onLine, onProgress }: BatchRun,
  journal: Journal,
  counts: Counts,
): Promise<void> {
  const queue = pending[Symbol.iterator]();
  const ending = new AbortController();
  const cut = ending.signal;
  const lane = async (): Promise<void> => {
    for (const reference of queue) {
      if (stop.aborted) return;
      const { text, attempts, cached, cacheIgnored, settle } = await executor.run('check', reference);
      if (cut.aborted) return;
      journal.append(text);
      counts.done += 1;
      counts.statuses[statusOf(text)] += 1;
      if (cached) counts.cached += 1;
      if (attempts > 1) counts.retried += 1;
      if (cacheIgnored) counts.cacheIgnored += 1;
      await settle?.();
      await onLine?.(text);
      onProgress?.(counts);
      if (cut.aborted) return;
    }
  };
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const onStop = () => {
      timer = setTimeout(finish, executor.graceMilliseconds);
    };
    const finish = (error?: unknown) => {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
      ending.abort();
      if (error === undefined) resolve();
      else reject(error);
    };
    if (stop.aborted) onStop();
    stop.addEventListener('abort', onStop, { once: true });
    const lanes = Array.from({ length: Math.min(executor.width, pending.length) }, lane);
    Promise.all(lanes).then(() => finish(), finish);
  });
}

/** A quote inside a JSON text is escaped: the first match is the line's own field. */
const statusOf = (line: string): DepartmentStatus =>
  (/"status":"([a-z]+)"/.exec(line)?.[1] ?? 'failed') as DepartmentStatus;
