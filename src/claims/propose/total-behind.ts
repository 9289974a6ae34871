import type { Mention, ParagraphReading } from '../mentions/mention.ts';
import { list } from '../mentions/wording.ts';
import { choose } from '../settle/choose.ts';
import { evidenceOfSum } from '../settle/evidence.ts';
import { canBePart, isWithinPart, type ListReading } from './list-reading.ts';

const TOTAL_WORD = list('total-word');

const ADDED_UP = list('added-up');

/**
 * `人员经费 60 万元、公用经费 40 万元，合计 100 万元`: parts that stand before their total;
 * `本年收入 90 万元，加上年初结转 10 万元，收入总计 100 万元`.
 */
export function proposeTotalsBehind(
  { mentions, text }: ParagraphReading,
  listed: ReadonlySet<Mention>,
): ListReading[] {
  const found: ListReading[] = [];
  for (const total of mentions) {
    if (total.role.name !== 'actual' || total.aside) continue;
    const isAdded =
      /grand$/.test(total.own.concept ?? '') && ADDED_UP.test(sentenceBefore(total, mentions, text));
    if (!isAdded && !TOTAL_WORD.test(total.own.text)) continue;
    const before: Mention[] = [];
    for (const mention of mentions) {
      if (mention.index >= total.index) break;
      if (
        mention.place.sentence !== total.place.sentence ||
        !canBePart(mention, total) ||
        listed.has(mention)
      )
        continue;
      if (mention.place.brackets.length !== total.place.brackets.length || isWithinPart(mention, before))
        continue;
      before.push(mention);
    }
    const candidates = before.slice(0, -1).map((_, from) => {
      const items = before.slice(from);
      const evidence = evidenceOfSum(
        total,
        items.map((mention) => ({ mention, weight: 1 })),
      );
      return { reading: items, words: -0.8 * from, evidence };
    });
    const choice = choose(candidates);
    if (choice)
      found.push({
        total,
        items: choice.reading,
        partial: false,
        opening: isAdded ? 'added' : 'behind',
        computes: choice.computes,
        certainty: choice.certainty,
        ranking: choice.ranking.map((ranked) => ({ ...ranked, reading: { total, items: ranked.reading } })),
      });
  }
  return found;
}

/** What its sentence says before a figure, from its first figure on. */
const sentenceBefore = (total: Mention, mentions: readonly Mention[], text: string): string => {
  const first = mentions.find(({ place }) => place.sentence === total.place.sentence) ?? total;
  return text.slice(first.token.end, total.token.start);
};
