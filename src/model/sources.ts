import type { Grid } from './grid.ts';
import type { Location } from './location.ts';
import type { Narrative } from './narrative.ts';
import type { Outcome } from './rule.ts';

/** What was read, for reports that draw the user's own tables and text beside the findings. */
export interface SubmissionSources {
  /** The sheets that are one of the nine tables. */
  readonly grids: readonly Grid[];
  /** The 情况说明 that was checked. */
  readonly narratives: readonly Narrative[];
  readonly uses: readonly FigureUse[];
}

/** One printed figure and the rules that looked at it. */
export interface FigureUse {
  readonly location: Location;
  readonly checks: readonly RuleUse[];
}

export interface RuleUse {
  readonly rule: string;
  readonly outcome: Outcome;
}
