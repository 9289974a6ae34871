import { resolve } from 'node:path';
import { version } from '../model/version.ts';
import { digestOf } from './run-settings.ts';
import { codeDigest, workerFile } from './worker-file.ts';
import type { WorkerSetup } from './worker-task.ts';

const FOLDER = '.juesuan-cache';

/**
 * The set-up with a cache in `folder` (`true`: the usual one), or without. Entries hold for this code and the
 * settings of their department only; the folder can be shared by runs and machines of all kinds.
 */
export function withCache(folder: string | true | undefined, setup: WorkerSetup): WorkerSetup {
  if (folder === undefined) return setup;
  const { lang, prior } = setup;
  const salt = digestOf([version, codeDigest(workerFile()), lang, prior?.digest ?? null]);
  return { ...setup, cache: { folder: resolve(folder === true ? FOLDER : folder), salt } };
}
