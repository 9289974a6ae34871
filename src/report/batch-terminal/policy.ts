import type { BatchPolicy, BatchSummary } from '../../model/batch-summary.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../model/rule.ts';
import { grouped } from '../grouped-number.ts';
import { renderMessage } from '../message.ts';
import { renderProblem } from '../problem.ts';

/** Waivers that need a look, and what of the configurations has no effect: all warnings. */
export function policyProblems(policy: BatchPolicy | undefined): Problem[] {
  if (!policy) return [];
  const stale = policy.waivers.flatMap(({ file, number, waiver, until, state }): Problem[] =>
    state === 'used' || state === 'unknown'
      ? []
      : [
          {
            severity: 'warning',
            messageId: `waiver-${state}`,
            data: { number: String(number), waiver, until: until ?? '' },
            file,
          },
        ],
  );
  return [...policy.problems, ...stale];
}

/** What was waived or known, and what needs a look, in sentences. */
export function policyLines({ policy }: BatchSummary, lang: Language): string[] {
  if (!policy) return [];
  const { waived, baseline } = policy;
  const counts = { waived: grouped(waived), baseline: grouped(baseline) };
  return [
    ...(waived > 0 ? [renderMessage('batch.waived', counts, lang)] : []),
    ...(baseline > 0 ? [renderMessage('batch.known', counts, lang)] : []),
    ...policyProblems(policy).map((problem) => renderProblem(problem, lang)),
  ];
}
