import type { Operand } from '../model/relation.ts';
import { judgeRatioForm, judgeSumForm, type RoundingMode, type Verdict } from './judge-instance.ts';
import type { Prepared } from './prepare-instance.ts';

export interface Judged {
  readonly prepared: Prepared;
  readonly verdict: Verdict;
  /** A percentage cut off although its sentence, or all of the document, rounds the others. */
  readonly cutAlone?: 'in-sentence' | 'in-document';
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
  const alone = cutAgainstHabit(judged, cutOff);
  for (const index of alone) truncated.delete(judged[index]!.prepared.scope);
  return {
    truncated,
    judged: judged.map((entry, index) => {
      if (alone.has(index)) return { ...entry, verdict: cutOff.get(index)!, cutAlone: 'in-document' };
      if (truncated.has(entry.prepared.scope)) return { ...entry, verdict: cutOff.get(index)! };
      const cut = cutOff.get(index);
      const isCutAlone =
        cut?.agreement === 'truncated' && differs(entry.verdict) && 'ratio' in entry.prepared.form;
      return isCutAlone ? { ...entry, verdict: cut, cutAlone: 'in-sentence' } : entry;
    }),
  };
}

/** So many percentages that cutting off would have made others tell that a document rounds. */
const ROUNDED = 8;

/**
 * What is said of the one percentage that is cut off in a document that rounds all others of as many decimals: no habit
 * excuses it. Those of another form may come from another hand.
 */
function cutAgainstHabit(
  judged: readonly Judged[],
  cutOff: ReadonlyMap<number, Verdict>,
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  const cut = [...cutOff].flatMap(([index, verdict]) => {
    const { prepared, verdict: nearest } = judged[index]!;
    const percent = percentOf(prepared);
    return percent && differs(nearest) && verdict.agreement === 'truncated' ? [{ index, percent }] : [];
  });
  const [first] = cut;
  if (!first || cut.some(({ percent }) => percent.id !== first.percent.id)) return none;
  const rounded = new Set<string>();
  for (const { prepared, verdict } of judged) {
    const percent = percentOf(prepared);
    if (percent?.decimals !== first.percent.decimals || verdict.agreement !== 'exact') continue;
    if (!rounded.has(percent.id) && differs(judge(prepared, 'truncated'))) rounded.add(percent.id);
    if (rounded.size === ROUNDED) return new Set(cut.map(({ index }) => index));
  }
  return none;
}

const percentOf = ({ form }: Prepared): Operand | undefined =>
  'ratio' in form ? form.ratio.percent.operand : undefined;

function judge({ form }: Prepared, mode: RoundingMode): Verdict {
  return 'ratio' in form ? judgeRatioForm(form.ratio, mode) : judgeSumForm(form.sum, mode);
}

const differs = (verdict: Verdict | undefined): boolean => verdict?.agreement === 'differs';
