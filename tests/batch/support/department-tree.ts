import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSubmission } from '../../support/generate-submission.ts';
import { WORDING_NAMES } from '../../support/narrative/wordings/index.ts';

/** Where department `at` of a tree stands: a thousand to a folder, as provinces and cities nest them. */
export const departmentPath = (at: number): string =>
  join(`区${String(Math.floor(at / 1000)).padStart(2, '0')}`, `部门${String(at).padStart(5, '0')}`);

/**
 * Writes `count` generated departments below `folder`: tables and, for every `texts`th, a narrative; the seed
 * decides them.
 */
export function writeDepartmentTree(folder: string, count: number, seed = 1, texts = 1): void {
  for (let at = 0; at < count; at += 1)
    writeDepartment(join(folder, departmentPath(at)), seed + at, at % texts === 0);
}

function writeDepartment(folder: string, seed: number, withText: boolean): void {
  mkdirSync(folder, { recursive: true });
  const wording = WORDING_NAMES[seed % WORDING_NAMES.length]!;
  for (const { name, bytes } of generateSubmission(seed, withText ? { wording } : {}).files) {
    writeFileSync(join(folder, name), bytes);
  }
}
