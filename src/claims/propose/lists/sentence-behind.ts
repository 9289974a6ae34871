import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { choose } from '../../settle/choose.ts';
import { canBePart, isWithinPart, type ListReading } from './list-reading.ts';
import { sumOf } from './sum-of.ts';

/** Figures behind a total that are looked at. */
const REACH = 48;
/** Below this a sum that fits is an accident. */
const TELLING = 3;

/**
 * `三公经费支出10万元。出国费2万元，接待费8万元。`: a sentence that states one amount, and one behind it, without a word
 * that opens a list, whose amounts add up to it. Only arithmetic says that they are its parts.
 */
export function proposeSentencesBehind(
  { mentions, openers }: ParagraphReading,
  listed: ReadonlySet<Mention>,
): ListReading[] {
  const found: ListReading[] = [];
  for (const [at, total] of mentions.entries()) {
    const { sentence } = total.place;
    const isAlone = [mentions[at - 1], mentions[at + 1]].every((other) => other?.place.sentence !== sentence);
    const behind = mentions
      .slice(at + 1, at + 1 + REACH)
      .filter(({ place }) => place.sentence === sentence + 1);
    if (!isAlone || (total.role.name !== 'actual' && total.role.name !== 'budget')) continue;
    if (total.aside || openers.some(({ place }) => place.sentence === sentence + 1)) continue;
    const items: Mention[] = [];
    for (const mention of behind)
      if (
        canBePart(mention, total) &&
        mention.place.brackets.length === 0 &&
        !listed.has(mention) &&
        !isWithinPart(mention, items)
      )
        items.push(mention);
    if (items.length < 2) continue;
    const evidence = sumOf(total, items);
    const choice = choose([{ reading: { total, items }, words: 0, evidence }]);
    if (choice?.computes && evidence! > TELLING)
      found.push({
        ...choice.reading,
        partial: false,
        opening: 'behind',
        computes: true,
        certainty: choice.certainty,
        ranking: choice.ranking,
      });
  }
  return found;
}
