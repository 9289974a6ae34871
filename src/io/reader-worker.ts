import { parentPort } from 'node:worker_threads';
import { readBinaryHere } from '../ingest/read-binary-here.ts';
import { ProblemError } from '../model/problem.ts';
import type { ReadReply, ReadRequest } from './endable-reader.ts';

// Of a damaged PDF the library fetches pages ahead and forgets them: their failure is none, and must not hit the file that comes next.
process.on('unhandledRejection', () => {});

/** Entry of the thread that reads PDFs and old Word and Excel files. */
parentPort?.on('message', async (request: ReadRequest) => parentPort?.postMessage(await read(request)));

async function read({ format, bytes, file, limits }: ReadRequest): Promise<ReadReply> {
  try {
    return { reading: await readBinaryHere(format, bytes, file, limits) };
  } catch (error) {
    return error instanceof ProblemError ? { problem: error.problem } : { fault: String(error) };
  }
}
