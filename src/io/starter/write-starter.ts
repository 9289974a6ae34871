import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../model/problem.ts';
import { fileProblem } from '../file-errors.ts';
import type { StarterFile } from './starter-files.ts';

/** Writes the files into `folder`, which is made where it is missing. Throws before it would overwrite one. */
export function writeStarter(folder: string, files: readonly StarterFile[]): void {
  const existing = files.find(({ name }) => existsSync(join(folder, name)));
  if (existing) throw exists(join(folder, existing.name));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileProblem(error, folder, 'write');
  }
  for (const { name, content } of files) {
    const path = join(folder, name);
    try {
      writeFileSync(path, content, { flag: 'wx' });
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      throw isThere ? exists(path) : fileProblem(error, path, 'write');
    }
  }
}

const exists = (file: string): ProblemError =>
  new ProblemError({ severity: 'error', messageId: 'init-exists', data: {}, file });
