import type { Location } from './location.ts';
import type { Problem } from './problem.ts';
import type { Severity } from './severity.ts';
import type { TableId } from './table-id.ts';

/** Whose accounts one of the submissions of a roll-up is. */
export interface RollupParty {
  readonly id: string;
  readonly unit?: string;
  readonly year?: number;
}

/** A department's tables against the sum of its units'. All amounts are in 万元. */
export interface RollupReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'juesuan'; readonly version: string };
  readonly department: RollupParty;
  readonly units: readonly RollupParty[];
  readonly tables: readonly RollupTable[];
  /** Worst tables first as they stand in the accounts; notes are those that rounding explains. */
  readonly differences: readonly RollupDifference[];
  /** Units that would explain differences, most of them first. */
  readonly suspects: readonly { readonly party: string; readonly explains: number }[];
  /** The department is nowhere below its units, and no unit explains it. */
  readonly missingUnit: boolean;
  /** Tables that could not be checked, and whose is missing (`null`: the department's own). */
  readonly unchecked: readonly { readonly table: TableId; readonly party: string | null }[];
  /** Parties of another year than the department. */
  readonly otherYears: readonly RollupParty[];
  readonly problems: readonly Problem[];
}

export interface RollupTable {
  readonly table: TableId;
  readonly cells: number;
  readonly equal: number;
  readonly notes: number;
  readonly differences: number;
}

export interface RollupDifference {
  readonly table: TableId;
  readonly fact: string;
  readonly label: string;
  readonly severity: Severity;
  /** Between superior and subordinate units, or explained by such lines: consolidation may have dropped it. */
  readonly elimination: boolean;
  readonly department: string;
  readonly units: string;
  readonly difference: string;
  readonly parts: readonly { readonly party: string; readonly amount: string }[];
  readonly hints: readonly RollupHint[];
  readonly location?: Location;
}

/** One unit's figure that would explain a difference. */
export interface RollupHint {
  readonly kind: 'left-out' | 'doubled' | 'sign' | 'scale' | 'slip' | 'two';
  readonly party: string;
  readonly amount: string;
  /** The other unit of two that were left out. */
  readonly other?: string;
  readonly suggested?: string;
  readonly factor?: string;
}
