import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { summarise } from '../../src/batch/summarise.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { outcomeOf, recordsOf } from './support/run-built.ts';
import { departments, writeRun, writeShard } from './support/sample-lines.ts';

afterAll(removeTemporaryFolders);

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const parts = [1, 2, 3].map((index) => writeShard(at(`part${index}.ndjson`), index, 3));
const merge = (...argv: string[]) => runMain(['merge', ...argv]);

describe('merge', () => {
  test('of all shards is what one run would have given', async () => {
    const whole = writeRun(at('whole.ndjson'));
    const { code, stdout } = await merge(
      ...parts,
      '--format',
      'json',
      '--format',
      `ndjson=${at('merged.ndjson')}`,
    );
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(await summarise([whole]))));
    expect(outcomeOf(at('merged.ndjson'))).toEqual(outcomeOf(whole));
    expect(recordsOf(at('merged.ndjson'))[0]).not.toHaveProperty('shard');
    expect((await merge(at('merged.ndjson'), '--format', 'json')).stdout).toBe(stdout);
  });

  test('writes the lines to standard output too', async () => {
    const { stdout } = await merge(...parts, '--format', 'ndjson');
    expect(stdout.trim().split('\n')).toHaveLength(departments.length);
  });

  test.each([
    ['another version', { tool: { name: 'juesuan', version: '9.9.9' } }, /9\.9\.9/],
    ['other rules', { rules: 'f'.repeat(64) }, /规则/],
    ['other options', { config: 'f'.repeat(64) }, /选项/],
    ['other inputs', { inputs: 'f'.repeat(64) }, /同一批/],
  ] as const)('refuses %s', async (_, change, words) => {
    const other = writeShard(at('other.ndjson'), 2, 3, change);
    const { code, stderr } = await merge(parts[0]!, other, parts[2]!);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(words) });
    expect(stderr).toContain('other.ndjson');
  });

  test('refuses missing and doubled shards, and shards of another division', async () => {
    expect(await merge(parts[0]!, parts[2]!)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('第 2 片（共 3 片）'),
    });
    const copy = writeShard(at('copy.ndjson'), 1, 3);
    expect((await merge(...parts, copy)).stderr).toMatch(/copy\.ndjson.*第 1 片，重复了/);
    const other = writeShard(at('quarter.ndjson'), 2, 4);
    expect((await merge(parts[0]!, other)).stderr).toMatch(/quarter\.ndjson.*分成 4 片/);
  });

  test('refuses an unfinished part, a damaged line, a stranger’s file', async () => {
    const text = readFileSync(parts[1]!, 'utf8');
    writeFileSync(at('half.ndjson'), text.split('\n').slice(0, -2).join('\n'));
    expect((await merge(parts[0]!, at('half.ndjson'), parts[2]!)).stderr).toMatch(/half\.ndjson.*--resume/);
    for (const [whole, damaged] of [
      ['{"type":"department"', '{"typ'],
      ['"failed":{', '"failed":null,"undecide":{'],
      ['"status":"', '"status":"x'],
    ] as const) {
      writeFileSync(at('damaged.ndjson'), text.replace(whole, damaged));
      expect((await merge(parts[0]!, at('damaged.ndjson'), parts[2]!)).stderr).toMatch(
        /damaged\.ndjson.*损坏/,
      );
    }
    writeFileSync(at('foreign.ndjson'), 'hello\n');
    expect(await merge(at('foreign.ndjson'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('foreign.ndjson'),
    });
    expect((await merge(at('missing.ndjson'))).stderr).toMatch(/missing\.ndjson.*找不到/);
  });

  test('refuses a department twice and one of another shard', async () => {
    const one = writeRun(at('one.ndjson'), departments.slice(0, 3));
    const two = writeRun(at('two.ndjson'), departments.slice(2, 5));
    expect((await merge(one, two)).stderr).toMatch(/区\/部门02/);
    const moved = writeRun(at('moved.ndjson'), departments.slice(0, 5), { shard: { index: 1, count: 3 } });
    expect((await merge(moved, parts[1]!, parts[2]!)).stderr).toMatch(/不属于第 1\/3 片/);
  });

  test('puts runs over different folders together', async () => {
    const one = writeRun(at('east.ndjson'), departments.slice(0, 3), { inputs: '1'.repeat(64) });
    const two = writeRun(at('west.ndjson'), departments.slice(3, 6), { inputs: '2'.repeat(64) });
    const { stdout } = await merge(one, two, '--format', 'json');
    expect(JSON.parse(stdout).departments.total).toBe(6);
  });
});
