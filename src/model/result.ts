import type { Diagnosis } from './diagnosis.ts';
import type { ChecklistItem } from './element.ts';
import type { Finding } from './finding.ts';
import type { Location } from './location.ts';
import type { Problem } from './problem.ts';
import type { Localized, RuleKind } from './rule.ts';
import type { Severity } from './severity.ts';
import type { Standing } from './standing.ts';
import type { TableId } from './table-id.ts';

export interface Source {
  readonly file: string;
  readonly sheet?: string;
  /** Absent for the narrative and for sheets that are none of the nine tables. */
  readonly table?: TableId;
  readonly role: 'table' | 'narrative' | 'unknown';
}

export interface Undecided {
  readonly rule: string;
  readonly instance?: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface RuleCount {
  readonly id: string;
  readonly name: string;
  readonly title: Localized;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
  readonly notApplicable: number;
  /** Turned off by the configuration: never run. */
  readonly off?: true;
}

/** How much of 第三部分 was read: figures with 万元, 元 or % that became part of a claim. */
export interface Coverage {
  readonly figures: number;
  readonly claimed: number;
  readonly unread: readonly Location[];
}

export interface Summary {
  /** Findings by severity, those waived or known by a baseline left out. */
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
  readonly notApplicable: number;
  readonly facts: number;
  readonly claims: number;
  /** Findings that are waived, and those known by a baseline; absent where there are none. */
  readonly waived?: number;
  readonly baseline?: number;
}

/** The contract of `--format json`; schemas/result.schema.json pins the field names. */
export interface Result {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'juesuan'; readonly version: string };
  readonly submission: {
    readonly id: string;
    readonly unit?: string;
    /** A published budget, to which rules about final accounts were not applied. */
    readonly isBudget?: true;
    readonly year?: number;
    /** Where its files lie, as a path from the working directory: reports for other tools name files by it. */
    readonly folder?: string;
    readonly sources: readonly Source[];
  };
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly diagnoses: readonly Diagnosis[];
  readonly undecided: readonly Undecided[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleCount[];
  readonly coverage?: Coverage;
  /** The inspection sheet (公开检查表), in its order; absent where nothing was recognised. */
  readonly checklist?: readonly ChecklistItem[];
  /** Printed figures, zeros aside, of which no rule would notice a wrong digit: a slip there goes unseen. */
  readonly unchecked?: readonly Location[];
  /** Those of the others whose last digits no rule would notice to be wrong: rounding hides them. */
  readonly lastDigits?: readonly Location[];
  /** How complete the set was that this is said of; absent in results saved before it was told. */
  readonly standing?: Standing;
}
