import { existsSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { BinaryFormat, BinaryReader, DocumentReading } from '../ingest/document-reading.ts';
import type { Limits } from '../ingest/limits.ts';
import { type Problem, ProblemError } from '../model/problem.ts';

export interface ReadRequest {
  readonly format: BinaryFormat;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly limits: Limits;
}

/** A file that holds nothing readable yields its problem; a fault of ours its message. */
export type ReadReply =
  | { readonly reading: DocumentReading }
  | { readonly problem: Problem }
  | { readonly fault: string };

export interface EndableOptions {
  /** The most that any file may take; formats that are quickly read have less. */
  readonly seconds?: number;
  readonly heapMegabytes?: number;
  readonly workerFile?: URL;
}

const NAME = 'reader-worker.js';
/** Ten times what five hundred pages, or as many cells as are allowed, take. */
const SECONDS: Readonly<Record<BinaryFormat, number>> = { pdf: 120, 'old-word': 120, 'old-workbook': 30 };
const HEAP_MEGABYTES = 1024;

/**
 * Reads PDFs and old Word and Excel files in a thread of its own, which is ended when it hangs or eats up its memory: either
 * is a problem of that file alone. Threads start with the first such file and keep no process alive.
 */
export function endableReader({
  seconds = Number.POSITIVE_INFINITY,
  heapMegabytes = HEAP_MEGABYTES,
  workerFile,
}: EndableOptions = {}): BinaryReader {
  let idle: Worker | undefined;
  const start = async (): Promise<Worker> => {
    const worker = await startWorker(workerFile ?? builtWorker(), heapMegabytes);
    // What the last file left running may end the thread after its answer: the next file has another.
    return worker.on('exit', () => {
      if (idle === worker) idle = undefined;
    });
  };
  return async (format, bytes, file, limits) => {
    const worker = idle ?? (await start());
    idle = undefined;
    worker.ref();
    const reply = await ask(worker, { format, bytes, file, limits }, Math.min(seconds, SECONDS[format]));
    worker.unref();
    idle = worker;
    if ('reading' in reply) return reply.reading;
    if ('problem' in reply) throw new ProblemError(reply.problem);
    throw new Error(reply.fault);
  };
}

async function startWorker(file: URL, heapMegabytes: number): Promise<Worker> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // What a library prints of a broken file is no message of ours.
    stdout: true,
    stderr: true,
  });
  // What a thread says after it was given up is nobody's concern.
  return worker.on('error', () => {});
}

function ask(worker: Worker, request: ReadRequest, seconds: number): Promise<ReadReply> {
  return new Promise((resolve, reject) => {
    const fail = (messageId: string, data: Problem['data'] = {}): void => {
      reject(new ProblemError({ severity: 'error', messageId, data, file: request.file }));
    };
    const timer = setTimeout(() => {
      settle();
      fail('file-too-slow', { seconds: String(seconds) });
      void worker.terminate();
    }, seconds * 1000);
    const onMessage = (reply: ReadReply): void => {
      settle();
      resolve(reply);
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      settle();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('file-too-heavy');
      else reject(error);
    };
    const onExit = (): void => {
      settle();
      fail('file-too-heavy');
    };
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

/** Beside the bundle, or above it where this stands in one of its chunks. */
function builtWorker(): URL {
  const places = [new URL(NAME, import.meta.url), new URL(`../${NAME}`, import.meta.url)];
  return places.find((place) => existsSync(place)) ?? places[0]!;
}
