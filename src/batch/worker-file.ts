import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const NAME = 'batch-worker.js';

/** The built entry of worker threads: beside the bundle, or above it where this stands in one of its chunks. */
export function workerFile(): URL {
  const places = [new URL(NAME, import.meta.url), new URL(`../${NAME}`, import.meta.url)];
  return places.find((place) => existsSync(place)) ?? places[0]!;
}

/**
 * Digest of the built code. Chunks are named by their contents and the entry names its chunks, so the entry
 * stands for all of it: a cache never outlives the code that filled it.
 */
export const codeDigest = (file: URL): string =>
  createHash('sha256')
    .update(existsSync(file) ? readFileSync(file) : '')
    .digest('hex');
