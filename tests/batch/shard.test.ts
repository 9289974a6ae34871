import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShard } from '../../src/batch/parse-shard.ts';
import { isInShard, shardOf } from '../../src/batch/shard.ts';

describe('shards', () => {
  test('every id belongs to one shard, the same on every machine', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (id, count) => {
        const shards = Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));
        expect(shards.filter((shard) => isInShard(id, shard))).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
    expect(['区/司法局', '区/教育局', 'a'].map((id) => shardOf(id, 7))).toEqual([3, 3, 7]);
    expect(isInShard('anything', undefined)).toBe(true);
  });

  test('are of like size', () => {
    const sizes = [0, 0, 0, 0];
    for (let at = 0; at < 4000; at += 1) sizes[shardOf(`部门${at}`, 4) - 1]! += 1;
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(100);
  });

  test('are written i/n', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, count: 8 });
    for (const wrong of ['0/8', '9/8', '2', '2/', 'a/b', '2/8/3', '-1/3', '02/8']) {
      expect(parseShard(wrong), wrong).toBeUndefined();
    }
  });
});
