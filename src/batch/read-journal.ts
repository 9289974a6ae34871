import { createReadStream, statSync } from 'node:fs';
import { fileProblem } from '../io/file-errors.ts';
import type { BatchRecord } from '../model/batch.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { validate } from './validate-line.generated.js';

/** One line of a run's file; `end` is the offset in bytes right after it. */
export interface JournalEntry {
  readonly record: BatchRecord;
  readonly text: string;
  readonly line: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;
/** Bytes; a line of the most findings that are listed is far shorter. */
const LONGEST_LINE = 1 << 26;

/**
 * The lines of a run's file one by one, however many. A last line without its end, as a crash or a full disk
 * leaves it, is passed over; any other line that is none of ours is a ProblemError.
 */
export async function* readJournal(path: string): AsyncGenerator<JournalEntry> {
  let line = 0;
  let offset = 0;
  for await (const bytes of linesOf(path)) {
    line += 1;
    if (bytes.length > LONGEST_LINE) throw new ProblemError(notALine(path, line));
    offset += bytes.length + 1;
    const text = bytes.toString();
    yield { record: parseRecord(text, line, path), text, line, end: offset };
  }
}

function parseRecord(text: string, line: number, file: string): BatchRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError(notALine(file, line));
  }
  const isFirst = line === 1;
  if (!validate(value) || isFirst !== ((value as BatchRecord).type === 'run')) {
    throw new ProblemError(notALine(file, line));
  }
  return value as BatchRecord;
}

const notALine = (file: string, line: number): Problem => ({
  severity: 'error',
  messageId: line === 1 ? 'batch-not-a-run' : 'batch-not-a-line',
  data: {},
  file,
  line,
});

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  try {
    refuseSpecial(path);
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
        const tail = chunk.subarray(start, at);
        yield rest.length > 0 ? Buffer.concat([...rest, tail]) : tail;
        rest = [];
        length = 0;
        start = at + 1;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > LONGEST_LINE) yield Buffer.concat(rest);
    }
  } catch (error) {
    throw fileProblem(error, path, 'read');
  }
}

/** What is read again later can be no pipe, and a device may never end. A folder is refused where it is opened. */
export function refuseSpecial(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile() && !stats.isDirectory())
    throw new ProblemError({ severity: 'error', messageId: 'batch-journal-special', data: {}, file });
}
