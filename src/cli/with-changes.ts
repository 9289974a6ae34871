import { existsSync, realpathSync } from 'node:fs';
import { compareRuns } from '../batch/compare-runs.ts';
import { fileProblem } from '../io/file-errors.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import type { BatchOutputOptions } from './batch-options.ts';
import { UsageError } from './usage-error.ts';

/** The summary, with what came and what went since the run that `--against` names. */
export async function withChanges(
  summary: BatchSummary,
  journals: readonly string[],
  { against }: BatchOutputOptions,
): Promise<BatchSummary> {
  return against === undefined ? summary : { ...summary, changes: await compareRuns(against, journals) };
}

/** The earlier run must be there before hours are spent, and must not be overwritten by this one. */
export function refuseOwnJournal(journal: string, { against }: BatchOutputOptions): void {
  if (against === undefined) return;
  let earlier: string;
  try {
    earlier = realpathSync(against);
  } catch (error) {
    throw fileProblem(error, against, 'read');
  }
  if (existsSync(journal) && realpathSync(journal) === earlier) throw new UsageError('usage.against-journal');
}
