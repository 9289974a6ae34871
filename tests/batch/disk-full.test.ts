import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isDeep } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { writeDepartmentTree } from './support/department-tree.ts';
import { outcomeOf, recordsOf, run } from './support/run-built.ts';

const PAGE = 4096;
const disk = temporaryFolder();
const mounted = isDeep && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status === 0;
if (isDeep && !mounted) console.warn('a small tmpfs cannot be mounted here: the full disk is not tested');

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  removeTemporaryFolders();
});

describe.skipIf(!mounted)('a full disk', () => {
  test('ends the run with one sentence; what was written is whole, and the rest follows once there is room', async () => {
    const count = 12;
    const tree = temporaryFolder();
    writeDepartmentTree(tree, count, 60);
    const local = join(temporaryFolder(), 'local.ndjson');
    await run(['batch', tree, '--journal', local]);

    // The header alone takes some 40 kB; what is left holds a few lines.
    const ballast = join(disk, 'ballast');
    const journal = join(disk, 'run.ndjson');
    await run(['batch', tree, '--glob', '*/部门00000', '--journal', journal]);
    const header = JSON.stringify(recordsOf(journal)[0]);
    rmSync(journal);
    const room = Math.ceil(Buffer.byteLength(header) / PAGE) * PAGE + PAGE;
    writeFileSync(ballast, new Uint8Array(128 * 1024 - room));
    const argv = ['batch', tree, '--journal', journal];
    const { code, stderr } = await run(argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('磁盘空间不足，已停止') });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const kept = outcomeOf(journal);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(count);

    rmSync(ballast);
    expect((await run([...argv, '--resume'])).code).toBe(0);
    expect(outcomeOf(journal)).toEqual(outcomeOf(local));
    expect(readdirSync(disk)).toEqual(['run.ndjson']);
  });
});
