import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileProblem } from './file-errors.ts';

/** Writes beside `path` and renames, so that a reader finds the old file or the new one, never half of one. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileProblem(error, path, 'write');
  }
}
