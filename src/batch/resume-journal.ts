import { closeSync, openSync, readSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { fileProblem } from '../io/file-errors.ts';
import type { BatchHeader, BatchRecord, DepartmentLine } from '../model/batch.ts';
import { ProblemError } from '../model/problem.ts';
import { type Journal, openJournal } from './journal.ts';
import { readJournal, refuseSpecial } from './read-journal.ts';

export type JournalState = 'absent' | 'unfinished' | 'complete' | 'foreign';

/** What stands at `path`, from the file's two ends. */
export function journalState(path: string): JournalState {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'absent';
  const { size } = stats;
  refuseSpecial(path);
  if (size === 0) return 'unfinished';
  const descriptor = openSync(path, 'r');
  try {
    const read = (at: number) => {
      const bytes = Buffer.alloc(Math.min(size, 64));
      readSync(descriptor, bytes, 0, bytes.length, at);
      return bytes.toString();
    };
    if (!read(0).startsWith('{"type":"run"')) return 'foreign';
    return /\n\{"type":"end","departments":\d+\}\n$/.test(read(Math.max(0, size - 64)))
      ? 'complete'
      : 'unfinished';
  } finally {
    closeSync(descriptor);
  }
}

export interface ResumedJournal {
  readonly journal: Journal;
  /** Ids that need no check any more. */
  readonly done: ReadonlySet<string>;
  /** Name of the run that goes on. */
  readonly run: string;
}

/**
 * Goes on after what an earlier run left. What a crash cut off is dropped, and departments whose check broke
 * are tried again. Throws a ProblemError where that run had another version, rules, options or shard.
 */
export async function resumeJournal(
  path: string,
  header: BatchHeader,
  isCurrent: IsCurrent = () => true,
): Promise<ResumedJournal> {
  const { first, done, kept, end } = await survey(path, header, isCurrent);
  const same = first !== undefined && first.inputs === header.inputs && kept;
  const run = first?.run ?? header.run;
  if (!first) return { journal: openJournal(path, header), done, run };
  try {
    if (same) truncateSync(path, end);
    else await rewrite(path, { ...header, run }, done, isCurrent);
  } catch (error) {
    throw fileProblem(error, path, 'write');
  }
  return { journal: openJournal(path), done, run };
}

/** Whether a line is of a department that is still there, under the settings that still hold for it. */
export type IsCurrent = (line: DepartmentLine) => boolean;

/** What is worth keeping; `kept`: all lines up to `end` are. */
async function survey(path: string, header: BatchHeader, isCurrent: IsCurrent) {
  const done = new Set<string>();
  let first: BatchHeader | undefined;
  let kept = true;
  let end = 0;
  try {
    for await (const entry of readJournal(path)) {
      const { record } = entry;
      if (record.type === 'run') {
        refuseOther(record, header, path);
        first = record;
      } else if (isWorthKeeping(record, isCurrent) && !done.has(record.id)) done.add(record.id);
      else if (record.type === 'department') kept = false;
      if (record.type !== 'end') end = entry.end;
    }
  } catch (error) {
    // A power cut can leave anything after the last lines that reached the disk.
    if (!(error instanceof ProblemError) || error.problem.messageId !== 'batch-not-a-line') throw error;
  }
  return { first, done, kept, end };
}

const isWorthKeeping = (record: BatchRecord, isCurrent: IsCurrent): record is DepartmentLine =>
  record.type === 'department' && record.status !== 'failed' && isCurrent(record);

function refuseOther(found: BatchHeader, wanted: BatchHeader, file: string): void {
  const refuse = (messageId: string, data: Record<string, string> = {}) => {
    throw new ProblemError({ severity: 'error', messageId, data, file });
  };
  if (found.tool.version !== wanted.tool.version) {
    refuse('batch-resume-version', { version: found.tool.version });
  }
  if (found.rules !== wanted.rules) refuse('batch-resume-rules');
  if (found.config !== wanted.config) refuse('batch-resume-config');
  if (found.shard?.index !== wanted.shard?.index || found.shard?.count !== wanted.shard?.count) {
    refuse('batch-resume-shard', {
      shard: found.shard ? `${found.shard.index}/${found.shard.count}` : '1/1',
    });
  }
}

async function rewrite(
  path: string,
  header: BatchHeader,
  done: ReadonlySet<string>,
  isCurrent: IsCurrent,
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const left = new Set(done);
  try {
    const journal = openJournal(temporary, header);
    for await (const { record, text } of keptLines(path)) {
      if (isWorthKeeping(record, isCurrent) && left.delete(record.id)) journal.append(text);
    }
    journal.close();
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function* keptLines(path: string) {
  try {
    for await (const entry of readJournal(path)) if (entry.record.type === 'department') yield entry;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.messageId !== 'batch-not-a-line') throw error;
  }
}
