import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RunFigures } from '../../src/model/batch-summary.ts';

export type Measured = RunFigures;

interface BatchOptions {
  readonly jobs: number;
  readonly cache?: string;
  /** The one core it is held to, where `canHold`. */
  readonly core?: number;
}

/** Whether a process can be held to one core here. */
export const canHold = spawnSync('taskset', ['-c', '1', 'true']).status === 0;

/** Runs the built command line over a tree and returns what it says of itself. */
export async function runBatch(
  tree: string,
  folder: string,
  { jobs, cache, core }: BatchOptions,
): Promise<Measured> {
  const name = core === undefined ? 'run' : `run-${core}`;
  const output = join(folder, `${name}.json`);
  const command = [process.execPath, 'bin/juesuan.js', 'batch', tree, '--quiet', '--overwrite'];
  command.push(
    '--jobs',
    String(jobs),
    '--journal',
    join(folder, `${name}.ndjson`),
    '--format',
    `json=${output}`,
  );
  if (cache !== undefined) command.push('--cache', join(folder, cache));
  if (core !== undefined) command.unshift('taskset', '-c', String(core));
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  // Findings exit with 1; anything above is a failure of the tool.
  if (status === null || status > 1) throw new Error(stderr);
  return JSON.parse(readFileSync(output, 'utf8')).run;
}
