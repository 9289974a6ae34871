import type { BatchFinding, DepartmentLine } from '../model/batch.ts';
import type { BatchChange, BatchChanges } from '../model/batch-changes.ts';
import { type BaselineSubject, baselineKey } from '../policy/baseline-key.ts';
import { readJournal } from './read-journal.ts';
import { departmentLines } from './summarise.ts';

/** Changes listed; more are counted. */
const MOST_CHANGES = 10_000;

/** What is kept of an earlier line: a run may have a million of them. */
interface Earlier {
  readonly id: string;
  readonly isChecked: boolean;
  readonly known: ReadonlySet<string>;
}

/**
 * What came and what went since an earlier run, finding by finding. A department is known again by unit and year,
 * or by its path where several are of one unit; one that was not fully read in either run is not compared.
 */
export async function compareRuns(before: string, after: readonly string[]): Promise<BatchChanges> {
  const earlier = await readEarlier(before);
  const changes: BatchChange[] = [];
  const counts = { came: 0, went: 0, same: 0 };
  const departments = { came: 0, went: 0, uncompared: 0 };
  const add = (change: BatchChange) => {
    counts[change.change] += 1;
    if (changes.length < MOST_CHANGES) changes.push(change);
  };
  const met = new Map<string, ReadonlySet<string>>();
  for await (const record of departmentLines(after)) {
    const match = earlier.find(record);
    if (!match) {
      departments.came += 1;
      for (const finding of record.findings) add(changeOf('came', record, finding));
      continue;
    }
    const now = fingerprintsOf(record);
    if (!isChecked(record) || !match.isChecked) {
      departments.uncompared += 1;
      met.set(match.id, match.known);
      continue;
    }
    met.set(match.id, now);
    counts.same += [...now].filter((one) => match.known.has(one)).length;
    for (const finding of record.findings)
      if (!match.known.has(finding.fingerprint ?? '')) add(changeOf('came', record, finding));
  }
  for await (const record of departmentLines([before])) {
    const now = met.get(record.id);
    if (!now) {
      departments.went += 1;
      continue;
    }
    for (const finding of record.findings)
      if (!now.has(finding.fingerprint ?? '')) add(changeOf('went', record, finding));
  }
  return {
    against: before,
    sameRules: (await rulesOf(before)) === (await rulesOf(after[0]!)),
    ...counts,
    departments,
    list: changes,
    cut: counts.came + counts.went > changes.length,
  };
}

const isChecked = ({ status }: DepartmentLine): boolean => status !== 'failed' && status !== 'unread';

const fingerprintsOf = ({ findings, unlisted = [] }: DepartmentLine): Set<string> =>
  new Set([...findings, ...unlisted].map(({ fingerprint = '' }) => fingerprint));

const changeOf = (
  change: BatchChange['change'],
  { id, unit }: DepartmentLine,
  finding: BatchFinding,
): BatchChange => ({ change, id, ...(unit === undefined ? {} : { unit }), finding });

/** Digest of a run's rules, from its first line. */
async function rulesOf(path: string): Promise<string | undefined> {
  for await (const { record } of readJournal(path)) return record.type === 'run' ? record.rules : undefined;
  return undefined;
}

/** The departments of the earlier run, found by path or, where that is clear, by unit and year. */
async function readEarlier(path: string): Promise<{
  readonly find: (subject: BaselineSubject) => Earlier | undefined;
}> {
  const byId = new Map<string, Earlier & { readonly key: string }>();
  const byKey = new Map<string, Earlier | undefined>();
  for await (const record of departmentLines([path])) {
    const key = baselineKey(record);
    const one = { id: record.id, key, isChecked: isChecked(record), known: fingerprintsOf(record) };
    byId.set(record.id, one);
    byKey.set(key, byKey.has(key) ? undefined : one);
  }
  return {
    find: (subject) => {
      const samePath = byId.get(subject.id);
      return samePath?.key === baselineKey(subject) ? samePath : byKey.get(baselineKey(subject));
    },
  };
}
