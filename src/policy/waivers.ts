import type { Finding, Waived } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { Waiver } from './config.ts';
import { matchesLabel } from './match-label.ts';
import { isSameSubmission } from './submission-name.ts';

/** What became of one waiver in one submission. */
export type WaiverState = 'used' | 'expired' | 'unmatched' | 'unused' | 'elsewhere';

export interface WaivedResult {
  readonly result: Result;
  /** In the order of the waivers. */
  readonly states: readonly WaiverState[];
}

/**
 * Marks the findings that are waived. `today` is an ISO date. An expired waiver waives nothing; `unmatched`
 * is one whose rule does fail here, but at another place; `elsewhere` is for another submission, or for what
 * could not be checked in this one.
 */
export function applyWaivers(result: Result, waivers: readonly Waiver[], today: string): WaivedResult {
  const states: WaiverState[] = waivers.map((waiver) => (isFor(waiver, result) ? 'unused' : 'elsewhere'));
  const counts = new Map(result.rules.map((rule) => [rule.id, rule]));
  // A waiver that expired, or of a rule that there is not, is of no use in any submission.
  const settle = (state: WaiverState, at: number): WaiverState => {
    const { rule, until } = waivers[at]!;
    const isUnchecked = (counts.get(rule)?.undecided ?? 0) > 0 && !(until !== undefined && until < today);
    return state === 'unused' && isUnchecked ? 'elsewhere' : state;
  };
  const findings = result.findings.map((finding) => {
    let waived: Waived | undefined;
    for (const [at, waiver] of waivers.entries()) {
      if (states[at] === 'elsewhere' || waiver.rule !== finding.rule) continue;
      if (!matches(waiver, finding)) {
        if (states[at] === 'unused') states[at] = 'unmatched';
      } else if (waiver.until !== undefined && waiver.until < today) {
        states[at] = 'expired';
      } else {
        states[at] = 'used';
        waived ??= waivedBy(waiver);
      }
    }
    return waived ? { ...finding, waived } : finding;
  });
  return { result: { ...result, findings }, states: states.map(settle) };
}

const isFor = ({ submission }: Waiver, { submission: { id, unit } }: Result): boolean =>
  submission === undefined || submission === unit || isSameSubmission(submission, id);

/** The finding's first place must be the waiver's, table, row and column: a waiver never reaches further. */
function matches(waiver: Waiver, finding: Finding): boolean {
  if (waiver.all) return true;
  if (waiver.clause !== undefined) return waiver.clause === finding.fingerprint;
  const [first] = finding.locations;
  const table = first?.table ?? finding.data.table;
  return waiver.table === table && matchesLabel(waiver, first?.label);
}

const waivedBy = ({ reason, by, until }: Waiver): Waived => ({
  reason,
  ...(by === undefined ? {} : { by }),
  ...(until === undefined ? {} : { until }),
});
