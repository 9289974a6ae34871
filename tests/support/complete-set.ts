import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLEAN = join(import.meta.dirname, '../../fixtures/clean-rounding');

/** The files of a set without findings, all nine tables and the narrative, by name. */
export function completeSet(): Record<string, Uint8Array> {
  const names = readdirSync(CLEAN).filter((name) => /\.(csv|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(CLEAN, name))]));
}

export const NARRATIVE = '情况说明.txt';
