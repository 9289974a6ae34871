import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface QueueRun {
  readonly seconds: number;
  /** Of all workers together, where the system tells. */
  readonly workerCpuSeconds: number | undefined;
}

/**
 * The same tree through a queue, by so many workers of one thread each, all of them ready and warmed up on
 * `warmUp` before the clock starts.
 */
export async function runQueue(
  tree: string,
  warmUp: string,
  folder: string,
  url: string,
  workers: number,
): Promise<QueueRun> {
  const children = await Promise.all(Array.from({ length: workers }, () => startWorker(url)));
  try {
    await collect(warmUp, folder, url);
    const before = cpuOf(children);
    const started = performance.now();
    await collect(tree, folder, url);
    const seconds = (performance.now() - started) / 1000;
    const after = cpuOf(children);
    return {
      seconds,
      workerCpuSeconds: before === undefined || after === undefined ? undefined : after - before,
    };
  } finally {
    for (const child of children) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  }
}

/** Resolves once the worker says that it waits for jobs. */
async function startWorker(url: string): Promise<ChildProcess> {
  const argv = ['bin/juesuan.js', 'worker', '--queue', url, '--jobs', '1'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface({ input: child.stderr! });
  await once(lines, 'line');
  lines.on('line', () => {});
  return child;
}

async function collect(tree: string, folder: string, url: string): Promise<void> {
  const argv = ['bin/juesuan.js', 'batch', tree, '--quiet', '--overwrite', '--queue', url];
  argv.push('--journal', join(folder, 'queue.ndjson'), '--format', `json=${join(folder, 'queue.json')}`);
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code === null || code > 1) throw new Error(`batch through the queue ended with ${code}`);
}

/** User and system time from /proc, in clock ticks of a hundredth of a second. */
function cpuOf(children: readonly ChildProcess[]): number | undefined {
  try {
    return children.reduce((sum, { pid }) => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) / 100;
    }, 0);
  } catch {
    return undefined;
  }
}
