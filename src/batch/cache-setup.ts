import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { version } from '../model/version.ts';
import { codeDigest, workerFile } from './worker-file.ts';
import type { WorkerSetup } from './worker-task.ts';

const FOLDER = '.juesuan-cache';

/**
 * The set-up with a cache in `folder` (`true`: the usual one), or without. Entries hold for this code, these
 * rules and options only; the folder can be shared by runs and machines of all kinds.
 */
export function withCache(folder: string | true | undefined, setup: WorkerSetup): WorkerSetup {
  if (folder === undefined) return setup;
  const { lang, year, ruleFiles, prior } = setup;
  const parts = [
    version,
    codeDigest(workerFile()),
    lang,
    year ?? null,
    ruleFiles.map(({ source }) => source),
    prior?.digest ?? null,
  ];
  const salt = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return { ...setup, cache: { folder: resolve(folder === true ? FOLDER : folder), salt } };
}
