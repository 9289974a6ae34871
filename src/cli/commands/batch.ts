import { type Progress, runBatch } from '../../batch/run-batch.ts';
import { summarise } from '../../batch/summarise.ts';
import type { RunFigures } from '../../model/batch-summary.ts';
import { ProblemError } from '../../model/problem.ts';
import { escapeJson } from '../../report/json-text.ts';
import { renderMessage } from '../../report/message.ts';
import {
  type BatchCommandOptions,
  type BatchTarget,
  batchTargets,
  jobsOf,
  levelsOf,
  refuseDueAlone,
} from '../batch-options.ts';
import { batchExitCode, writeBatchOutputs } from '../batch-outputs.ts';
import type { ExitCode } from '../exit-code.ts';
import { catchInterrupt } from '../interrupt.ts';
import { keepPolicy } from '../keep-policy.ts';
import { refuseBinaryOnTerminal } from '../output-format.ts';
import { prepareBatch } from '../prepare-batch.ts';
import { printConfig } from '../print-config.ts';
import { progressLine } from '../progress.ts';
import { type Streams, writeOut } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { refuseOwnJournal, withChanges } from '../with-changes.ts';
import { writeNotices } from '../write-notices.ts';

export interface BatchArguments {
  readonly roots: readonly string[];
  readonly options: BatchCommandOptions;
}

const JOURNAL = 'juesuan-batch.ndjson';

/** `juesuan batch ROOT…`: checks everything below, line by line onto the disk, and sums up. */
export async function batchCommand({ roots, options }: BatchArguments, streams: Streams): Promise<ExitCode> {
  const targets = batchTargets(options);
  refuseBinaryOnTerminal(targets, streams.stdout);
  const journal = journalPath(targets, options);
  refuseContradictions(roots, options);
  refuseOwnJournal(journal, options);
  if (options.printConfig) return printConfig(roots[0], options, streams);
  const interrupt = catchInterrupt();
  const line = progressLine(streams.stderr, options.lang, options.quiet ?? false);
  try {
    const { policy, ...run } = await prepareBatch(roots, options, interrupt.signal, line, streams);
    if (interrupt.signal.aborted) return interrupt.code();
    const started = performance.now();
    const toOutput = targets.some(({ format, file }) => format === 'ndjson' && file === undefined);
    const progress = await runBatch({
      ...run,
      path: journal,
      resume: options.resume ?? false,
      overwrite: options.overwrite ?? false,
      stop: interrupt.signal,
      onProgress: (now) => line.show(now),
      ...(toOutput ? { onLine: (text: string) => writeOut(streams.stdout, `${escapeJson(text)}\n`) } : {}),
    }).catch((error: unknown) => {
      line.clear();
      throw explainFullDisk(error, journal);
    });
    line.clear();
    if (progress.done < progress.total) {
      await tell(streams, options, 'batch-interrupted', { ...counts(progress), file: journal });
      return interrupt.code();
    }
    if (progress.cacheIgnored > 0) {
      await tell(streams, options, 'batch-cache-ignored', { count: String(progress.cacheIgnored) });
    }
    const figures = runFigures(progress, started, jobsOf(options));
    const summary = await withChanges(
      await summarise([journal], { run: figures, ...levelsOf(options) }),
      [journal],
      options,
    );
    const kept = await keepPolicy(summary, { journal, ...policy }, options);
    const batch = {
      summary: kept.summary,
      journals: [journal],
      ...(options.reports ? { reports: options.reports } : {}),
    };
    await writeBatchOutputs(batch, targets, options, streams);
    const written = await writeNotices([journal], options);
    for (const { messageId, data } of [...kept.notices, ...written])
      await tell(streams, options, messageId, data);
    return batchExitCode(kept.summary, policy, options.writeBaseline);
  } finally {
    line.clear();
    interrupt.release();
  }
}

/** `--format ndjson=FILE` names the file of lines, as `--journal` does. */
function journalPath(targets: readonly BatchTarget[], { journal }: BatchCommandOptions): string {
  const named = targets.flatMap(({ format, file }) =>
    format === 'ndjson' && file !== undefined ? [file] : [],
  );
  if (named.length + (journal === undefined ? 0 : 1) > 1) throw new UsageError('usage.journal-twice');
  return named[0] ?? journal ?? JOURNAL;
}

function refuseContradictions(roots: readonly string[], options: BatchCommandOptions): void {
  const { list, resume, overwrite, shard, pruneWaivers, queue, queueCarry, reports, prior } = options;
  refuseDueAlone(options);
  if (roots.length === 0 && list === undefined) throw new UsageError('usage.no-roots');
  if (roots.length > 0 && list !== undefined) throw new UsageError('usage.roots-and-list');
  if (resume && overwrite) throw new UsageError('usage.resume-overwrite');
  if (shard && pruneWaivers) throw new UsageError('usage.shard-prune');
  if (queue === undefined) return;
  if (reports !== undefined) throw new UsageError('usage.queue-reports');
  if (prior !== undefined && queueCarry === 'bytes') throw new UsageError('usage.queue-prior-bytes');
}

/** A full disk ends the run; what it cost and what to do stand in one sentence. */
function explainFullDisk(error: unknown, file: string): unknown {
  if (!(error instanceof ProblemError) || error.problem.messageId !== 'files-write-ENOSPC') return error;
  return new ProblemError({ severity: 'error', messageId: 'batch-disk-full', data: {}, file });
}

const counts = ({ done, total }: Progress) => ({ done: String(done), total: String(total) });

const tell = (
  { stderr }: Streams,
  { lang }: BatchCommandOptions,
  messageId: string,
  data: Readonly<Record<string, string>>,
): Promise<void> => writeOut(stderr, `${renderMessage(messageId, data, lang)}\n`);

function runFigures(progress: Progress, started: number, jobs: number): RunFigures {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
    jobs,
    cached: progress.cached,
    resumed: progress.resumed,
    retried: progress.retried,
    cacheIgnored: progress.cacheIgnored,
  };
}
