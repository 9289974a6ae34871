import { type ChildProcess, fork } from 'node:child_process';
import { cpuSeconds } from '../cpu-seconds.ts';

/** What a child answers for a case, after `ready` once: how far its memory rose, what it still holds, or why the case failed. */
export interface CaseReport {
  readonly megabytes: number;
  readonly held?: number;
  readonly error?: string;
}

export interface Failure {
  readonly index: number;
  readonly kind: 'crash' | 'hang' | 'memory';
  readonly reason: string;
}

export interface ChildOptions {
  readonly child: string;
  readonly args?: readonly string[];
  /** A case that computes for longer hangs, and so does one that takes ten times as long, idle or on a busy machine. */
  readonly seconds: number;
  readonly megabytes: number;
}

export interface SuperviseOptions extends ChildOptions {
  readonly first: number;
  readonly runs: number;
  readonly jobs: number;
  /** Once it is, no further case begins. */
  readonly isOver?: () => boolean;
  readonly onReport?: (done: number) => void;
  /** As they come; a run may be ended before its last. */
  readonly onFailure?: (failure: Failure) => Promise<void>;
}

/** A child is replaced where what many cases left in its memory could hide what the next needs. */
const FRESH_ABOVE = 0.75;
const START_SECONDS = 60;
const PATIENCE = 10;
const started = new WeakSet<ChildProcess>();

/** Runs cases in processes of their own, each with a time limit; what breaks or hangs is replaced, and reported. */
export async function supervise(
  options: SuperviseOptions,
): Promise<{ done: number; failures: Failure[]; slowest: { index: number; milliseconds: number } }> {
  const { first, runs, jobs, isOver = () => false } = options;
  const failures: Failure[] = [];
  let next = first;
  let done = 0;
  let slowest = { index: first, milliseconds: 0 };
  const lane = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    while (next < first + runs && !isOver()) {
      const index = next;
      next += 1;
      child ??= start(options);
      const began = performance.now();
      let answer = await ask(child, index, options);
      // Neither what other cases left behind nor a busy machine is the fault of this one.
      if (answer.kind === 'memory' || answer.kind === 'hang' || answer.kind === 'end') {
        child.kill('SIGKILL');
        child = start(options);
        answer = await ask(child, index, options);
      }
      const failure = failureOf(answer);
      if (failure) {
        failures.push({ index, ...failure });
        await options.onFailure?.(failures.at(-1)!);
      }
      if (answer.kind !== 'well' || answer.held > FRESH_ABOVE * options.megabytes) {
        child.kill('SIGKILL');
        child = undefined;
      }
      const milliseconds = performance.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
      done += 1;
      options.onReport?.(done);
    }
    child?.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return { done, failures: failures.sort((a, b) => a.index - b.index), slowest };
}

/** How a kept case fails, in a process of its own; `undefined` where it does not. */
export async function runKept(
  path: string,
  options: ChildOptions,
): Promise<Omit<Failure, 'index'> | undefined> {
  const child = start(options);
  const answer = await ask(child, path, options);
  child.kill('SIGKILL');
  return failureOf(answer);
}

const failureOf = (answer: Answer): Omit<Failure, 'index'> | undefined =>
  answer.kind === 'well'
    ? undefined
    : { kind: answer.kind === 'end' ? 'crash' : answer.kind, reason: answer.reason };

type Answer =
  | { readonly kind: 'well'; readonly held: number }
  | { readonly kind: Failure['kind'] | 'end'; readonly reason: string };

/** The last two as in bin: Node 20 optimises too early, at a third of the time that a case takes. */
const FLAGS = [
  '--max-old-space-size=400',
  '--expose-gc',
  '--interrupt-budget=400000',
  '--max-inlined-bytecode-size-cumulative=400',
];

function start({ child, args = [] }: ChildOptions): ChildProcess {
  return fork(child, [...args], {
    execArgv: FLAGS,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** A case by its number or, of a kept one, its path. */
function ask(
  child: ChildProcess,
  what: number | string,
  { seconds, megabytes }: ChildOptions,
): Promise<Answer> {
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
      else settle({ kind: 'well', held: report.held ?? report.megabytes });
    };
    const onExit = (code: number | null, signal: string | null): void =>
      settle({ kind: 'end', reason: `the process ended (${signal ?? code})` });
    let timer: NodeJS.Timeout | undefined;
    const arm = (limit: number): void => {
      clearTimeout(timer);
      const began = performance.now();
      const computed = cpuSeconds(child.pid) ?? 0;
      const look = (): void => {
        const taken = (performance.now() - began) / 1000;
        const left = limit - ((cpuSeconds(child.pid) ?? taken + computed) - computed);
        if (left > 0 && taken < PATIENCE * limit) timer = setTimeout(look, Math.max(100, left * 1000));
        else settle({ kind: 'hang', reason: `over ${limit} s (${taken.toFixed(0)} s by the clock)` });
      };
      timer = setTimeout(look, limit * 1000);
    };
    // A process that is still starting says so when it is ready, and has the time of the case from then on.
    arm(started.has(child) ? seconds : seconds + START_SECONDS);
    started.add(child);
    child.on('message', onMessage).on('exit', onExit);
    child.send(what);
  });
}
