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
  /** Words for it, before the seed. */
  readonly args?: readonly string[];
  readonly seed: number;
  readonly first: number;
  readonly runs: number;
  readonly jobs: number;
  /** A case that takes longer hangs. */
  readonly seconds: number;
  readonly megabytes: number;
  /** No case begins after this time, as `performance.now()` tells it. */
  readonly until?: number;
  readonly onReport?: (done: number) => void;
  /** As they come; a run may be ended before its last. */
  readonly onFailure?: (failure: Failure) => Promise<void>;
}

/** Memory of a child only ever rises: it is replaced where what many cases left could hide what the next needs. */
const FRESH_ABOVE = 0.75;
const START_SECONDS = 60;
const PATIENCE = 4;
const started = new WeakSet<ChildProcess>();

/** Runs cases in processes of their own, each with a time limit; what breaks or hangs is replaced, and reported. */
export async function supervise(
  options: SuperviseOptions,
): Promise<{ done: number; failures: Failure[]; slowest: number }> {
  const { first, runs, jobs, until = Number.POSITIVE_INFINITY } = options;
  const failures: Failure[] = [];
  let next = first;
  let done = 0;
  let slowest = 0;
  const lane = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    while (next < first + runs && performance.now() < until) {
      const index = next;
      next += 1;
      child ??= start(options);
      const began = performance.now();
      let answer = await ask(child, index, options);
      // Neither what other cases left behind nor a busy machine is the fault of this one.
      if (answer.kind === 'memory' || answer.kind === 'hang' || answer.kind === 'end') {
        child.kill('SIGKILL');
        child = start(options);
        answer = await ask(child, index, { ...options, seconds: PATIENCE * options.seconds });
      }
      if (answer.kind !== 'well') {
        const kind = answer.kind === 'end' ? 'crash' : answer.kind;
        failures.push({ index, kind, reason: answer.reason });
        await options.onFailure?.(failures.at(-1)!);
      }
      if (answer.kind !== 'well' || answer.megabytes > FRESH_ABOVE * options.megabytes) {
        child.kill('SIGKILL');
        child = undefined;
      }
      slowest = Math.max(slowest, performance.now() - began);
      done += 1;
      options.onReport?.(done);
    }
    child?.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return { done, failures: failures.sort((a, b) => a.index - b.index), slowest };
}

type Answer =
  | { readonly kind: 'well'; readonly megabytes: number }
  | { readonly kind: Failure['kind'] | 'end'; readonly reason: string };

function start({ child, args = [], seed }: SuperviseOptions): ChildProcess {
  return fork(child, ['--child', ...args, String(seed)], {
    execArgv: ['--max-old-space-size=400'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function ask(child: ChildProcess, index: number, { seconds, megabytes }: SuperviseOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (report: CaseReport | 'ready'): void => {
      if (report === 'ready') arm(seconds);
      else if (report.error !== undefined) settle({ kind: 'crash', reason: report.error });
      else if (report.megabytes > megabytes)
        settle({ kind: 'memory', reason: `${report.megabytes.toFixed(0)} MB` });
      else settle({ kind: 'well', megabytes: report.megabytes });
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle({ kind: 'end', reason: `the process ended (${signal ?? code})` });
    let timer: NodeJS.Timeout | undefined;
    const arm = (limit: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle({ kind: 'hang', reason: `over ${limit} s` }), limit * 1000);
    };
    // A process that is still starting says so when it is ready, and has the time of the case from then on.
    arm(started.has(child) ? seconds : seconds + START_SECONDS);
    started.add(child);
    child.on('message', onMessage).on('exit', onExit);
    child.send(index);
  });
}
