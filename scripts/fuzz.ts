/**
 * `npm run fuzz -- [--runs N] [--minutes M] [--seed S] [--first I] [--jobs J] [--formats A,B] [--in-turn] [--keep DIR] [--seconds S]`:
 * damaged submissions of every format, or some, and damaged files that are given beside them; every report of each
 * rendered, or two in turn. Counts crashes, hangs (over S seconds, 30 by default) and peaks above 512 MB, the whole process included, and keeps
 * a small file that shows each. Ends after the runs or the minutes. `npm run fuzz -- FILE…`: kept files again.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMAT_NAMES } from '../tests/support/fuzz/formats.ts';
import { fuzzCase } from '../tests/support/fuzz/fuzz-case.ts';
import { keepCase, readKept } from '../tests/support/fuzz/kept-case.ts';
import { runCase } from '../tests/support/fuzz/run-case.ts';
import {
  type CaseReport,
  type ChildOptions,
  type Failure,
  runKept,
  supervise,
} from '../tests/support/fuzz/supervise.ts';
import { forgetPeak, peakMegabytes } from '../tests/support/peak-memory.ts';

/**
 * Megabytes that cases left behind: above it they are cleared away, so that each case is measured by itself; again
 * only once that many more are there, for what a long run compiled stays.
 */
const TIDY_ABOVE = 300;
const TIDY_AGAIN = 40;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    formats: { type: 'string', default: FORMAT_NAMES.join() },
    'in-turn': { type: 'boolean', default: false },
    keep: { type: 'string', default: 'fuzz-failures' },
    seconds: { type: 'string', default: '30' },
    child: { type: 'boolean', default: false },
  },
});
const [runs, minutes, seed, first, jobs] = (['runs', 'minutes', 'seed', 'first', 'jobs'] as const).map(
  (name) => Number(values[name]),
) as [number, number, number, number, number];
const formats = values.formats.split(',');
const makeCase = (index: number) => fuzzCase(seed, index, formats);
const inChild: ChildOptions = {
  child: fileURLToPath(import.meta.url),
  args: [...process.argv.slice(2).filter((word) => !positionals.includes(word)), '--child'],
  seconds: Number(values.seconds),
  megabytes: 512,
};

if (values.child) serve();
else if (positionals.length > 0) await runAgain();
else await runAll();

/** A child: runs the cases whose numbers or paths it is sent. */
function serve(): void {
  process.env.JUESUAN_DEBUG = '1';
  process.on('SIGINT', () => {});
  let tidied = 0;
  process.send!('ready');
  process.on('message', async (what: number | string) => {
    let error: string | undefined;
    forgetPeak();
    try {
      if (typeof what === 'string') await runCase(readKept(what));
      else {
        const { files, turn } = await makeCase(what);
        await runCase(files, values['in-turn'] ? turn : undefined);
      }
    } catch (reason) {
      error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    }
    const megabytes = peakMegabytes();
    let held = forgetPeak();
    if (held > Math.max(TIDY_ABOVE, tidied + TIDY_AGAIN)) {
      globalThis.gc?.();
      held = tidied = forgetPeak();
    }
    process.send!({ megabytes, held, ...(error === undefined ? {} : { error }) } satisfies CaseReport);
  });
}

async function runAll(): Promise<void> {
  const began = performance.now();
  let isOver = false;
  // Ended early, a long run still tells what it did.
  process.once('SIGINT', () => {
    isOver = true;
  });
  const { done, failures, slowest } = await supervise({
    ...inChild,
    first,
    runs,
    jobs,
    isOver: () => isOver || performance.now() > began + 60_000 * minutes,
    onReport: (done) => {
      if (done % 500 === 0) console.log(`${done} of ${runs}`);
    },
    onFailure: async ({ index, kind, reason }) => {
      mkdirSync(values.keep, { recursive: true });
      const file = await keepCase(join(values.keep, `${kind}-${seed}-${index}`), {
        ...(await makeCase(index)),
        fails: async (path) => (await runKept(path, inChild))?.kind === kind,
      });
      console.log(`${kind}: ${file} (--first ${index} --runs 1 --seed ${seed})\n  ${reason}`);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${done} runs in ${seconds.toFixed(0)} s (${(done / seconds).toFixed(1)} a second, slowest ${(slowest.milliseconds / 1000).toFixed(1)} s: ${slowest.index}): ${tally(failures)}`,
  );
  if (failures.length > 0) process.exitCode = 1;
}

async function runAgain(): Promise<void> {
  const failures: Omit<Failure, 'index'>[] = [];
  for (const path of positionals) {
    const failure = await runKept(path, inChild);
    console.log(`${path}: ${failure ? `${failure.kind}\n  ${failure.reason}` : 'well'}`);
    if (failure) failures.push(failure);
  }
  console.log(`${positionals.length} kept files: ${tally(failures)}`);
  if (failures.length > 0) process.exitCode = 1;
}

function tally(failures: readonly Omit<Failure, 'index'>[]): string {
  const count = (kind: Failure['kind']) => failures.filter((failure) => failure.kind === kind).length;
  return `crashes ${count('crash')}, hangs ${count('hang')}, above 512 MB ${count('memory')}`;
}
