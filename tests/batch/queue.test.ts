import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { writeDepartmentTree } from './support/department-tree.ts';
import { hasRedis, type RedisServer, startRedis } from './support/redis.ts';
import { outcomeOf, recordsOf, run, start, textOf, until } from './support/run-built.ts';

const COUNT = 16;
let redis: RedisServer;
let tree = '';
let local = '';

if (!hasRedis) console.warn('redis-server is not installed: the queue is not tested');

const linesOf = (path: string) => textOf(path).split('\n').length - 2;
const worker = (...more: string[]) =>
  start(['worker', '--queue', redis.url, '--jobs', '1', '--lock', '2', ...more], { cwd: temporaryFolder() });
const batch = (journal: string, ...more: string[]) =>
  start(['batch', tree, '--queue', redis.url, '--journal', journal, ...more]);

describe.skipIf(!hasRedis)('the queue', () => {
  beforeAll(async () => {
    redis = await startRedis(temporaryFolder());
    tree = temporaryFolder();
    writeDepartmentTree(tree, COUNT, 400);
    local = join(temporaryFolder(), 'local.ndjson');
    await run(['batch', tree, '--journal', local]);
  });
  afterAll(async () => {
    await redis?.stop();
    removeTemporaryFolders();
  });

  test('with two workers, one killed mid-run: nothing lost, nothing doubled, the local result', async () => {
    const journal = join(temporaryFolder(), 'queue.ndjson');
    const [doomed, other] = [await worker(), await worker('--idle-exit', '30')];
    const { finished } = await batch(journal);
    await until(() => linesOf(journal) >= 4);
    doomed.child.kill('SIGKILL');
    await doomed.finished;
    expect((await finished).code).toBe(0);
    other.child.kill('SIGINT');
    expect(await other.finished).toMatchObject({ code: 130, stderr: expect.stringContaining('已结束') });

    const ids = recordsOf(journal).flatMap((record) => (record.type === 'department' ? [record.id] : []));
    expect(ids).toHaveLength(COUNT);
    expect(new Set(ids).size).toBe(COUNT);
    expect(outcomeOf(journal)).toEqual(outcomeOf(local));
    expect(recordsOf(journal).at(-1)).toEqual({ type: 'end', departments: COUNT });
    expect(await jobsLeft()).toEqual([]);
  });

  test('carries the bytes to workers that see no files, and says when nobody is there', async () => {
    const journal = join(temporaryFolder(), 'bytes.ndjson');
    const { finished, child } = await batch(journal, '--queue-carry', 'bytes');
    await until(() => linesOf(journal) >= 0);
    await until(async () => (await jobsLeft()).length >= COUNT);
    // Nothing is left to be opened once it is in the queue.
    const moved = `${tree}-moved`;
    renameSync(tree, moved);
    try {
      const away = await worker('--idle-exit', '2', '--root', temporaryFolder());
      const { code, stderr } = await finished;
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringContaining('juesuan worker --queue'),
      });
      expect((await away.finished).code).toBe(0);
    } finally {
      child.kill();
      renameSync(moved, tree);
    }
    expect(outcomeOf(journal)).toEqual(outcomeOf(local));
  });

  test('workers elsewhere check under the configuration that lies here', async () => {
    const config = join(tree, 'juesuan.config.json');
    writeFileSync(config, JSON.stringify({ year: 2001, severities: { 'G-05': 'error' } }));
    try {
      const here = join(temporaryFolder(), 'here.ndjson');
      await run(['batch', tree, '--journal', here, '--glob', '*/部门0000[0-3]']);
      const journal = join(temporaryFolder(), 'configured.ndjson');
      const { finished } = await batch(journal, '--queue-carry', 'bytes', '--glob', '*/部门0000[0-3]');
      const away = await worker('--idle-exit', '1', '--root', temporaryFolder());
      await Promise.all([finished, away.finished]);
      expect(outcomeOf(journal)).toEqual(outcomeOf(here));
      expect(outcomeOf(journal).map(({ year }) => year)).toEqual([2001, 2001, 2001, 2001]);
    } finally {
      rmSync(config);
    }
  });

  test('an interrupted collector goes on with the jobs it left', async () => {
    const journal = join(temporaryFolder(), 'resumed.ndjson');
    const first = await batch(journal);
    await until(async () => (await jobsLeft()).length >= COUNT);
    first.child.kill('SIGINT');
    expect((await first.finished).code).toBe(130);
    const { finished: served } = await worker('--idle-exit', '2');
    await served;
    expect(await jobsLeft()).toHaveLength(COUNT);
    const second = await batch(journal, '--resume');
    expect((await second.finished).code).toBe(0);
    expect(outcomeOf(journal)).toEqual(outcomeOf(local));
    expect(await jobsLeft()).toEqual([]);
  });

  test('a worker without the shared storage gives the job back and says why', async () => {
    const journal = join(temporaryFolder(), 'failed.ndjson');
    const { finished } = await batch(journal, '--glob', '*/部门00001');
    const blind = await worker('--idle-exit', '6', '--root', '/no/such/storage');
    expect((await finished).code).toBe(2);
    await blind.finished;
    expect(outcomeOf(journal)).toMatchObject([
      {
        status: 'failed',
        problems: [{ messageId: 'batch-queue-failed', message: expect.stringContaining('/no/such/storage') }],
      },
    ]);
  });

  test('a worker told to end while Redis is away ends', async () => {
    const own = await startRedis(temporaryFolder());
    const { child, finished } = await start(['worker', '--queue', own.url, '--jobs', '1']);
    let stderr = '';
    child.stderr!.on('data', (chunk: string) => {
      stderr += chunk;
    });
    await until(() => stderr.includes(own.url));
    await own.stop();
    child.kill('SIGTERM');
    expect(await finished).toMatchObject({ code: 143, stderr: expect.stringContaining('已结束') });
  }, 30_000);

  test('an address where nothing answers is one sentence', async () => {
    const { code, stderr } = await run(['worker', '--queue', 'redis://someone:secret@127.0.0.1:1']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^错误：连接不上 Redis/) });
    expect(stderr).not.toContain('secret');
  });
});

async function jobsLeft(): Promise<string[]> {
  const client = new Redis(redis.url);
  try {
    const keys = await client.keys('bull:juesuan-*');
    return keys.filter((key) => /:[0-9a-f-]{36}-[0-9a-f]{32}$/.test(key));
  } finally {
    client.disconnect();
  }
}
