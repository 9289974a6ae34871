import type {
  BatchHeader,
  BatchWaiver,
  CatalogueElement,
  CatalogueRule,
  CopyPart,
  DepartmentStatus,
  WaiverOutcome,
} from './batch.ts';
import type { BatchChanges } from './batch-changes.ts';
import type { Problem } from './problem.ts';
import type { RuleKind } from './rule.ts';
import type { TableId } from './table-id.ts';

/** What a batch comes to; the contract of its `--format json`. */
export interface BatchSummary {
  readonly schemaVersion: 1;
  readonly tool: BatchHeader['tool'];
  readonly rules: string;
  readonly config: string;
  readonly inputs: string;
  readonly shard?: BatchHeader['shard'];
  readonly departments: Readonly<Record<DepartmentStatus | 'total', number>>;
  /** Departments with all nine tables and the narrative; those without errors and warnings that lack some of it. */
  readonly completeness: { readonly complete: number; readonly cleanInPart: number };
  /** By the first folders of their paths (a district), level by level, in order; empty where there is but one. */
  readonly areas: readonly AreaTotal[];
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  readonly checks: Readonly<Record<'passed' | 'failed' | 'undecided' | 'notApplicable', number>>;
  readonly read: Readonly<Record<'facts' | 'claims' | 'figures' | 'claimed', number>>;
  /** Rules that failed somewhere, most departments first. */
  readonly byRule: readonly RuleFrequency[];
  readonly byKind: readonly KindFrequency[];
  /** Elements of the inspection sheet that some department does not state, most departments first. */
  readonly byElement: readonly ElementFrequency[];
  /** Names that hardly any other department gives a code, most evidence first; at most 200. */
  readonly byName: readonly OddName[];
  /** At most twenty, most errors first. */
  readonly worst: readonly DepartmentRow[];
  readonly unchecked: Unchecked;
  readonly copies: readonly Copy[];
  /** What waivers and baselines did; absent where there are none and nothing is wrong with the settings. */
  readonly policy?: BatchPolicy;
  readonly prior?: { readonly paired: number; readonly unpaired: number };
  /** Since an earlier run, where one was named. */
  readonly changes?: BatchChanges;
  /** How the run went; differs from run to run. Absent for merged runs. */
  readonly run?: RunFigures;
}

export interface BatchPolicy {
  /** Findings that are waived or known, and so not counted above. */
  readonly waived: number;
  readonly baseline: number;
  /** `unknown`: another shard may have a use for it. */
  readonly waivers: readonly (Pick<BatchWaiver, 'file' | 'number' | 'waiver' | 'until'> & {
    readonly state: WaiverOutcome | 'unknown';
  })[];
  /** What of the configurations has no effect. */
  readonly problems: readonly Problem[];
}

interface RuleFrequency extends CatalogueRule {
  readonly departments: number;
  readonly findings: number;
}

interface ElementFrequency extends CatalogueElement {
  /** Departments that do not state it, and those of which that could not be told. */
  readonly missing: number;
  readonly unknown: number;
}

/** A name that few departments print beside a code, and the one that most print. */
export interface OddName {
  readonly code: string;
  /** Of the accounts; absent where no year is known. */
  readonly year?: number;
  readonly name: string;
  readonly departments: number;
  /** At most ten of these. */
  readonly ids: readonly string[];
  readonly usual: string;
  /** Departments that print the usual name. */
  readonly others: number;
}

interface KindFrequency {
  readonly kind: RuleKind;
  readonly departments: number;
  readonly findings: number;
}

/** What the departments under one folder come to. */
export interface AreaTotal {
  readonly area: string;
  readonly departments: number;
  readonly complete: number;
  readonly clean: number;
  readonly error: number;
  readonly warning: number;
}

/** One department as a row of a table. */
export interface DepartmentRow {
  readonly id: string;
  readonly unit: string;
  readonly year?: number;
  readonly status: DepartmentStatus;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly passed: number;
  readonly undecided: number;
  readonly tables: number;
  readonly narrative: boolean;
  /** Of the nine tables, those that are not there. */
  readonly missing: readonly TableId[];
  /** Elements of the inspection sheet that are not stated. */
  readonly elementsMissing: number;
  /** Rules that failed in it, most often first. */
  readonly rules: readonly string[];
  /** The first problem in words, for `failed` and `unread`. */
  readonly problem?: string;
  readonly report?: string;
}

/** What was not checked, and in how many departments. */
export interface Unchecked {
  readonly tables: Readonly<Record<TableId, number>>;
  readonly narratives: number;
  readonly rules: readonly (CatalogueRule & { readonly departments: number; readonly instances: number })[];
  /** Problems of the same wording, with one of the departments that have it. */
  readonly problems: readonly {
    readonly messageId: string;
    readonly message: string;
    readonly severity: Problem['severity'];
    readonly departments: number;
    readonly example: string;
  }[];
}

/** The same figures in several departments. */
export interface Copy {
  readonly parts: readonly CopyPart[];
  /** At most ten, by id; `count` says how many there are. */
  readonly ids: readonly string[];
  readonly count: number;
  /** `units`: copied from another department · `years`: from its own other year · `twice`: the same accounts. */
  readonly between: 'units' | 'years' | 'twice' | 'undated';
}

export interface RunFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly jobs: number;
  readonly cached: number;
  readonly resumed: number;
  readonly retried: number;
  /** Cache entries that could not be used. */
  readonly cacheIgnored: number;
}
