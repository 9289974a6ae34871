import { Buffer } from 'buffer/index.js';
import { readBinaryHere } from '../ingest/read-binary-here.ts';
import { ProblemError } from '../model/problem.ts';
import type { ReadAnswer, ReadRequest } from './protocol.ts';
import { serve } from './serve.ts';

// The reader of old Word files is written for Node's buffers.
(globalThis as { Buffer?: unknown }).Buffer ??= Buffer;

serve('reader', async ({ format, bytes, file, limits }: ReadRequest): Promise<ReadAnswer> => {
  try {
    return { reading: await readBinaryHere(format, bytes, file, limits) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: error.problem };
  }
});
