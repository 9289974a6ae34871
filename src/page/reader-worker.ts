import { Buffer } from 'buffer/index.js';
import { readBinaryHere } from '../ingest/read-binary-here.ts';
import { ProblemError } from '../model/problem.ts';
import type { ReadAnswer, ReadProgress, ReadRequest } from './protocol.ts';
import { serve } from './serve.ts';

// The reader of old Word files is written for Node's buffers.
(globalThis as { Buffer?: unknown }).Buffer ??= Buffer;

serve('reader', async ({ format, bytes, file, limits }: ReadRequest, ask): Promise<ReadAnswer> => {
  // Nobody waits for an answer: reading goes on.
  const onPage = (page: number, pages: number) => void ask({ file, page, pages } satisfies ReadProgress);
  try {
    return { reading: await readBinaryHere(format, bytes, file, limits, onPage) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: error.problem };
  }
});
