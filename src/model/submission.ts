import type { NarrativeReading } from './claim.ts';
import type { ElementSettings } from './element.ts';
import type { OtherTable } from './other-table.ts';
import type { Source } from './result.ts';
import type { TableReading } from './table.ts';
import type { FileTraces } from './trace.ts';
import type { UnitKind } from './unit-kind.ts';

/** One department, one year, as understood: what rules look at. */
export interface Submission {
  readonly id: string;
  /** Organisation name, from the tables' heads or the narrative's title. */
  readonly unitName?: string;
  readonly year?: number;
  /** As configured; what the narrative says of it is the rules' to read. */
  readonly unitKind?: UnitKind;
  /** Disclosure elements that the configuration adds or drops. */
  readonly elements?: ElementSettings;
  /** The files are a budget: rules about final accounts are not for them. */
  readonly isBudget?: true;
  readonly tables: readonly TableReading[];
  /** Text of the sheets that are none of the nine tables: a local form may hold there what a table would. */
  readonly otherSheets?: readonly string[];
  /** Those of them that are tables of amounts. Absent without any. */
  readonly otherTables?: readonly OtherTable[];
  readonly narrative?: NarrativeReading;
  readonly sources: readonly Source[];
  /** What the files betray beside what they show. */
  readonly traces?: readonly FileTraces[];
  /** Last year's submission, where `--prior` gives one. */
  readonly prior?: Submission;
}
