import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { readBytes } from '../../src/io/read-bytes.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { peakMegabytes } from './peak-memory.ts';

/** Reads the file named on the command line in a process of its own, and tells what came of it and at what cost. */
const path = process.argv[2]!;
const started = Date.now();
const reading = await (async () => {
  try {
    return await readDocument({ name: path, bytes: readBytes(path, path, DEFAULT_LIMITS.maxFileBytes) });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { grids: [], narratives: [], problems: [error.problem] };
  }
})();
console.log(
  JSON.stringify({
    problems: reading.problems.map((problem) => problem.messageId),
    grids: reading.grids.length,
    lines: reading.narratives[0]?.lines.length ?? 0,
    milliseconds: Date.now() - started,
    megabytes: peakMegabytes(),
  }),
);
