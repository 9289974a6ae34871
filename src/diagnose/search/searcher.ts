import type { Changes } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { SlipModel } from '../rank/slip-model.ts';
import type { Layout } from '../structure/layout.ts';

/** What every step of the search needs. */
export interface Searcher {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly slips: SlipModel;
  /** Last year's figure under the same key, where a prior submission is given. */
  readonly lastYear: (id: string) => bigint | undefined;
  /** log P(agreement of what the changes touch), against how it agrees without them. */
  agreementGain(base: Changes, more: Changes): number;
}
