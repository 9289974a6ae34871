import type { Problem } from './problem.ts';
import type { Result } from './result.ts';
import type { Requirement, Skipped, Standing } from './standing.ts';
import { TABLE_IDS } from './table-id.ts';

/** Problems that mean: this file, or this sheet of it, was left out. Errors of a whole file mean it too. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'check-no-narrative',
  'check-second-narrative',
  'files-archive',
  'files-folder-deep',
  'files-other',
  'files-picture',
  'files-unsupported',
  'reading-nothing-adds-up',
  'reading-same-copy',
  'reading-same-table',
  'reading-second-variant',
  'reading-unknown-sheet',
  'reading-untitled-sheet',
]);

/** As the result tells it, of one saved before it was told too. */
export const standingOf = (result: Result): Standing =>
  result.standing ?? describeStanding(result.submission.sources, result.problems);

export function describeStanding(
  sources: Result['submission']['sources'],
  problems: readonly Problem[],
  figures?: Standing['figures'],
): Standing {
  const tables = TABLE_IDS.filter((id) => sources.some(({ table }) => table === id));
  const missing = TABLE_IDS.filter((id) => !tables.includes(id));
  const narrative = sources.some(({ role }) => role === 'narrative');
  return {
    complete: missing.length === 0 && narrative,
    tables,
    missing,
    narrative,
    ...(figures ? { figures } : {}),
    skipped: skippedOf(sources, problems),
  };
}

function skippedOf(sources: Result['submission']['sources'], problems: readonly Problem[]): Skipped[] {
  const read = new Set(sources.filter(({ role }) => role !== 'unknown').map(({ file }) => file));
  const skipped = new Map<string, Skipped>();
  for (const { severity, messageId, file, data } of problems) {
    if (file === undefined) continue;
    const isWhole = severity === 'error' && !read.has(file);
    if (!isWhole && !LEFT_OUT.has(messageId)) continue;
    const { sheet } = data;
    const key = `${file}\n${sheet ?? ''}`;
    if (!skipped.has(key)) skipped.set(key, { file, ...(sheet === undefined ? {} : { sheet }), messageId });
  }
  return [...skipped.values()];
}

/** Documents that no reader opens: what is in them, nobody knows. */
const UNOPENED: ReadonlySet<string> = new Set(['files-unsupported', 'files-archive', 'reading-unsupported']);
export const isUnopened = (messageId: string): boolean => UNOPENED.has(messageId);

/** Whether anything was left unchecked: a part of the set, a document, or an instance of a rule. */
export function isUnchecked(result: Result): boolean {
  const { complete, skipped } = standingOf(result);
  return !complete || result.summary.undecided > 0 || skipped.some(({ messageId }) => isUnopened(messageId));
}

/** What of the requirements the set lacks. */
export function unmetOf(
  { tables, missing, narrative, complete }: Standing,
  required: readonly Requirement[],
): Requirement[] {
  const isMet = (one: Requirement): boolean => {
    if (one === 'complete') return complete;
    if (one === 'tables') return missing.length === 0;
    return one === 'narrative' ? narrative : tables.includes(one);
  };
  return [...new Set(required)].filter((one) => !isMet(one));
}
