import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BIN } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

test('--watch checks again after a save, ignores its own reports and ends on Ctrl-C with 130', async () => {
  const folder = temporaryFolder({});
  cpSync(join(import.meta.dirname, '../../fixtures/kind-cross-footing'), folder, { recursive: true });
  const args = [
    'check',
    folder,
    '--watch',
    '--format',
    'terminal',
    '--format',
    `json=${join(folder, 'r.json')}`,
  ];
  const child = spawn(process.execPath, [BIN, ...args]);
  let output = '';
  let waits = 0;
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    waits += String(chunk).match(/Ctrl-C/g)?.length ?? 0;
  });
  const until = async (count: number) => {
    const deadline = Date.now() + 20_000;
    while (waits < count && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50));
    expect(waits).toBe(count);
  };
  const closed = new Promise<number | null>((done) => child.on('close', done));
  try {
    await until(1);
    expect(output).toContain('2 个错误');
    await new Promise((done) => setTimeout(done, 600));
    expect(waits).toBe(1);
    const table = join(folder, '03支出决算表.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',2.00', ',0.00'));
    await until(2);
    expect(output).toContain('没有发现不一致');
  } finally {
    child.kill('SIGINT');
  }
  expect(await closed).toBe(130);
});

test('standard input cannot be watched', async () => {
  const { code, stderr } = await runMain(['check', '-', '--watch', '--stdin-filename', 'a.txt']);
  expect(code).toBe(2);
  expect(stderr).toContain('--watch 只能看文件和文件夹');
});
