import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { generateSubmission } from '../../tests/support/generate-submission.ts';
import { WORDING_NAMES } from '../../tests/support/narrative/wordings/index.ts';
import { checkWithDuckdb } from './duckdb.ts';
import { checkWithHyperformula } from './hyperformula.ts';
import { runBatch } from './run-batch.ts';

/** The tables whose rows and columns the peers add: the first figure of a row is the sum of the others. */
export const SUMMED = ['02', '03', '05'] as const;

/**
 * The same sums (rows and class totals of T02, T03, T05) over the same files by other tools. They are told
 * the layout and the encoding, which here is one for all; real ones differ from file to file.
 */
export async function comparePeers(
  folder: string,
  count: number,
  modules: string | undefined,
): Promise<void> {
  const tree = join(folder, 'peers');
  const departments = Array.from({ length: count }, (_, at) => writeUniform(join(tree, String(at)), at + 1));
  const report = (name: string, seconds: number, checks: number, cannot: string) =>
    console.log(`${name}: ${(count / seconds).toFixed(0)} departments/s, ${checks} sums; cannot: ${cannot}`);
  const own = await runBatch(tree, folder, { jobs: 1 });
  console.log(`juesuan, everything, one worker: ${(count / own.seconds).toFixed(0)} departments/s`);

  const load = loaderOf(modules);
  for (const [name, check, cannot] of [
    [
      '@duckdb/node-api',
      checkWithDuckdb,
      'find titles, headers, units, codes; T01, T04, T06, T07; rounding per printed digit; the narrative; name the cell',
    ],
    ['hyperformula', checkWithHyperformula, 'the same; decoding and CSV done for it'],
  ] as const) {
    const library = load(name);
    if (!library) {
      console.log(`${name}: skipped, not installed; npm install --prefix DIR ${name}, then --modules DIR`);
      continue;
    }
    const start = performance.now();
    const checks = await check(library, departments);
    report(name, (performance.now() - start) / 1000, checks, cannot);
  }
  const start = performance.now();
  const { status, stdout } = runPandas(tree);
  if (status === 0)
    report('pandas', (performance.now() - start) / 1000, Number(stdout), 'the same as DuckDB');
  else console.log('pandas: skipped, python3-pandas is not installed');
}

/** One layout, GB18030, for tools that cannot tell layouts. */
function writeUniform(folder: string, seed: number): string {
  mkdirSync(folder, { recursive: true });
  const options = { wording: WORDING_NAMES[seed % WORDING_NAMES.length]!, plain: true };
  for (const { name, bytes } of generateSubmission(seed, { ...options, layout: { encoding: 'gb18030' } })
    .files) {
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** The first Python that has pandas: a version manager's may hide the system's. */
function runPandas(tree: string) {
  const [first, second] = ['python3', '/usr/bin/python3'].map(
    (python) => () => spawnSync(python, ['scripts/bench-batch/pandas_sums.py', tree], { encoding: 'utf8' }),
  );
  const tried = first!();
  return tried.status === 0 ? tried : second!();
}

function loaderOf(modules: string | undefined): (name: string) => unknown {
  const require = createRequire(resolve(modules ?? '.', 'package.json'));
  return (name) => {
    try {
      return require(name);
    } catch {
      return undefined;
    }
  };
}
