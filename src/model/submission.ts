import type { NarrativeReading } from './claim.ts';
import type { Source } from './result.ts';
import type { TableReading } from './table.ts';

/** 行政单位, 参照公务员法管理的事业单位, other 事业单位: decides what 机关运行经费 must equal. */
export const UNIT_KINDS = ['administrative', 'quasi-administrative', 'institution'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** One department, one year, as understood: what rules look at. */
export interface Submission {
  readonly id: string;
  /** Organisation name, from the tables' heads or the narrative's title. */
  readonly unitName?: string;
  readonly year?: number;
  /** As configured; what the narrative says of it is the rules' to read. */
  readonly unitKind?: UnitKind;
  /** The files are a budget: rules about final accounts are not for them. */
  readonly isBudget?: true;
  readonly tables: readonly TableReading[];
  readonly narrative?: NarrativeReading;
  readonly sources: readonly Source[];
  /** Last year's submission, where `--prior` gives one. */
  readonly prior?: Submission;
}
