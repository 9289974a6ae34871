import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { supervise } from '../support/fuzz/supervise.ts';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeTemporaryFolders);

describe('fuzzing', () => {
  test('tells crashes, hangs and memory from what is well, whoever comes after them', async () => {
    const { failures } = await supervise({
      child: join(import.meta.dirname, '../support/fuzz/misbehaving-child.mjs'),
      seed: 1,
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

  test.runIf(isDeep)(
    '2,000 damaged submissions of every format: no crash, no hang, never above 512 MB',
    async () => {
      const keep = temporaryFolder();
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['scripts/run.mjs', 'scripts/fuzz.ts', '--runs', '2000', '--keep', keep],
        { timeout: 3_000_000 },
      ).catch((error: { stdout: string }) => error);
      expect(stdout).toMatch(/2000 runs in .*: crashes 0, hangs 0, above 512 MB 0\n$/);
    },
    3_600_000,
  );
});
