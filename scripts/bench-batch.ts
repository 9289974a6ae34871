/**
 * `npm run bench:batch`: how a batch scales, what it costs beside decoding and parsing alone, and what other
 * tools make of the same sums, all in one run, so that the machine's speed cancels out.
 *
 * `-- --generated 100000` for one run over so many that are made as they are checked, and nothing else (`--texts 20`: with a
 * narrative for every twentieth only).
 * `-- --counts 100,1000,10000` for the long run, `-- --counts ''` for the other tools alone, `-- --peers 0` without them; `-- --modules DIR` where @duckdb/node-api and hyperformula are
 * installed (they are too large to be dependencies): `npm install --prefix DIR @duckdb/node-api hyperformula`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDepartmentTree } from '../tests/batch/support/department-tree.ts';
import { comparePeers } from './bench-batch/compare-peers.ts';
import { measureParsing } from './bench-batch/measure-parsing.ts';
import { canHold, type Measured, runBatch } from './bench-batch/run-batch.ts';
import { runGenerated } from './bench-batch/run-generated.ts';
import { runQueue } from './bench-batch/run-queue.ts';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '100,1000' },
    modules: { type: 'string' },
    peers: { type: 'string', default: '200' },
    generated: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    texts: { type: 'string', default: '1' },
  },
});
if (!existsSync('dist/batch-worker.js')) {
  console.error('dist is missing: run `npm run build` first');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-batch-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const percent = (a: number, b: number) => `${((a / b - 1) * 100).toFixed(1)} %`;

if (values.generated !== undefined) {
  const [count, jobs, texts] = [values.generated, values.jobs, values.texts].map(Number) as [
    number,
    number,
    number,
  ];
  await runGenerated({ count, jobs, texts }, folder);
  process.exit();
}
if (values.counts !== '') await measureScaling();
if (Number(values.peers) > 0) await comparePeers(folder, Number(values.peers), values.modules);

async function measureScaling(): Promise<void> {
  const counts = values.counts.split(',').map(Number);
  const measured: Measured[] = [];
  for (const count of counts) {
    const tree = join(folder, String(count));
    writeDepartmentTree(tree, count, 1);
    const one = await runBatch(tree, folder, { jobs: 2, cache: `cache-${count}` });
    measured.push(one);
    console.log(
      `${count} departments: ${one.seconds.toFixed(1)} s, ${(count / one.seconds).toFixed(1)}/s, CPU ${((one.cpuSeconds / count) * 1000).toFixed(1)} ms each, peak ${one.peakMegabytes.toFixed(0)} MB`,
    );
  }
  const [first, last] = [measured[0]!, measured.at(-1)!];
  const [fewest, most] = [counts[0]!, counts.at(-1)!];
  const each = ({ cpuSeconds }: Measured, count: number) => cpuSeconds / count;
  console.log(
    `CPU each, ${most} against ${fewest}: ${percent(each(last, most), each(first, fewest))} (goal: within 10 %; a run's start is part of it)`,
  );
  for (const [at, one] of measured.entries()) {
    if (at === 0) continue;
    const before = measured[at - 1]!;
    const more = counts[at]! - counts[at - 1]!;
    console.log(
      `  from ${counts[at - 1]} to ${counts[at]}: ${(((one.cpuSeconds - before.cpuSeconds) / more) * 1000).toFixed(1)} ms CPU for each more`,
    );
  }
  console.log(
    `peak memory, ${most} against ${fewest}: ${percent(last.peakMegabytes, first.peakMegabytes)} (goal: within 20 %, under 400 MB)`,
  );

  const largest = join(folder, String(most));
  const warm = await runBatch(largest, folder, { jobs: 2, cache: `cache-${most}` });
  console.log(
    `warm cache against cold: ${(last.seconds / warm.seconds).toFixed(0)}× wall (${warm.seconds.toFixed(2)} s), ${(last.cpuSeconds / warm.cpuSeconds).toFixed(0)}× CPU (goal ≥ 20×)`,
  );

  const middle = join(folder, String(counts[Math.min(1, counts.length - 1)]!));
  await compareThreads(middle, counts[Math.min(1, counts.length - 1)]!);
  await compareQueueWorkers(middle, join(folder, String(fewest)));

  const parsing = measureParsing(join(folder, String(fewest)));
  console.log(
    `whole check against decoding and csv-parsing the same files: ${(each(last, most) / parsing.seconds).toFixed(1)}× (${(parsing.seconds * 1000).toFixed(2)} ms to parse, spread ${(parsing.spread * 100).toFixed(1)} %; goal ≤ 12×)`,
  );
}

/**
 * One thread is held to one core: left free it takes more than that, since V8 collects garbage and optimises beside
 * it on the other, and what a second thread gains would be told too low. Whether two cores were free is told by two
 * processes, each held to a core of its own, beside one.
 */
async function compareThreads(tree: string, count: number): Promise<void> {
  const two = await runBatch(tree, folder, { jobs: 2 });
  const one = await runBatch(tree, folder, { jobs: 1 });
  const told = ({ seconds, cpuSeconds }: Measured) =>
    `${seconds.toFixed(1)} s, CPU ${cpuSeconds.toFixed(1)} s`;
  console.log(
    `${count} departments by two threads ${told(two)}; by one left free ${told(one)}: ${(one.seconds / two.seconds).toFixed(2)}×`,
  );
  if (!canHold) {
    console.log(
      'two threads against one on one core: not measured, there is no taskset or no second core here',
    );
    return;
  }
  const held = await runBatch(tree, folder, { jobs: 1, core: 0 });
  console.log(
    `by one held to one core ${told(held)}: ${(held.seconds / two.seconds).toFixed(2)}× (goal ≥ 1.8× where two cores are free)`,
  );
  const both = await Promise.all([0, 1].map((core) => runBatch(tree, folder, { jobs: 1, core })));
  const slower = Math.max(...both.map(({ seconds }) => seconds));
  console.log(
    `that they were free: two processes, each held to a core and checking all of them, take ${slower.toFixed(1)} s, ${((2 * held.seconds) / slower).toFixed(2)}× one`,
  );
}

/** Two worker processes at one queue against one; needs a redis-server, bullmq and ioredis. */
async function compareQueueWorkers(tree: string, warmUp: string): Promise<void> {
  const notMeasured = (what: string) =>
    console.log(`two workers at a queue against one: not measured, ${what} not installed`);
  const server = await loadServer();
  if (!server) return notMeasured('bullmq and ioredis are');
  if (!server.hasRedis) return notMeasured('redis-server is');
  const redis = await server.startRedis(folder);
  try {
    const one = await runQueue(tree, warmUp, folder, redis.url, 1);
    const two = await runQueue(tree, warmUp, folder, redis.url, 2);
    const cpu =
      one.workerCpuSeconds && two.workerCpuSeconds
        ? `, ${percent(two.workerCpuSeconds, one.workerCpuSeconds)} CPU of the workers together`
        : '';
    console.log(
      `two workers at a queue against one: ${(one.seconds / two.seconds).toFixed(2)}× wall (${one.seconds.toFixed(1)} s, ${two.seconds.toFixed(1)} s)${cpu} (goal ≥ 1.8× where two cores are free)`,
    );
  } finally {
    await redis.stop();
  }
}

/** `undefined` where the optional dependencies are missing. */
async function loadServer() {
  try {
    await import('bullmq');
    return await import('../tests/batch/support/redis.ts');
  } catch {
    return undefined;
  }
}
