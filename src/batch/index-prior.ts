import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { discoverSubmissions } from './discover.ts';
import type { Executor } from './executor.ts';
import type { Identity, PriorEntry, PriorIndex } from './prior-index.ts';

/** Reads whose accounts the submissions below `root` are. `open` gets the workers for it. */
export async function indexPrior(
  root: string,
  open: (roots: readonly string[]) => Executor,
  {
    stop,
    onProgress,
  }: { readonly stop: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<PriorIndex> {
  const roots = [resolve(root)];
  const references = await discoverSubmissions(roots, { stopped: () => stop.aborted });
  const entries = new Map<string, PriorEntry>();
  const queue = references[Symbol.iterator]();
  const executor = open(roots);
  const lane = async () => {
    for (const reference of queue) {
      if (stop.aborted) return;
      const { text } = await executor.run('identify', reference);
      entries.set(reference.id, { reference, ...(JSON.parse(text) as Identity) });
      onProgress?.(entries.size, references.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: executor.width }, lane));
  } finally {
    await executor.close();
  }
  const sorted = references.flatMap(({ id }) => entries.get(id) ?? []);
  const hash = createHash('sha256');
  for (const { reference, digest } of sorted) hash.update(`${reference.id} ${digest}\n`);
  return { roots, entries: sorted, digest: hash.digest('hex') };
}
