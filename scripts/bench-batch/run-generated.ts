import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import flags from '../../bin/v8-flags.js';
import { bundleScripts } from '../bundle-scripts.mjs';

/**
 * One run over departments that are made when their turn comes, where they are checked: as many as one likes, none
 * of them on the disk; every `texts`th has a narrative. Lines and summaries go to `folder`; the run tells of itself.
 */
export async function runGenerated(
  { count, jobs, texts }: { readonly count: number; readonly jobs: number; readonly texts: number },
  folder: string,
): Promise<void> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const code = mkdtempSync(resolve('node_modules/.cache/generated-'));
  try {
    await bundleScripts(
      {
        'whole-run': 'scripts/bench-batch/generated/whole-run.ts',
        worker: 'scripts/bench-batch/generated/worker.ts',
      },
      code,
    );
    const argv = [...flags, join(code, 'whole-run.js'), String(count), String(jobs), folder];
    const { status } = spawnSync(process.execPath, argv, {
      stdio: 'inherit',
      env: { ...process.env, TEXTS: String(texts) },
    });
    if (status !== 0) throw new Error(`the run of generated departments ended with ${status}`);
  } finally {
    rmSync(code, { recursive: true, force: true });
  }
}
