import type { BatchFinding } from './batch.ts';

/** What came and what went between two runs over the same departments. */
export interface BatchChanges {
  /** File of the earlier run's lines. */
  readonly against: string;
  /** Both runs had the same rules: what came is of the departments, not of new rules. */
  readonly sameRules: boolean;
  /** Findings that are new, gone, and as they were. */
  readonly came: number;
  readonly went: number;
  readonly same: number;
  /** Departments that are new or missing, and those that were not fully read in one of the runs. */
  readonly departments: { readonly came: number; readonly went: number; readonly uncompared: number };
  readonly list: readonly BatchChange[];
  /** There are more than listed. */
  readonly cut: boolean;
}

export interface BatchChange {
  readonly change: 'came' | 'went';
  /** Of the department, as the run has it that has the finding. */
  readonly id: string;
  readonly unit?: string;
  readonly finding: BatchFinding;
}
