import { createHash } from 'node:crypto';
import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmissionInput } from '../check.ts';

/** Some file systems keep times to two seconds: a file touched this recently may change unseen. */
const RACY_MILLISECONDS = 2_000;

export interface Signature {
  readonly text: string;
  /** Nothing changed so recently that the same signature could stand for other contents. */
  readonly settled: boolean;
}

/**
 * Names, sizes, inodes and times of a submission's files, as version control tells what did not change:
 * the same signature, the same contents. `undefined` where something cannot be looked at.
 */
export function signFiles(paths: readonly string[]): Signature | undefined {
  const parts: string[] = [];
  let newest = 0;
  const add = (name: string, { size, ino, mtimeMs, ctimeMs }: Stats) => {
    parts.push(`${name}|${size}|${ino}|${mtimeMs}|${ctimeMs}`);
    newest = Math.max(newest, mtimeMs, ctimeMs);
  };
  try {
    for (const path of paths) {
      const stats = statSync(path);
      if (!stats.isDirectory()) add(path, stats);
      else for (const name of readdirSync(path).sort()) add(name, statSync(join(path, name)));
    }
  } catch {
    return undefined;
  }
  return { text: parts.join('\n'), settled: newest < Date.now() - RACY_MILLISECONDS };
}

/** Names and bytes of a submission's files, and what could not be read of them, as one digest. */
export function digestContents({ id, files, problems = [] }: SubmissionInput, salt: string): string {
  const hash = createHash('sha256').update(`${salt}\n${id}\n${JSON.stringify(problems)}\n`);
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
