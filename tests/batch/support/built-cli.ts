import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/** Inside node_modules, so that packages are found; apart from `dist`, which these tests neither need nor disturb. */
const FOLDER = resolve('node_modules/.cache/batch-tests', String(process.pid));

/** The command line as built, for tests that need processes, signals and worker threads: what to run with node. */
export async function builtCli(): Promise<string> {
  const folder = join(FOLDER, 'cli');
  const bin = join(folder, 'juesuan.js');
  if (existsSync(bin)) return bin;
  const input = {
    cli: 'src/cli/main.ts',
    'batch-worker': 'src/batch/worker.ts',
    'reader-worker': 'src/io/reader-worker.ts',
  };
  await bundle(input, folder);
  writeFileSync(
    bin,
    "import { main } from './cli.js';\nprocess.exitCode = await main(process.argv, process);\n",
  );
  return bin;
}

/** One file as a worker thread runs it. */
export async function builtWorker(input: string): Promise<URL> {
  const folder = join(FOLDER, 'worker');
  await bundle({ worker: input }, folder);
  return pathToFileURL(join(folder, 'worker.js'));
}

async function bundle(input: Record<string, string>, dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  await build({
    input,
    platform: 'node',
    external: [/^node:/, /^[a-z@](?!:)/],
    transform: { define: { JUESUAN_VERSION: '"0.0.0-test"' } },
    output: { dir, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' },
    logLevel: 'warn',
  });
}
