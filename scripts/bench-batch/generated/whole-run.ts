/** A process of its own, so that its memory is that of a run: `whole-run.js COUNT JOBS FOLDER`, told by run-generated.ts. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createPool } from '../../../src/batch/pool.ts';
import { runBatch } from '../../../src/batch/run-batch.ts';
import { identifyRun } from '../../../src/batch/run-identity.ts';
import type { RunSettings } from '../../../src/batch/run-settings.ts';
import { summarise } from '../../../src/batch/summarise.ts';
import { writeBatchOutputs } from '../../../src/cli/batch-outputs.ts';
import { DEFAULT_LIMITS } from '../../../src/index.ts';
import { idOfDepartment, makeDepartment } from './department.ts';

const [count, jobs] = process.argv.slice(2, 4).map(Number) as [number, number];
const folder = process.argv[4]!;
/** As the workers, which share the environment. */
const texts = Number(process.env.TEXTS);
/** A thousand departments in, all that a run keeps is there. */
const START = Math.min(1000, Math.ceil(count / 10));
const MADE = 100;

const megabytes = (bytes: number) => bytes / 1024 / 1024;

const settings: RunSettings[] = [
  { severities: {}, ruleFiles: [], templates: [], limits: DEFAULT_LIMITS, waivers: [], problems: [] },
];
const run = { lang: 'zh', settings, today: '2026-01-01' } as const;
const references = Array.from({ length: count }, (_, at) => ({ id: idOfDepartment(at), root: 0, paths: [] }));
const journal = join(folder, 'run.ndjson');
const started = performance.now();
const cpuSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

function tell(done: number): void {
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${done} departments: ${seconds.toFixed(0)} s, CPU ${((cpuSeconds() / done) * 1000).toFixed(1)} ms each, ` +
      `${megabytes(process.memoryUsage.rss()).toFixed(0)} MB, lines ${megabytes(statSync(journal).size).toFixed(1)} MB`,
  );
}

const marks = new Set([START, Math.round(count / 2), count]);
await runBatch({
  references,
  header: identifyRun(references, count, { ...run, extraRules: [] }),
  path: journal,
  overwrite: true,
  execute: async () =>
    createPool({
      workerFile: new URL('worker.js', import.meta.url),
      jobs,
      timeoutSeconds: 60,
      setup: { ...run, roots: [folder] },
    }),
  stop: new AbortController().signal,
  onProgress: ({ done }) => {
    if (marks.delete(done)) tell(done);
  },
});

const before = performance.now();
const summary = await summarise([journal]);
const targets = (['json', 'html'] as const).map((format) => ({
  format,
  file: join(folder, `summary.${format}`),
}));
await writeBatchOutputs({ summary, journals: [journal] }, targets, { lang: 'zh' }, process);
const sizes = targets.map(({ format, file }) => `${format} ${megabytes(statSync(file).size).toFixed(2)} MB`);
console.log(
  `summary: ${((performance.now() - before) / 1000).toFixed(1)} s, ${sizes.join(', ')}; ` +
    `peak of the whole run ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);

const making = process.cpuUsage();
for (let at = 0; at < MADE; at += 1) makeDepartment(at, texts);
const { user, system } = process.cpuUsage(making);
console.log(
  `of the CPU time, making the files took about ${((user + system) / 1000 / MADE).toFixed(1)} ms each`,
);
