import { judgeRatioForm, judgeSumForm, type RoundingMode, type Verdict } from './judge-instance.ts';
import type { Prepared } from './prepare-instance.ts';

export interface Judged {
  readonly prepared: Prepared;
  readonly verdict: Verdict;
  /** A percentage cut off although its sentence rounds the others. */
  readonly isCutAlone?: boolean;
}

/** Judges every instance, a table or sentence in one rounding mode: cutting off only where it leaves fewer errors. */
export function judgeAll(instances: readonly Prepared[]): {
  judged: Judged[];
  truncated: ReadonlySet<string>;
} {
  const judged = instances.map((prepared) => ({ prepared, verdict: judge(prepared, 'nearest') }));
  const failing = new Map<string, number>();
  for (const { prepared, verdict } of judged) {
    if (differs(verdict)) failing.set(prepared.scope, (failing.get(prepared.scope) ?? 0) + 1);
  }
  if (failing.size === 0) return { judged, truncated: new Set() };
  const cutOff = new Map<number, Verdict>();
  const failingCut = new Map<string, number>();
  for (const [index, { prepared }] of judged.entries()) {
    if (!failing.has(prepared.scope)) continue;
    const verdict = judge(prepared, 'truncated');
    cutOff.set(index, verdict);
    if (differs(verdict)) failingCut.set(prepared.scope, (failingCut.get(prepared.scope) ?? 0) + 1);
  }
  const truncated = new Set(
    [...failing].filter(([scope, count]) => (failingCut.get(scope) ?? 0) < count).map(([scope]) => scope),
  );
  return {
    truncated,
    judged: judged.map((entry, index) => {
      if (truncated.has(entry.prepared.scope)) return { ...entry, verdict: cutOff.get(index)! };
      const cut = cutOff.get(index);
      const isCutAlone =
        cut?.agreement === 'truncated' && differs(entry.verdict) && 'ratio' in entry.prepared.form;
      return isCutAlone ? { ...entry, verdict: cut, isCutAlone } : entry;
    }),
  };
}

function judge({ form }: Prepared, mode: RoundingMode): Verdict {
  return 'ratio' in form ? judgeRatioForm(form.ratio, mode) : judgeSumForm(form.sum, mode);
}

const differs = (verdict: Verdict | undefined): boolean => verdict?.agreement === 'differs';
