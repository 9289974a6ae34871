import { findConcept } from '../../lexicon/lexicon.ts';
import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { isNamed } from '../../mentions/same-subject.ts';
import { list } from '../../mentions/wording.ts';
import { choose } from '../../settle/choose.ts';
import { reportedOf } from '../../settle/evidence.ts';
import { numeralValue } from '../../text/numbering.ts';
import { wholesOf } from '../wholes.ts';
import { canBePart, isWithinPart, type ListParts, type ListReading } from './list-reading.ts';
import { isOneSlipAway } from './one-slip.ts';
import { sumOf } from './sum-of.ts';

const TOTAL_WORD = list('total-word');

const ADDED_UP = list('added-up');
const ADDS_TO_BEFORE = list('adds-to-before');
const COLLECTIVE_TOTAL = list('collective-total');
const GATHERS = list('gathers-before');
/** From so many items on, a total that is one slip away from their sum is meant to be it. */
const ROW = 3;
/** Figures before a total that it may add up. */
const REACH = 80;

/**
 * `人员经费 60 万元、公用经费 40 万元，合计 100 万元`: parts that stand before their total;
 * `本年收入 90 万元，加上年初结转 10 万元，收入总计 100 万元`, also in two sentences; `…。以上四项共计 100 万元`;
 * where they add up `出国费 2 万元、接待费 8 万元，2024年三公经费预算 10 万元`.
 */
export function proposeTotalsBehind(
  { mentions, text, stops }: ParagraphReading,
  listed: ReadonlySet<Mention>,
): ListReading[] {
  const found: ListReading[] = [];
  let gathered: RegExpExecArray | undefined;
  for (const [at, total] of mentions.entries()) {
    if ((total.role.name !== 'actual' && total.role.name !== 'budget') || total.aside) continue;
    const isTotal = /grand$/.test(total.own.concept ?? '') || COLLECTIVE_TOTAL.test(total.lead);
    const first = mentions.find(({ place }) => place.sentence === total.place.sentence)!;
    const headline = isTotal ? addedTo(first, mentions, text, stops) : undefined;
    const isAdded =
      headline !== undefined || (isTotal && ADDED_UP.test(text.slice(first.token.end, total.token.start)));
    const gathers =
      GATHERS.exec(total.own.text) ?? (goesOnFrom(total, mentions[at - 1]) ? gathered : undefined);
    gathered = gathers ?? undefined;
    const isCalledTotal =
      isAdded || gathers || (total.role.name === 'actual' && TOTAL_WORD.test(total.own.text));
    const gathersSentence = COLLECTIVE_TOTAL.test(total.lead) && total.place.brackets.length === 0;
    if (!isCalledTotal && !gathersSentence && (total.own.concept === undefined || total.own.qualified))
      continue;
    const count = gathers?.groups?.count && numeralValue(gathers.groups.count);
    const before: Mention[] = [];
    for (const mention of mentions.slice(Math.max(0, at - REACH), at)) {
      if (
        (mention.place.sentence !== total.place.sentence && mention !== headline && !gathers) ||
        !canBePart(mention, total) ||
        (gathers && mention.role.name !== total.role.name) ||
        listed.has(mention) ||
        !(isCalledTotal || gathersSentence || wholesOf(mention.own).has(total.own.concept!))
      )
        continue;
      if (mention.place.brackets.at(-1) !== total.place.brackets.at(-1) || isWithinPart(mention, before))
        continue;
      before.push(mention);
    }
    const candidates = before.slice(0, -1).map((_, from) => {
      const items = before.slice(from);
      const evidence = sumOf(total, items);
      return {
        reading: items,
        words: count ? -2 * Math.abs(items.length - count) : -0.8 * from,
        evidence,
      };
    });
    const choice = choose(candidates);
    const isAll = (items: readonly Mention[]): boolean =>
      isAllOf(items, total) || (gathersSentence && items.length >= ROW && isOneSlipAway({ total, items }));
    const isMeant =
      isCalledTotal && (isAdded || gathers || !isExceeded({ total, items: choice?.reading ?? [] }));
    if (choice && (isMeant || choice.computes || isAll(choice.reading)))
      found.push({
        total,
        items: choice.reading,
        partial: false,
        opening: isAdded || choice.reading.length === count ? 'added' : 'behind',
        computes: choice.computes,
        certainty: choice.certainty,
        ranking: choice.ranking.map((ranked) => ({ ...ranked, reading: { total, items: ranked.reading } })),
      });
  }
  return found;
}

/** 签约总投资90亿元；…，共兑付3万元: what one part alone exceeds, and not by a slip of the pen, adds up something else. */
const isExceeded = (parts: ListParts): boolean =>
  parts.items.some((item) => reportedOf(item).value.greaterThan(reportedOf(parts.total).value)) &&
  !isOneSlipAway(parts);

/** 三项合计年初预算30万元，决算28万元: the final figure gathers what the budget before it does. */
const goesOnFrom = (total: Mention, before: Mention | undefined): boolean =>
  before !== undefined &&
  before.sentence === total.sentence &&
  before.role.name !== total.role.name &&
  !isNamed(total.own);

/** 人员经费60万元，公用经费40万元，基本支出合计100万元: each of its parts, and a word that adds them up. */
const isAllOf = (items: readonly Mention[], { lead, own: { concept = '' } }: Mention): boolean =>
  COLLECTIVE_TOTAL.test(lead) &&
  (findConcept(concept)?.parts?.every((part) =>
    items.some(({ own }) => own.concept === part && !own.qualified),
  ) ??
    false);

/** 本年收入90万元，增长2%。加上年初结转10万元，…: the first figure of the sentence before. */
function addedTo(
  first: Mention,
  mentions: readonly Mention[],
  text: string,
  stops: readonly number[],
): Mention | undefined {
  const start = stops.findLast((stop) => stop < first.token.start);
  if (start === undefined || !ADDS_TO_BEFORE.test(text.slice(start + 1, first.token.start))) return undefined;
  return mentions.find(({ place }) => place.sentence === first.place.sentence - 1);
}
