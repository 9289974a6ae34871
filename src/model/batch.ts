import type { Cause } from './diagnosis.ts';
import type { Problem } from './problem.ts';
import type { Summary } from './result.ts';
import type { Localized, RuleKind } from './rule.ts';
import type { Severity } from './severity.ts';
import type { TableId } from './table-id.ts';

/** What a run's file of lines begins with. Runs can be resumed or merged only where these agree. */
export interface BatchHeader {
  readonly type: 'run';
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'juesuan'; readonly version: string };
  /** Random; names the run's jobs in a queue. */
  readonly run: string;
  /** SHA-256 of every rule as applied, of the options that change results, and of all ids before sharding. */
  readonly rules: string;
  readonly config: string;
  readonly inputs: string;
  readonly shard?: Shard;
  /** Departments that this run (this shard of it) is to check. */
  readonly departments: number;
  /** Waivers of the configurations in force, and what of these has no effect; absent where there are none. */
  readonly waivers?: readonly BatchWaiver[];
  readonly problems?: readonly Problem[];
  /** The rules that applied, so that a summary needs nothing but the lines. */
  readonly catalogue: readonly CatalogueRule[];
  /** The elements of the inspection sheet, likewise. */
  readonly elements?: readonly CatalogueElement[];
}

/** A waiver in force, as a summary names it. `number` counts from 1 in its file. */
export interface BatchWaiver {
  readonly id: string;
  readonly file: string;
  readonly number: number;
  readonly waiver: string;
  readonly expired: boolean;
  readonly until?: string;
  readonly submission?: string;
}

/** What became of a waiver; `unmatched`: its rule fails, but at another place. */
export const WAIVER_OUTCOMES = ['used', 'expired', 'unmatched', 'unused'] as const;
export type WaiverOutcome = (typeof WAIVER_OUTCOMES)[number];

/** `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface CatalogueRule {
  readonly id: string;
  readonly title: Localized;
  readonly kind: RuleKind;
  readonly severity: Severity;
}

export interface CatalogueElement {
  readonly id: string;
  readonly title: Localized;
}

/** The last line: the run is complete. */
export interface BatchEnd {
  readonly type: 'end';
  readonly departments: number;
}

/**
 * Worst first. `failed`: the check itself broke or took too long · `unread`: an input could not be read, what
 * could be was checked · the others: by the most severe finding, notes not counted.
 */
export const DEPARTMENT_STATUSES = ['failed', 'unread', 'error', 'warning', 'clean'] as const;
export type DepartmentStatus = (typeof DEPARTMENT_STATUSES)[number];

/** One department of a batch; notes (rounding) are counted, not listed. */
export interface DepartmentLine {
  readonly type: 'department';
  readonly id: string;
  readonly unit?: string;
  readonly year?: number;
  readonly status: DepartmentStatus;
  readonly summary: Summary;
  /** Tables that were recognised, and whether there was a narrative. */
  readonly tables: readonly TableId[];
  readonly narrative: boolean;
  /** Digest of the settings of its own, where other than the run's hold for it. */
  readonly settings?: string;
  /** Elements of the inspection sheet that are not stated, and those of which that could not be told. */
  readonly elements?: { readonly missing: readonly string[]; readonly unknown: readonly string[] };
  /** What its tables call their sections and items. */
  readonly names?: PrintedNames;
  readonly coverage?: { readonly figures: number; readonly claimed: number };
  /** Failed instances, errors and warnings, by rule. */
  readonly failed: Readonly<Record<string, number>>;
  /** Instances that could not be checked, by rule. */
  readonly undecided: Readonly<Record<string, number>>;
  readonly findings: readonly BatchFinding[];
  /** Findings beyond those listed, and by what a baseline knows them. */
  readonly more: number;
  readonly unlisted?: readonly { readonly rule: string; readonly fingerprint: string }[];
  /** By the waiver's id; those that are for others, and those unused that are for all, are left out. */
  readonly waivers?: Readonly<Record<string, WaiverOutcome>>;
  readonly problems: readonly (Problem & { readonly message: string })[];
  /** Id of last year's submission that it was compared with; absent where none was asked for. */
  readonly prior?: string | null;
  /** What holds the same figures as last year's. */
  readonly copiedFromPrior?: readonly CopyPart[];
  /**
   * Several sets lay together, two years or two departments: this line is of the one that goes by the id `as`, and
   * `also` holds the lines of the others. `id` stays that of what was checked.
   */
  readonly as?: string;
  readonly also?: readonly DepartmentLine[];
  /** What its tables and its narrative would share with a copy of them. */
  readonly fingerprints: Fingerprints;
  /** How it went; says nothing of the department. */
  readonly run: {
    readonly attempts: number;
    readonly cached: boolean;
    readonly milliseconds: number;
    /** Its own report, relative to the folder of reports. */
    readonly report?: string;
  };
}

/** Names beside codes of five and seven digits, as far as a batch is evidence for them. */
export interface PrintedNames {
  /** Codes, parted by spaces, that have the name of the classification. */
  readonly listed: string;
  /** Other names, by code. */
  readonly own: Readonly<Record<string, string>>;
}

export type CopyPart = TableId | 'narrative';
export type Fingerprints = Readonly<Partial<Record<CopyPart, string>>>;

export interface BatchFinding {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly message: string;
  /** Rule and place without row numbers and amounts, as waivers and baselines name findings. */
  readonly fingerprint?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit?: string;
  readonly table?: TableId;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
  readonly paragraph?: number;
  readonly page?: number;
  readonly label?: string;
  readonly text?: string;
  /** What its diagnosis says, where that is about the first location. */
  readonly suggested?: string;
  readonly cause?: Cause;
  /** What its diagnosis corrects elsewhere, in words: `T03 E8 2.00 → 0.00 万元`. */
  readonly correction?: string;
}

export type BatchRecord = BatchHeader | DepartmentLine | BatchEnd;
