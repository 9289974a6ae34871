import type { NarrativeReading } from './claim.ts';
import type { Source } from './result.ts';
import type { TableReading } from './table.ts';

/** One department, one year, as understood: what rules look at. */
export interface Submission {
  readonly id: string;
  /** Organisation name, from the tables' heads or the narrative's title. */
  readonly unitName?: string;
  readonly year?: number;
  readonly tables: readonly TableReading[];
  readonly narrative?: NarrativeReading;
  readonly sources: readonly Source[];
  /** Last year's submission, where `--prior` gives one. */
  readonly prior?: Submission;
}
