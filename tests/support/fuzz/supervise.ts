import { type ChildProcess, fork } from 'node:child_process';

/** What a child answers for a case, after `ready` once: how far its memory ever rose, or why the case failed. */
export interface CaseReport {
  readonly index: number;
  readonly megabytes: number;
  readonly error?: string;
}

export interface Failure {
  readonly index: number;
  readonly kind: 'crash' | 'hang' | 'memory';
  readonly reason: string;
}

export interface SuperviseOptions {
  readonly child: string;
  readonly seed: number;
  readonly first: number;
  readonly runs: number;
  readonly jobs: number;
  /** A case that takes longer hangs. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly onReport?: (done: number) => void;
}

/** Memory of a child only ever rises: it is replaced before what many cases left could be taken for one. */
const FRESH_AFTER = 60;
const START_SECONDS = 60;
const PATIENCE = 4;
const started = new WeakSet<ChildProcess>();

/** Runs cases in processes of their own, each with a time limit; what breaks or hangs is replaced, and reported. */
export async function supervise(
  options: SuperviseOptions,
): Promise<{ failures: Failure[]; slowest: number }> {
  const { first, runs, jobs } = options;
  const failures: Failure[] = [];
  let next = first;
  let done = 0;
  let slowest = 0;
  const lane = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    for (let count = 0; next < first + runs; count += 1) {
      const index = next;
      next += 1;
      if (count % FRESH_AFTER === 0) child = replace(child, options);
      const began = performance.now();
      let failure = await ask(child!, index, options);
      if (failure) child = replace(child, options);
      // Neither what other cases left behind nor a busy machine is the fault of this one.
      if (failure?.kind === 'memory' || failure?.kind === 'hang') {
        failure = await ask(child!, index, { ...options, seconds: PATIENCE * options.seconds });
        child = replace(child, options);
      }
      if (failure) failures.push(failure);
      slowest = Math.max(slowest, performance.now() - began);
      done += 1;
      options.onReport?.(done);
    }
    child?.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return { failures: failures.sort((a, b) => a.index - b.index), slowest };
}

function replace(old: ChildProcess | undefined, { child, seed }: SuperviseOptions): ChildProcess {
  old?.kill('SIGKILL');
  return fork(child, ['--child', String(seed)], {
    execArgv: ['--max-old-space-size=400'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function ask(
  child: ChildProcess,
  index: number,
  { seconds, megabytes }: SuperviseOptions,
): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const settle = (failure?: Failure): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(failure);
    };
    const onMessage = (report: CaseReport | 'ready'): void => {
      if (report === 'ready') arm(seconds);
      else if (report.error !== undefined) settle({ index, kind: 'crash', reason: report.error });
      else if (report.megabytes > megabytes)
        settle({ index, kind: 'memory', reason: `${report.megabytes.toFixed(0)} MB` });
      else settle();
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle({ index, kind: 'crash', reason: `the process ended (${signal ?? code})` });
    let timer: NodeJS.Timeout | undefined;
    const arm = (limit: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle({ index, kind: 'hang', reason: `over ${limit} s` }), limit * 1000);
    };
    // A process that is still starting says so when it is ready, and has the time of the case from then on.
    arm(started.has(child) ? seconds : seconds + START_SECONDS);
    started.add(child);
    child.on('message', onMessage).on('exit', onExit);
    child.send(index);
  });
}
