import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './run-main.ts';

const ROOT = join(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'bin/juesuan.js');

/** Runs the built command line, as a user does. */
export function runCli(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: string; readonly env?: Record<string, string> } = {},
): Promise<Run> {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) throw new Error('dist is missing: run `npm run build` first');
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd: options.cwd ?? ROOT,
    env: { ...env, ...options.env },
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      written[name] += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...written }));
  });
}
