import type { Redis } from 'ioredis';
import { ProblemError } from '../../model/problem.ts';
import { withoutPassword } from './without-password.ts';

/** The engine and its client, which only the queue needs. */
export interface QueueEngine {
  readonly bullmq: typeof import('bullmq');
  /** A new connection that waits for Redis to come back when it is away. */
  connect(): Redis;
}

/** Loads the optional dependencies and makes sure that Redis answers. Throws a ProblemError otherwise. */
export async function connectQueue(url: string): Promise<QueueEngine> {
  const { bullmq, ioredis } = await loadEngine();
  const probe = new ioredis.Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 5_000,
  });
  probe.on('error', () => {});
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw problem('queue-unreachable', { url: withoutPassword(url), reason });
  } finally {
    probe.disconnect();
  }
  return {
    bullmq,
    connect() {
      const redis = new ioredis.Redis(url, { maxRetriesPerRequest: null });
      // It reconnects by itself; until then, commands wait.
      redis.on('error', () => {});
      return redis;
    },
  };
}

async function loadEngine() {
  try {
    return { bullmq: await import('bullmq'), ioredis: await import('ioredis') };
  } catch {
    throw problem('queue-not-installed', {});
  }
}

const problem = (messageId: string, data: Record<string, string>): ProblemError =>
  new ProblemError({ severity: 'error', messageId, data });
