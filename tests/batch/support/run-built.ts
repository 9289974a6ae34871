import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { BatchRecord, DepartmentLine } from '../../../src/model/batch.ts';
import { builtCli } from './built-cli.ts';

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
}

/** Starts the built command line as a process of its own. */
export async function start(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Started> {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const child = spawn(process.execPath, [await builtCli(), ...argv], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (chunk: string) => {
      written[name] += chunk;
    });
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...written }));
  });
  return { child, finished };
}

export const run = async (
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> => (await start(argv, options)).finished;

/** Waits until `isSo`, and fails loudly instead of for ever. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`still not so after ${seconds} s: ${isSo}`);
    await wait(20);
  }
}

export const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
export const recordsOf = (path: string): BatchRecord[] =>
  textOf(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The departments of a run by id, without how the run went: what any two runs must agree on. */
export const outcomeOf = (path: string): Omit<DepartmentLine, 'run'>[] =>
  recordsOf(path)
    .filter((record) => record.type === 'department')
    .map(({ run: _, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
