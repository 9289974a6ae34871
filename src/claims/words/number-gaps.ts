import type { WordingClaim } from '../../model/index.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

/** Farther apart than this, two numbers belong to different lists. */
const GAP_MAX = 3;
/** So many numbers used twice are no slips. */
const REPEATED_MAX = 2;
/** Level of 第一部分. */
const PART = 1;

/** `4.…` followed by `6.…` at the same level under the same heading: a number, or an item, was left out; two `3.`: one is wrong. */
export function readNumberGaps(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  const latest = new Map<number, number>();
  for (const placed of context.placed) {
    const { numbering, bodyStart, heading } = placed.paragraph;
    if (!numbering) continue;
    const { level, number } = numbering;
    for (const deeper of latest.keys()) if (deeper > level) latest.delete(deeper);
    const before = latest.get(level);
    latest.set(level, number);
    if (before === undefined || level === PART) continue;
    // 第二部分 holds the tables, which are files of their own.
    const isGap = number > before + 1 && number <= before + GAP_MAX;
    const isRepeated = number === before && number > 1;
    if (!isGap && !isRepeated) continue;
    const end = heading?.start ?? bodyStart;
    claims.push(
      wordingClaim(context, placed, isGap ? 'number-gap' : 'number-repeated', [end - numbering.length, end], {
        number: String(number),
        before: String(before),
      }),
    );
  }
  // Both sides of a flattened table count from one.
  const repeated = claims.filter(({ kind }) => kind === 'number-repeated').length;
  return repeated > REPEATED_MAX ? claims.filter(({ kind }) => kind !== 'number-repeated') : claims;
}
