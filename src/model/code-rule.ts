import type { FormulaWording } from './finding.ts';
import type { Hint } from './hint.ts';
import type { Location } from './location.ts';
import type { Operand, Relation, SumRelation } from './relation.ts';
import type { Outcome, RuleMeta } from './rule.ts';
import type { Severity } from './severity.ts';
import type { Submission } from './submission.ts';

/** What a code rule may look at. It does no I/O and no formatting. */
export interface CheckContext {
  readonly submission: Submission;
  /**
   * The figure behind a fact key or a narrative figure id. An absent row of a recognised coded table is
   * an `assumed` zero; `undefined` means not known (no such table, no such column).
   */
  operand(id: string): Operand | undefined;
}

/** An arithmetic instance: the engine judges it by the rounding rules and builds the finding. */
export interface RelationInstance {
  /** What this instance is about: a fact key, a figure id, a code; unique within the rule. */
  readonly instance: string;
  readonly relation: Relation;
  /** Other readings of the statement: the rule holds where one of them does. Diagnosis weighs them all. */
  readonly alternatives?: readonly Relation[];
  /** Sentence or table that shares one rounding mode, e.g. `T05` or `s12`. */
  readonly scope: string;
  /** The formula in words the user knows, where the figures' own labels do not say it. */
  readonly formula?: FormulaWording;
  /** Wording other than the relation's own. */
  readonly messageId?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Extra places worth seeing, after those of the relation's own figures. */
  readonly also?: readonly Location[];
  /** Never more severe than the rule's own. */
  readonly severity?: Severity;
  /** How sure it is that the statement was read as it is meant, 0 to 1; certain where absent. */
  readonly certainty?: number;
}

interface JudgedBase {
  readonly instance: string;
  /** How sure it is that the statement was read as it is meant, 0 to 1; certain where absent. */
  readonly certainty?: number;
  /** What the words say of the figures: diagnosis then knows which figures could make them true. */
  readonly says?: Relation;
  /** Figures that the rule holds to what it knows without others: it would notice another digit of them. */
  readonly fixes?: readonly string[];
}

interface SettledInstance extends JudgedBase {
  readonly outcome: Extract<Outcome, 'pass' | 'not-applicable'>;
}

interface UndecidedInstance extends JudgedBase {
  readonly outcome: Extract<Outcome, 'undecided'>;
  /** Why it could not be checked. */
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
}

export interface FailedInstance extends JudgedBase {
  readonly outcome: Extract<Outcome, 'fail'>;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly at?: readonly Location[];
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit?: string;
  readonly severity?: Severity;
  /** What is suspected behind it. */
  readonly hint?: Hint;
}

/** An instance that the rule has judged itself. */
export type JudgedInstance = SettledInstance | UndecidedInstance | FailedInstance;

export type RuleInstance = RelationInstance | JudgedInstance;

/** A sum that some rule states of this submission, certainly read, and how it came out. */
export interface JudgedSum {
  readonly relation: SumRelation;
  readonly differs: boolean;
  /** It holds only where digits were cut off. */
  readonly isCutOff: boolean;
}

/** A rule that no formula can say. `satisfies CodeRule` in rules/code/*.ts, one file a rule or a close family. */
export interface CodeRule extends RuleMeta {
  check(context: CheckContext): Iterable<RuleInstance>;
  /** What shows only where the sums of all rules are seen together; runs when they are judged. */
  review?(sums: readonly JudgedSum[], context: CheckContext): Iterable<JudgedInstance>;
}
