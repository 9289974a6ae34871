import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Hint, HintOf } from '../../model/hint.ts';

/** A finding and what its rule suspects behind it. */
export interface Suspicion<S extends Hint['suspects']> {
  readonly finding: Finding;
  readonly hint: HintOf<S>;
}

/** Findings whose rule suspects `suspects`, in the order of the findings. */
export function suspicionsOf<S extends Hint['suspects']>(
  { evaluations }: EvaluationReport,
  suspects: S,
): Suspicion<S>[] {
  return evaluations.flatMap(({ finding, hint }) =>
    finding && hint?.suspects === suspects ? [{ finding, hint: hint as HintOf<S> }] : [],
  );
}
