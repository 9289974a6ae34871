import type { WordingClaim } from '../../model/index.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

/** Farther apart than this, two numbers belong to different lists. */
const GAP_MAX = 3;
/** Level of 第一部分. */
const PART = 1;

/** `4.…` followed by `6.…` at the same level under the same heading: a number, or an item, was left out. */
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
    // 第二部分 holds the tables, which are files of their own.
    if (level === PART || before === undefined || number <= before + 1 || number > before + GAP_MAX) continue;
    const end = heading?.start ?? bodyStart;
    claims.push({
      id: '',
      type: 'wording',
      kind: 'number-gap',
      data: { number: String(number), before: String(before) },
      location: placeOf(context, placed, end - numbering.length, end),
      sentence: '',
      section: placed.section.id,
    });
  }
  return claims;
}
