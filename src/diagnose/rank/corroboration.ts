import type { Setting } from '../graph/change.ts';
import type { Cell, Graph } from '../graph/graph.ts';
import { printCell, printSetting } from '../slips/print-cell.ts';
import { significantDigits } from '../slips/printed-digits.ts';

/** Right figures turn up again elsewhere (30108 of T06 is 2080505 of T05); slips seldom do. */
const RIGHT_AGAIN = 0.3;
const WRONG_AGAIN = 0.03;
/** Shorter figures turn up again by chance. */
const MIN_DIGITS = 3;

/** log likelihood ratio of where the printed and the suggested figure stand elsewhere in the submission. */
export function corroboration(graph: Graph): (cell: Cell, right: Setting) => number {
  const places = new Map<bigint, number>();
  for (const { value, domain } of graph.cells) {
    if (domain === 'amount') places.set(value, (places.get(value) ?? 0) + 1);
  }
  const odds = (again: boolean) =>
    again ? Math.log(RIGHT_AGAIN / WRONG_AGAIN) : Math.log((1 - RIGHT_AGAIN) / (1 - WRONG_AGAIN));
  return (cell, right) => {
    if (cell.domain !== 'amount' || cell.value === 0n) return 0;
    const stated =
      significantDigits(printCell(cell)) < MIN_DIGITS ? 0 : -odds((places.get(cell.value) ?? 0) > 1);
    const suggested =
      significantDigits(printSetting(cell, right)) < MIN_DIGITS ? 0 : odds(places.has(right.value));
    return stated + suggested;
  };
}
