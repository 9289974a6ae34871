import { closeSync, fstatSync, fsync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { fileProblem } from '../io/file-errors.ts';
import type { BatchEnd, BatchHeader } from '../model/batch.ts';

/** The file that a run's lines go to as they come. */
export interface Journal {
  /** Hands one line to the system at once: it outlives this process from here on. */
  append(line: string): void;
  /** Forces everything onto the disk and closes. */
  close(): void;
}

/** A power cut costs at most this much. */
const SYNC_MILLISECONDS = 1_000;
const SYNC_LINES = 256;

/** Begins a new file with `header`, or goes on after what is there. */
export function openJournal(path: string, header?: BatchHeader): Journal {
  let descriptor: number;
  try {
    descriptor = openSync(path, header ? 'w' : 'a');
  } catch (error) {
    throw fileProblem(error, path, 'write');
  }
  let length = fstatSync(descriptor).size;
  let unsynced = 0;
  let syncing = false;

  const sync = () => {
    if (unsynced === 0 || syncing) return;
    syncing = true;
    unsynced = 0;
    fsync(descriptor, () => {
      syncing = false;
    });
  };
  const timer = setInterval(sync, SYNC_MILLISECONDS);
  timer.unref();

  /** A line that does not fit on the disk is taken back whole: the file holds whole lines only. */
  const append = (line: string) => {
    const bytes = Buffer.from(`${line}\n`);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    } catch (error) {
      ftruncateSync(descriptor, length);
      throw fileProblem(error, path, 'write');
    }
    length += bytes.length;
    unsynced += 1;
    if (unsynced >= SYNC_LINES) sync();
  };
  if (header) append(JSON.stringify(header));
  return {
    append,
    close() {
      clearInterval(timer);
      try {
        fsyncSync(descriptor);
        closeSync(descriptor);
      } catch (error) {
        throw fileProblem(error, path, 'write');
      }
    },
  };
}

export const endLine = (departments: number): string =>
  JSON.stringify({ type: 'end', departments } satisfies BatchEnd);
