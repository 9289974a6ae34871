import type { Mention, Opener, ParagraphReading } from '../../mentions/mention.ts';
import { list } from '../../mentions/wording.ts';
import { canBePart, isSibling, type ListParts } from './list-reading.ts';
import { MOST_ITEMS } from './listed-items.ts';
import { sumOf } from './sum-of.ts';

const CUT_OFF = list('cut-off');
const MORE_BESIDES = list('more-besides');
/** As much of a sentence as tells that it adds to the list before it. */
const OPENING = 16;

/** Parts that a page break put into the next paragraph: named like the others, and with them the sum computes. */
export function itemsOnNextPage(
  { total, items }: ListParts,
  paragraph: ParagraphReading,
  next: ParagraphReading | undefined,
): Mention[] {
  const isLast = items.at(-1) === paragraph.mentions.findLast((mention) => canBePart(mention, total));
  if (!next || !isLast || next.section !== paragraph.section) return [];
  const more: Mention[] = [];
  for (const mention of next.mentions) {
    if (!canBePart(mention, total)) continue;
    if (more.length >= MOST_ITEMS || !isSibling(mention, total, [...items, ...more])) break;
    more.push(mention);
    if (sumOf(total, [...items, ...more]) !== undefined) return more;
  }
  return [];
}

/** 等 right behind the last item, or behind names that go with no amount. */
export const isLeftOpen = (
  { openEnds }: ParagraphReading,
  opener: Opener,
  items: readonly Mention[],
): boolean => {
  const last = items.at(-1)!;
  return openEnds.some(
    (end) => end > opener.end && end <= last.token.end + 12 && end >= items[0]!.token.start,
  );
};

/**
 * …环境保护支出3亿元。此外，还拨付公交补贴4亿元: the next sentence tells of more that the total may hold. …事业收入120万元，
 * with nothing behind it: the text breaks off.
 */
export function goesOnBehind(last: Mention, { text, stops, mentions }: ParagraphReading): boolean {
  const { token, place } = last;
  if (last === mentions.at(-1) && CUT_OFF.test(text)) return true;
  const stop = stops.find((at) => at >= token.end);
  if (stop === undefined || !MORE_BESIDES.test(text.slice(stop + 1, stop + 1 + OPENING))) return false;
  return mentions.some(
    (next) => next.place.sentence === place.sentence + 1 && next.figure.kind === 'amount' && !next.aside,
  );
}
