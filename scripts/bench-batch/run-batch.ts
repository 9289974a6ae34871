import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFigures } from '../../src/model/batch-summary.ts';

export type Measured = RunFigures;

/** Runs the built command line over a tree and returns what it says of itself. */
export function runBatch(
  tree: string,
  folder: string,
  { jobs, cache }: { readonly jobs: number; readonly cache?: string },
): Measured {
  const output = join(folder, 'summary.json');
  const argv = ['bin/juesuan.js', 'batch', tree, '--quiet', '--overwrite', '--jobs', String(jobs)];
  argv.push('--journal', join(folder, 'run.ndjson'), '--format', `json=${output}`);
  if (cache !== undefined) argv.push('--cache', join(folder, cache));
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  // Findings exit with 1; anything above is a failure of the tool.
  if (status === null || status > 1) throw new Error(stderr);
  return JSON.parse(readFileSync(output, 'utf8')).run;
}
