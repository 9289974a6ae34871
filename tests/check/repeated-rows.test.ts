import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';
import { runs, shareOf } from '../support/seeds.ts';

const { files } = readSubmissionFolder('fixtures/clean-rounding');

/** The submission with the eleventh line of a table printed many times, as a damaged export holds it. */
const repeated = (table: string, times: number) => ({
  id: 'x',
  files: files.map(({ name, bytes }) => {
    if (!name.startsWith(table)) return { name, bytes };
    const lines = new TextDecoder().decode(bytes).split('\n');
    lines.splice(10, 1, ...Array<string>(times).fill(lines[10]!));
    return { name, bytes: new TextEncoder().encode(lines.join('\n')) };
  }),
});

async function cost(table: string, times: number): Promise<number> {
  const before = process.cpuUsage();
  const { findings } = await check(repeated(table, times));
  const places = findings.flatMap(({ locations }) => locations);
  expect(places.length).toBeGreaterThanOrEqual(times - 1);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

// Quadratic work would cost sixteen times as much, where the machine is warm.
test.each(shareOf([['05'], ['01'], ['06']], 3))(
  'four times the rows in T%s cost no more than ten times the work',
  async (table) => {
    await cost(table, 100);
    expect((await cost(table, runs(1_200, 2_000))) / (await cost(table, runs(300, 500)))).toBeLessThan(10);
  },
  120_000,
);
