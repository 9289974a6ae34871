/**
 * `npm run fuzz -- [--runs N] [--minutes M] [--seed S] [--first I] [--jobs J] [--in-turn] [--keep DIR]`: damaged
 * submissions of every format, every report of each rendered, or two in turn. Counts crashes, hangs (30 s) and peaks
 * above 512 MB, the whole process included, and keeps the file that made each. Ends after the runs or the minutes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzzCase, reportsInTurn, runCase } from '../tests/support/fuzz/fuzz-case.ts';
import { type CaseReport, supervise } from '../tests/support/fuzz/supervise.ts';
import { peakMegabytes } from '../tests/support/peak-memory.ts';

const IN_TURN = '--in-turn';

if (process.argv.includes('--child')) serve(Number(process.argv.at(-1)));
else await main();

/** A child: runs the cases whose numbers it is sent. */
function serve(seed: number): void {
  const isInTurn = process.argv.includes(IN_TURN);
  process.send!('ready');
  process.on('message', async (index: number) => {
    let error: string | undefined;
    try {
      const { input } = await fuzzCase(seed, index);
      await runCase(input, isInTurn ? reportsInTurn(index) : undefined);
    } catch (reason) {
      error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    }
    const megabytes = peakMegabytes();
    process.send!({ index, megabytes, ...(error === undefined ? {} : { error }) } satisfies CaseReport);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: 'Infinity' },
      'in-turn': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '0' },
      jobs: { type: 'string', default: '2' },
      keep: { type: 'string', default: 'fuzz-failures' },
    },
  });
  const [runs, seed, first, jobs] = [values.runs, values.seed, values.first, values.jobs].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const began = performance.now();
  const { done, failures, slowest } = await supervise({
    child: fileURLToPath(import.meta.url),
    args: values['in-turn'] ? [IN_TURN] : [],
    seed,
    first,
    runs,
    jobs,
    seconds: 30,
    megabytes: 512,
    until: began + 60_000 * Number(values.minutes),
    onReport: (done) => {
      if (done % 500 === 0) console.log(`${done} of ${runs}`);
    },
    onFailure: async ({ index, kind, reason }) => {
      const { changed } = await fuzzCase(seed, index);
      mkdirSync(values.keep, { recursive: true });
      const file = join(values.keep, `${kind}-${seed}-${index}${extname(changed.name)}`);
      writeFileSync(file, changed.bytes);
      console.log(`${kind}: ${file} (--first ${index} --runs 1 --seed ${seed})\n  ${reason}`);
    },
  });
  const count = (kind: string) => failures.filter((failure) => failure.kind === kind).length;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${done} runs in ${seconds.toFixed(0)} s (${(done / seconds).toFixed(1)} a second, slowest ${(slowest / 1000).toFixed(1)} s): ` +
      `crashes ${count('crash')}, hangs ${count('hang')}, above 512 MB ${count('memory')}`,
  );
  if (failures.length > 0) process.exitCode = 1;
}
