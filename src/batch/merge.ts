import type { BatchHeader } from '../model/batch.ts';
import { ProblemError } from '../model/problem.ts';
import { endLine, openJournal } from './journal.ts';
import { readJournal } from './read-journal.ts';
import { journalState } from './resume-journal.ts';
import { shardOf } from './shard.ts';

interface Part {
  readonly path: string;
  readonly header: BatchHeader;
}

/**
 * Makes sure that the files of several runs are the whole of one: same version, rules, options and inputs,
 * every shard there once and complete, no department twice. Throws a ProblemError that names the file.
 */
export async function verifyParts(paths: readonly string[]): Promise<BatchHeader> {
  const parts: Part[] = [];
  for (const path of paths) parts.push({ path, header: await readHeader(path) });
  for (const part of parts) refuseMismatch(part, parts[0]!);
  refuseShards(parts);
  const owners = new Map<string, string>();
  let departments = 0;
  for (const part of parts) departments += await verifyLines(part, owners);
  const { shard: _, ...header } = parts[0]!.header;
  return { ...header, departments };
}

/** One file of lines from all parts, complete in itself. */
export async function writeMerged(
  paths: readonly string[],
  header: BatchHeader,
  target: string,
): Promise<void> {
  const journal = openJournal(target, header);
  try {
    for (const path of paths) {
      for await (const { record, text } of readJournal(path)) {
        if (record.type === 'department') journal.append(text);
      }
    }
    journal.append(endLine(header.departments));
  } finally {
    journal.close();
  }
}

async function readHeader(path: string): Promise<BatchHeader> {
  for await (const { record } of readJournal(path)) {
    if (record.type === 'run') {
      if (journalState(path) === 'complete') return record;
      refuse('merge-unfinished', path);
    }
  }
  return refuse('batch-not-a-run', path);
}

function refuseMismatch({ path, header }: Part, first: Part): void {
  const { header: wanted } = first;
  const data = { first: first.path };
  if (header.tool.version !== wanted.tool.version) {
    refuse('merge-version', path, {
      ...data,
      version: header.tool.version,
      firstVersion: wanted.tool.version,
    });
  }
  if (header.rules !== wanted.rules) refuse('merge-rules', path, data);
  if (header.config !== wanted.config) refuse('merge-config', path, data);
  const count = header.shard?.count ?? 1;
  const firstCount = wanted.shard?.count ?? 1;
  if (count !== firstCount) {
    refuse('merge-count', path, { ...data, count: String(count), firstCount: String(firstCount) });
  }
  if (header.shard && header.inputs !== wanted.inputs) refuse('merge-inputs', path, data);
}

/** Runs that are no shards may be of different folders; shards must be all there. */
function refuseShards(parts: readonly Part[]): void {
  const seen = new Map<number, string>();
  for (const { path, header } of parts) {
    if (!header.shard) continue;
    const { index } = header.shard;
    const first = seen.get(index);
    if (first !== undefined) refuse('merge-doubled', path, { shard: String(index), first });
    seen.set(index, path);
  }
  const count = parts[0]?.header.shard?.count;
  if (count === undefined) return;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    refuse('merge-missing', parts[0]!.path, { missing: summariseNumbers(missing), count: String(count) });
  }
}

async function verifyLines({ path, header }: Part, owners: Map<string, string>): Promise<number> {
  let departments = 0;
  for await (const { record } of readJournal(path)) {
    if (record.type !== 'department') continue;
    departments += 1;
    const { id } = record;
    const owner = owners.get(id);
    if (owner !== undefined) refuse('merge-doubled-id', path, { id, first: owner });
    owners.set(id, path);
    const { shard } = header;
    if (shard && shardOf(id, shard.count) !== shard.index) {
      refuse('merge-wrong-shard', path, { id, shard: `${shard.index}/${shard.count}` });
    }
  }
  if (departments !== header.departments) refuse('merge-unfinished', path);
  return departments;
}

function refuse(messageId: string, file: string, data: Readonly<Record<string, string>> = {}): never {
  throw new ProblemError({ severity: 'error', messageId, data, file });
}

/** Many missing shards are named by the first few. */
function summariseNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).join(', ');
  return numbers.length > 8 ? `${shown} …` : shown;
}
