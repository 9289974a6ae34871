import type { Finding } from '../model/finding.ts';
import { ProblemError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { type BaselineSubject, baselineKey, baselineKeys, keyAmongNamesakes } from './baseline-key.ts';
import { submissionName } from './submission-name.ts';

/** Findings known already, by unit and year of the submission. `rule` and `at` are for people who read the file. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly submissions: Readonly<Record<string, readonly KnownFinding[]>>;
}

export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly at: string;
}

export const EMPTY_BASELINE: Baseline = { schemaVersion: 1, submissions: {} };

/** Throws a ProblemError where the JSON is no baseline. */
export function parseBaseline(json: unknown, file: string): Baseline {
  if (!isBaseline(json)) {
    throw new ProblemError({ severity: 'error', messageId: 'baseline-shape', data: {}, file });
  }
  return json;
}

function isBaseline(json: unknown): json is Baseline {
  const { schemaVersion, submissions } = Object(json);
  return (
    schemaVersion === 1 &&
    typeof submissions === 'object' &&
    submissions !== null &&
    Object.values(submissions).every(
      (known) =>
        Array.isArray(known) && known.every((entry) => typeof Object(entry).fingerprint === 'string'),
    )
  );
}

/** What the baseline knows of a submission. */
export function knownFingerprints(baseline: Baseline, subject: BaselineSubject): string[] {
  const { submissions } = baseline;
  const own =
    submissions[keyAmongNamesakes(subject)] ??
    submissions[baselineKey(subject)] ??
    knownById(baseline, subject.id);
  return own.map(({ fingerprint }) => fingerprint);
}

/**
 * Of a submission that is named by its id: whose unit the files do not tell, or recorded before units were looked
 * at. Checked by itself it goes by the name of its folder, in a batch by its path: either finds what the other
 * recorded, where one name alone fits.
 */
function knownById(baseline: Baseline, id: string): readonly KnownFinding[] {
  const named = byName(baseline).get(submissionName(id));
  return baseline.submissions[id] ?? (named === undefined ? [] : baseline.submissions[named]!);
}

/** The submission of each name; `undefined` where there are several. */
function byName(baseline: Baseline): ReadonlyMap<string, string | undefined> {
  const known = names.get(baseline);
  if (known) return known;
  const index = new Map<string, string | undefined>();
  for (const id of Object.keys(baseline.submissions)) {
    const name = submissionName(id);
    index.set(name, index.has(name) ? undefined : id);
  }
  names.set(baseline, index);
  return index;
}

const names = new WeakMap<Baseline, ReadonlyMap<string, string | undefined>>();

/** Marks the findings that the baseline knows; what is waived stays waived. */
export function applyBaseline(result: Result, baseline: Baseline): Result {
  const known = new Set(knownFingerprints(baseline, result.submission));
  const findings = result.findings.map((finding) =>
    !finding.waived && known.has(finding.fingerprint ?? '')
      ? { ...finding, baseline: true as const }
      : finding,
  );
  return { ...result, findings };
}

/** Entries whose finding is no longer there: the baseline can be written anew and gets smaller. */
export function countGone(result: Result, baseline: Baseline): number {
  const there = new Set(result.findings.map(({ fingerprint }) => fingerprint));
  return knownFingerprints(baseline, result.submission).filter((one) => !there.has(one)).length;
}

/**
 * The baseline with these submissions as they are now; others are kept. Errors and warnings are recorded,
 * notes only where they fail too: one sum in four has one, and nobody would read a list of them.
 */
export function updateBaseline(before: Baseline, results: readonly Result[], failOn: Severity): Baseline {
  const recorded = SEVERITIES.filter((severity) => severity !== 'note' || failOn === 'note');
  return recordKnown(
    before,
    results.map(({ submission, findings }) => ({
      subject: submission,
      known: findings
        .filter(({ waived, severity }) => !waived && recorded.includes(severity))
        .map((finding) => knownFinding(finding)),
    })),
  );
}

/** What is known of some submissions in place of what was. */
export function recordKnown(
  { submissions }: Baseline,
  entries: readonly { readonly subject: BaselineSubject; readonly known: readonly KnownFinding[] }[],
): Baseline {
  const keys = baselineKeys(entries.map(({ subject }) => subject));
  const replaced = new Set(entries.flatMap(({ subject }) => [subject.id, keyAmongNamesakes(subject)]));
  const kept = Object.entries(submissions).filter(([key]) => !replaced.has(key));
  const now = entries.map(({ subject, known }) => [keys.get(subject.id)!, known] as const);
  return { schemaVersion: 1, submissions: Object.fromEntries([...kept, ...now]) };
}

/** Neither row numbers nor amounts, so that the file changes only when the findings do. */
function knownFinding({ fingerprint = '', rule, locations: [first] }: Finding): KnownFinding {
  const at = first
    ? [first.table ?? first.file, first.label ?? first.section ?? ''].filter(Boolean).join(' ')
    : '';
  return { fingerprint, rule, at };
}
