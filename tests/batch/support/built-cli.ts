import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';

const FOLDER = resolve('node_modules/.cache/batch-tests', String(process.pid));

/**
 * The command line as built, for tests that need processes, signals and worker threads: its folder, with
 * `juesuan.js` to run. Built apart from `dist`, so that these tests neither need nor disturb it.
 */
export async function builtCli(): Promise<string> {
  const bin = join(FOLDER, 'juesuan.js');
  if (existsSync(bin)) return bin;
  mkdirSync(FOLDER, { recursive: true });
  await build({
    input: {
      cli: 'src/cli/main.ts',
      'batch-worker': 'src/batch/worker.ts',
      'misbehaving-worker': 'tests/batch/support/misbehaving-worker.ts',
    },
    platform: 'node',
    external: [/^node:/, /^[a-z@](?!:)/],
    transform: { define: { JUESUAN_VERSION: '"0.0.0-test"' } },
    output: { dir: FOLDER, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' },
    logLevel: 'warn',
  });
  writeFileSync(
    bin,
    "import { main } from './cli.js';\nprocess.exitCode = await main(process.argv, process);\n",
  );
  return bin;
}
