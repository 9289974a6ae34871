import { createHash } from 'node:crypto';
import type { Shard } from '../model/batch.ts';

/**
 * The shard, from 1, that a submission belongs to: decided by its id alone, so that machines which see
 * different parts of a tree, or see it in another order, agree.
 */
export function shardOf(id: string, count: number): number {
  return (createHash('sha256').update(id).digest().readUIntBE(0, 6) % count) + 1;
}

export const isInShard = (id: string, shard: Shard | undefined): boolean =>
  shard === undefined || shardOf(id, shard.count) === shard.index;
