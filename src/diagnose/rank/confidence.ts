import type { Hypothesis } from '../search/hypothesis.ts';
import { cellsKey } from '../search/hypothesis.ts';

/** Hypotheses of the same cells, taken together. */
export interface Suspect {
  readonly best: Hypothesis;
  /** Share of all that could explain the findings, the unknown included. */
  readonly confidence: number;
}

/**
 * Softmax over sets of cells. `unknown` is the log weight of everything the search has no name for.
 * The temperature is fitted on the tuning seeds of scripts/bench-diagnosis.ts.
 */
export function suspectsOf(hypotheses: readonly Hypothesis[], unknown: number): Suspect[] {
  const groups = new Map<string, Hypothesis[]>();
  for (const hypothesis of hypotheses) {
    const key = cellsKey(hypothesis);
    groups.set(key, [...(groups.get(key) ?? []), hypothesis]);
  }
  const weighed = [...groups.values()].map((group) => {
    const best = group.reduce((a, b) => (ofOneValue(b) > ofOneValue(a) ? b : a));
    return { best, log: logSum(group.map((hypothesis) => hypothesis.score)) / TEMPERATURE };
  });
  const total = logSum([...weighed.map(({ log }) => log), unknown / TEMPERATURE]);
  return weighed
    .map(({ best, log }) => ({ best, confidence: Math.exp(log - total) }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** A value that stands for many shares its likelihood with them. */
function ofOneValue({ score, changes }: Hypothesis): number {
  let log = score;
  for (const { alternatives = 1 } of changes.values()) log -= Math.log(alternatives);
  return log;
}

const TEMPERATURE = 1;

export function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}
