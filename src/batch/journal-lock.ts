import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fileProblem } from '../io/file-errors.ts';
import { ProblemError } from '../model/problem.ts';

/** Who writes a journal; stands as JSON in a file beside it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO time. */
  readonly since: string;
}

const BEAT_MILLISECONDS = 10_000;
/** A holder on another machine that has been silent for so long has died. */
const STALE_MILLISECONDS = 90_000;
const held = new Set<string>();

/**
 * Keeps other runs off a journal until the returned function is called. Throws a ProblemError that names who
 * holds it. What a killed run left behind counts for nothing.
 */
export function lockJournal(journal: string): () => void {
  const path = `${journal}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  if (!place(path, own)) {
    const holder = readHolder(path);
    if (holder && isAlive(holder, path)) throw taken(journal, path, holder);
    rmSync(path, { force: true });
    if (!place(path, own)) throw taken(journal, path, readHolder(path) ?? own);
  }
  held.add(path);
  const beat = setInterval(() => touch(path), BEAT_MILLISECONDS);
  beat.unref();
  return () => {
    clearInterval(beat);
    held.delete(path);
    rmSync(path, { force: true });
  };
}

/** Creates the lock; `false` where there is one. */
function place(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileProblem(error, path, 'write');
  }
}

/** `undefined` for a lock whose writer was cut off in the middle, or that is gone by now. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' && typeof since === 'string'
      ? { pid, host, since }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname()) {
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - touched < STALE_MILLISECONDS;
  }
  // The number is ours: an earlier process had it, or this one runs twice.
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Someone removed it: the run goes on all the same.
  }
}

function taken(file: string, lock: string, { pid, host, since }: Holder): ProblemError {
  const data = { pid: String(pid), host, since: since.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'), lock };
  return new ProblemError({ severity: 'error', messageId: 'batch-journal-locked', data, file });
}
