import { existsSync } from 'node:fs';
import { departmentLines } from '../batch/summarise.ts';
import { readJsonFile, readUtf8 } from '../io/read-json-file.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { BatchFinding, DepartmentLine } from '../model/batch.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import { EMPTY_BASELINE, type KnownFinding, parseBaseline, recordKnown } from '../policy/baseline.ts';
import type { BaselineSubject } from '../policy/baseline-key.ts';
import type { BatchCommandOptions } from './batch-options.ts';

/** What was done to files, to be said. */
export interface PolicyNotice {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Removes waivers that do nothing from their configurations; the summary no longer complains of them. */
async function pruneBatchWaivers(summary: BatchSummary, notices: PolicyNotice[]): Promise<BatchSummary> {
  const { policy } = summary;
  const stale = policy?.waivers.filter(({ state }) => state !== 'used' && state !== 'unknown') ?? [];
  if (!policy || stale.length === 0) return summary;
  const { pruneWaivers } = await import('../policy/prune-waivers.ts');
  for (const file of new Set(stale.map((waiver) => waiver.file))) {
    const own = stale.filter((waiver) => waiver.file === file).map(({ number }) => number - 1);
    writeAtomically(file, pruneWaivers(readUtf8(file), own));
  }
  notices.push({ messageId: 'waivers-pruned', data: { count: String(stale.length) } });
  return {
    ...summary,
    policy: { ...policy, waivers: policy.waivers.filter((waiver) => !stale.includes(waiver)) },
  };
}

/** Records what every department of the run has; those whose check broke, and others, keep what they had. */
async function writeBatchBaselines(
  journal: string,
  baselineFileOf: (id: string) => string | undefined,
  notices: PolicyNotice[],
): Promise<void> {
  const recorded = new Map<string, { subject: BaselineSubject; known: readonly KnownFinding[] }[]>();
  let count = 0;
  for await (const line of departmentLines([journal])) {
    const file = baselineFileOf(line.id);
    if (file === undefined || line.status === 'failed') continue;
    const known = [...line.findings.map(knownFinding), ...unlistedOf(line)];
    const { id, unit, year } = line;
    const entries = recorded.get(file) ?? [];
    recorded.set(file, entries);
    entries.push({ subject: { id, unit, year }, known });
    count += known.length;
  }
  for (const [file, entries] of recorded) {
    const before = existsSync(file) ? parseBaseline(readJsonFile(file).json, file) : EMPTY_BASELINE;
    const after = recordKnown(before, entries);
    writeAtomically(file, `${JSON.stringify(after, null, 2)}\n`);
  }
  notices.push({ messageId: 'baseline-written', data: { count: String(count) } });
}

const knownFinding = ({ fingerprint = '', rule, table, file, label }: BatchFinding): KnownFinding => ({
  fingerprint,
  rule,
  at: [table ?? file, label].filter(Boolean).join(' '),
});

const unlistedOf = ({ unlisted = [] }: DepartmentLine): KnownFinding[] =>
  unlisted.map(({ rule, fingerprint }) => ({ fingerprint, rule, at: '' }));

/** What the options ask for once the run is complete. */
export async function keepPolicy(
  summary: BatchSummary,
  {
    journal,
    baselineFileOf,
  }: { readonly journal: string; readonly baselineFileOf: (id: string) => string | undefined },
  { pruneWaivers, writeBaseline }: BatchCommandOptions,
): Promise<{ readonly summary: BatchSummary; readonly notices: readonly PolicyNotice[] }> {
  const notices: PolicyNotice[] = [];
  const kept = pruneWaivers ? await pruneBatchWaivers(summary, notices) : summary;
  if (writeBaseline) await writeBatchBaselines(journal, baselineFileOf, notices);
  return { summary: kept, notices };
}
