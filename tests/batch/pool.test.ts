import { afterEach, describe, expect, test } from 'vitest';
import type { Executor } from '../../src/batch/executor.ts';
import { createPool } from '../../src/batch/pool.ts';
import type { DepartmentLine } from '../../src/model/batch.ts';
import { isDeep } from '../support/seeds.ts';
import { builtWorker } from './support/built-cli.ts';
import { plainSettings } from './support/plain-settings.ts';

let pool: Executor | undefined;
afterEach(() => pool?.close());

async function checkAll(ids: readonly string[], options: { jobs?: number; timeoutSeconds?: number } = {}) {
  const workerFile = await builtWorker('tests/batch/support/misbehaving-worker.ts');
  const setup = { lang: 'zh', roots: [], settings: [plainSettings], today: '2026-01-01' } as const;
  const opened = createPool({ workerFile, jobs: 2, timeoutSeconds: 1, setup, ...options });
  pool = opened;
  const answers: (DepartmentLine & { attempts: number })[] = [];
  const queue = ids[Symbol.iterator]();
  const lane = async () => {
    for (const id of queue) {
      const { text, attempts } = await opened.run('check', { id, root: 0, paths: [''] });
      answers.push({ ...(JSON.parse(text) as DepartmentLine), attempts });
    }
  };
  await Promise.all(Array.from({ length: opened.width }, lane));
  return new Map(answers.map((answer) => [answer.id, answer]));
}

describe('the pool of workers', () => {
  test('answers every department, whatever some do to their workers', async () => {
    const good = Array.from({ length: 40 }, (_, at) => `good-${at}`);
    const bad = ['hang', 'die', 'throw'];
    const mixed = good.flatMap((id, at) =>
      at % 10 === 5 ? [bad[Math.floor(at / 10)] ?? 'die-2', id] : [id],
    );
    const answers = await checkAll(mixed);
    expect([...answers.keys()].sort()).toEqual([...mixed].sort());
    for (const id of good) expect(answers.get(id), id).toMatchObject({ status: 'clean', attempts: 1 });
    expect(answers.get('hang')).toMatchObject({
      status: 'failed',
      attempts: 2,
      problems: [
        { messageId: 'batch-timeout', data: { seconds: '1' }, message: expect.stringContaining('1 秒') },
      ],
    });
    expect(answers.get('throw')).toMatchObject({
      status: 'failed',
      problems: [{ messageId: 'batch-crash', data: { reason: 'cannot check throw' } }],
    });
    expect(answers.get('die')).toMatchObject({ status: 'failed', problems: [{ messageId: 'batch-crash' }] });
  });

  test('tries once more, and reports nothing where that is enough', async () => {
    const answers = await checkAll(['hang-once', 'die-once', 'throw-once']);
    for (const answer of answers.values())
      expect(answer, answer.id).toMatchObject({ status: 'clean', attempts: 2 });
  });

  test.runIf(isDeep)('lets a worker that hoards memory fail alone', async () => {
    const answers = await checkAll(['hoard', 'good-1', 'good-2'], { jobs: 1, timeoutSeconds: 60 });
    expect(answers.get('hoard')).toMatchObject({
      status: 'failed',
      problems: [{ messageId: 'batch-out-of-memory' }],
    });
    expect(answers.get('good-2')).toMatchObject({ status: 'clean' });
  });

  test('does not count the wait for a worker as time of the check', async () => {
    const answers = await checkAll(['hang-once', 'good-1', 'good-2', 'good-3'], { jobs: 1 });
    expect([...answers.values()].map(({ status }) => status)).toEqual(Array(4).fill('clean'));
  });
});
