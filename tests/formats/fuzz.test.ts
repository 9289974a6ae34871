import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { keepCase, readKept } from '../support/fuzz/kept-case.ts';
import { supervise } from '../support/fuzz/supervise.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

/** Files that hung or crashed it, as small as they get. */
const DAMAGED = 'tests/formats/damaged';
const fuzz = (words: readonly string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, ['scripts/run.mjs', 'scripts/fuzz.ts', ...words], {
    timeout: 3_000_000,
  }).catch((error: { stdout: string }) => error);

describe('fuzzing', () => {
  test('tells crashes, hangs and memory from what is well, whoever comes after them', async () => {
    const { failures } = await supervise({
      child: join(import.meta.dirname, '../support/fuzz/misbehaving-child.mjs'),
      first: 0,
      runs: 8,
      jobs: 1,
      seconds: 1,
      megabytes: 512,
    });
    expect(failures.map(({ index, kind }) => [index, kind])).toEqual([
      [1, 'crash'],
      [2, 'crash'],
      [3, 'hang'],
      [4, 'memory'],
    ]);
  });

  test('what it once found stays well', async () => {
    const files = readdirSync(DAMAGED).map((name) => join(DAMAGED, name));
    // Beside other tests on two cores ten seconds of work may take a minute.
    const { stdout } = await fuzz(['--seconds', '120', ...files]);
    expect(stdout).toMatch(/\d+ kept files: crashes 0, hangs 0, above 512 MB 0\n$/);
    expect(stdout).toContain(`${files.length} kept files`);
  }, 300_000);

  test('a failure is kept as a small file that fails by itself', async () => {
    const start = join(temporaryFolder(), 'crash-1-2');
    const changed = {
      name: '说明.txt',
      bytes: new TextEncoder().encode(`${'长'.repeat(900)}坏${'长'.repeat(900)}`),
    };
    const holds = async (path: string) =>
      readKept(path).some(({ bytes }) => new TextDecoder().decode(bytes).includes('坏'));
    const file = { name: '1.csv', bytes: new Uint8Array([1]) };
    const alone = await keepCase(start, { files: [file, changed], changed, fails: holds });
    expect(readKept(alone)).toEqual([{ name: 'crash-1-2.txt', bytes: new TextEncoder().encode('坏') }]);
    const needsBoth = async (path: string) => (await holds(path)) && readKept(path).length === 2;
    const several = await keepCase(start, { files: [file, changed], changed, fails: needsBoth });
    expect(readKept(several)).toEqual([file, changed]);
  });

  test.runIf(isDeep)(
    '2,000 damaged submissions of every format: no crash, no hang, never above 512 MB',
    async () => {
      const keep = temporaryFolder();
      const { stdout } = await fuzz(['--runs', '2000', '--keep', keep]);
      expect(stdout).toMatch(/2000 runs in .*: crashes 0, hangs 0, above 512 MB 0\n$/);
    },
    3_600_000,
  );
});
