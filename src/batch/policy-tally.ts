import {
  type BatchHeader,
  type DepartmentLine,
  WAIVER_OUTCOMES,
  type WaiverOutcome,
} from '../model/batch.ts';
import type { BatchPolicy, BatchSummary } from '../model/batch-summary.ts';

/** Adds up what waivers and baselines did; `alone`: the lines are of one file, which may be one shard of several. */
export function policyTally({ waivers = [], problems = [], shard }: BatchHeader, alone: boolean) {
  const states = new Map<string, WaiverOutcome>();
  const isPart = alone && shard !== undefined;
  let waived = 0;
  let baseline = 0;
  return {
    note({ summary, waivers: own = {} }: DepartmentLine): void {
      waived += summary.waived ?? 0;
      baseline += summary.baseline ?? 0;
      for (const [id, state] of Object.entries(own)) states.set(id, stronger(state, states.get(id)));
    },
    summary(): Pick<BatchSummary, 'policy'> {
      if (waived + baseline + waivers.length + problems.length === 0) return {};
      const listed = waivers.flatMap(({ id, file, number, waiver, until, expired, submission }) => {
        const state = states.get(id);
        // Its submission is not among these.
        if (state === undefined && submission !== undefined) return [];
        const known = expired ? 'expired' : (state ?? 'unused');
        const isOpen = isPart && !expired && known !== 'used';
        return [
          {
            file,
            number,
            waiver,
            ...(until === undefined ? {} : { until }),
            state: isOpen ? ('unknown' as const) : known,
          },
        ];
      });
      return { policy: { waived, baseline, waivers: listed, problems } satisfies BatchPolicy };
    },
  };
}

const stronger = (a: WaiverOutcome, b: WaiverOutcome = a): WaiverOutcome =>
  WAIVER_OUTCOMES.indexOf(a) < WAIVER_OUTCOMES.indexOf(b) ? a : b;
