import type { WordingClaim } from '../../model/index.ts';
import type { PlacedParagraph } from '../text/sections.ts';
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
  for (const [index, placed] of context.placed.entries()) {
    const { numbering } = placed.paragraph;
    if (!numbering) continue;
    const { level, number } = numbering;
    for (const deeper of latest.keys()) if (deeper > level) latest.delete(deeper);
    const before = latest.get(level);
    latest.set(level, number);
    if (before === undefined) continue;
    const add = (kind: WordingClaim['kind'], more: Readonly<Record<string, string>> = {}): unknown =>
      claims.push(
        wordingClaim(context, placed, kind, numberSpan(placed), {
          number: String(number),
          before: String(before),
          ...more,
        }),
      );
    // 5, 7, 7: the item behind goes on as if this one were 6. From 1 another list begins, but for 1, 1, 3.
    const isRestart = number === 1 && before > 1;
    if (number !== before + 1 && !isRestart && numberBehind(context.placed, index) === before + 2) {
      add('number-mistaken', { expected: String(before + 1) });
      latest.set(level, before + 1);
      continue;
    }
    // 第二部分 holds the tables, which are files of their own.
    if (level === PART) continue;
    if (number > before + 1 && number <= before + GAP_MAX) add('number-gap');
    else if (number === before && number > 1) add('number-repeated');
  }
  // Both sides of a flattened table count from one.
  const repeated = claims.filter(({ kind }) => kind === 'number-repeated').length;
  return repeated > REPEATED_MAX ? claims.filter(({ kind }) => kind !== 'number-repeated') : claims;
}

function numberSpan({ paragraph: { heading, bodyStart, numbering } }: PlacedParagraph): [number, number] {
  const end = heading?.start ?? bodyStart;
  return [end - numbering!.length, end];
}

/** Number of the next paragraph of the same level in the same list, if it is not the same heading said again. */
function numberBehind(placed: readonly PlacedParagraph[], index: number): number | undefined {
  const { numbering, flow } = placed[index]!.paragraph;
  const next = placed
    .slice(index + 1)
    .find(({ paragraph }) => (paragraph.numbering?.level ?? Number.POSITIVE_INFINITY) <= numbering!.level);
  const isSame = next?.paragraph.flow.text.slice(0, flow.text.length) === flow.text;
  return next?.paragraph.numbering?.level === numbering!.level && !isSame
    ? next.paragraph.numbering.number
    : undefined;
}
