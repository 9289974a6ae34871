import {
  closeSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { fileProblem } from './file-errors.ts';
import { openDescriptor } from './open-descriptor.ts';

/**
 * Writes beside `path` and renames, so that a reader finds the old file or the new one, never half of one. A
 * link is followed and stays one; pipes, devices and descriptors are written to, not replaced.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  try {
    const descriptor = openDescriptor(path);
    if (descriptor !== undefined) writeAll(descriptor, content);
    else if (isWrittenThrough(path)) writeThrough(path, content);
    else replace(path, content);
  } catch (error) {
    throw fileProblem(error, path, 'write');
  }
}

/** What is no regular file, and a link to a file that is not there yet. */
function isWrittenThrough(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return !found.isFile();
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function replace(path: string, content: string | Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  const place = old ? realpathSync(path) : path;
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true, ...(old ? { mode: old.mode & 0o777 } : {}) });
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeThrough(path: string, content: string | Uint8Array): void {
  const descriptor = openSync(path, 'w');
  try {
    writeAll(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

const WAIT_MILLISECONDS = 5;

/** A reader that went away (`>(head)`) is no error of ours; one that is slow is waited for. */
function writeAll(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(bell, 0, 0, WAIT_MILLISECONDS);
    }
  }
}
