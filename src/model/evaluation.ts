import type { JudgedSum } from './code-rule.ts';
import type { Finding } from './finding.ts';
import type { Hint } from './hint.ts';
import type { Operand, Relation } from './relation.ts';
import type { Outcome } from './rule.ts';

/** One rule instance, judged. */
export interface Evaluation {
  readonly rule: string;
  readonly instance: string;
  readonly outcome: Outcome;
  /** Why it could not be checked, for `undecided`. */
  readonly messageId?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Kept for passes too: diagnosis must not break what holds. */
  readonly relation?: Relation;
  /** Other readings: one that holds would do. */
  readonly alternatives?: readonly Relation[];
  readonly finding?: Finding;
  /** How sure the reading behind it is, 0 to 1: whatever explains the failure is no surer. Certain where absent. */
  readonly certainty?: number;
  /** Figures that it holds without others. */
  readonly fixes?: readonly string[];
  /** What its rule suspects behind a failure. */
  readonly hint?: Hint;
}

/** What evaluate hands to diagnose and to the result. */
export interface EvaluationReport {
  readonly evaluations: readonly Evaluation[];
  readonly findings: readonly Finding[];
  /** Every figure that a relation names. */
  readonly operands: ReadonlyMap<string, Operand>;
  /** Every sum that was judged and surely read. */
  readonly sums: readonly JudgedSum[];
}
