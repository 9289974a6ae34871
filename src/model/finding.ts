import type { Location } from './location.ts';
import type { Agreement, Relation } from './relation.ts';
import type { RuleKind } from './rule.ts';

import type { Severity } from './severity.ts';

/** A rule that failed here. Amounts are decimal strings in `unit`. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Wording lives in report/message.ts under this id. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** 万元, 元, %, 人 … as printed at the first location. */
  readonly unit?: string;
  /** The first is the one to look at first. */
  readonly locations: readonly Location[];
  readonly formula?: FindingFormula;
  readonly agreement?: Agreement;
  readonly relation?: Relation;
  /** Findings that share a suspect cell carry the same group; the lowest level comes first. */
  readonly group?: string;
  readonly diagnosis?: string;
  /**
   * Names this finding from run to run: rule and place by label or clause, without row numbers and amounts.
   * Unique within its submission.
   */
  readonly fingerprint?: string;
  /** Accepted by the department, with the reason it gave; still shown, no longer counted as failing. */
  readonly waived?: Waived;
  /** Known since the baseline was written; shown, not counted as failing. */
  readonly baseline?: true;
}

/** A formula in words; the wording lives in report/message.ts. */
export interface FormulaWording {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** In labels of the figures, or in a wording; with the figures filled in, e.g. `4294.10 = 645.1 + 3754.88`. */
export type FindingFormula = ({ readonly text: string } | FormulaWording) & { readonly filled: string };

export interface Waived {
  readonly reason: string;
  readonly by?: string;
  /** ISO date, the last day on which it holds. */
  readonly until?: string;
}

/** Neither waived nor known before: what a gate fails on. */
export const isOpen = ({ waived, baseline }: Finding): boolean =>
  waived === undefined && baseline === undefined;
