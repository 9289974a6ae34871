import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockJournal } from '../../src/batch/journal-lock.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { renderProblem } from '../../src/report/problem.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

const journal = () => join(temporaryFolder(), 'run.ndjson');
const since = '2026-01-02T03:04:05.678Z';

function refusal(path: string): string {
  try {
    lockJournal(path)();
  } catch (error) {
    if (error instanceof ProblemError) return renderProblem(error.problem, 'zh');
    throw error;
  }
  return '';
}

test('a journal is one run’s at a time, and free again after it', () => {
  const path = journal();
  const unlock = lockJournal(path);
  expect(refusal(path)).toContain(`${hostname()} 上的进程 ${process.pid}`);
  unlock();
  expect(existsSync(`${path}.lock`)).toBe(false);
  expect(refusal(path)).toBe('');
});

test('who holds it is named with the time and the file to delete', () => {
  const path = journal();
  const parent = { pid: process.ppid, host: hostname(), since };
  writeFileSync(`${path}.lock`, JSON.stringify(parent));
  const sentence = refusal(path);
  for (const part of [String(process.ppid), '2026-01-02 03:04:05 UTC', `${path}.lock`])
    expect(sentence).toContain(part);
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toEqual(parent);
});

test('what a killed run left ends: of a process that is gone, cut off, or silent on another machine', () => {
  const gone = spawnSync('true').pid;
  for (const left of [
    JSON.stringify({ pid: gone, host: hostname(), since }),
    JSON.stringify({ pid: process.pid, host: hostname(), since }),
    '{"pid":',
  ]) {
    const path = journal();
    writeFileSync(`${path}.lock`, left);
    expect(refusal(path)).toBe('');
  }
  const path = journal();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, host: 'elsewhere', since }));
  expect(refusal(path)).toContain('elsewhere');
  const longAgo = new Date(Date.now() - 600_000);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  expect(refusal(path)).toBe('');
});
