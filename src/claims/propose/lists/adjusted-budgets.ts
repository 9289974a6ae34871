import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import type { ListReading } from './list-reading.ts';
import { sumOf } from './sum-of.ts';

/** Figures before and behind what was added that the two budgets are looked for among. */
const REACH = 4;

/** 年初预算320万元，年中追加40万元，调整预算360万元: the one budget leads to the other. */
export function proposeAdjustedBudgets({ mentions }: ParagraphReading): ListReading[] {
  const found: ListReading[] = [];
  for (const [at, first] of mentions.entries()) {
    if (!isAdjustment(first) || isAdjustment(mentions[at - 1])) continue;
    let end = at + 1;
    while (isAdjustment(mentions[end])) end += 1;
    const changes = mentions.slice(at, end);
    const isBudget = (mention: Mention): boolean =>
      mention.role.name === 'budget' && mention.place.sentence === first.place.sentence && !mention.aside;
    const opening = mentions.slice(Math.max(0, at - REACH), at).findLast(isBudget);
    const adjusted = mentions.slice(end, end + REACH).find(isBudget);
    if (!opening || !adjusted || opening.role.budget === 'adjusted' || !isLater(adjusted)) continue;
    if (!sameSubject(opening.subject, adjusted.subject)) continue;
    const [total, items] =
      first.role.adjusts === 1 ? [adjusted, [opening, ...changes]] : [opening, [adjusted, ...changes]];
    const evidence = sumOf(total, items);
    // What was added and what was taken back: only where one kind is told.
    if (changes.some(({ role }) => role.adjusts !== first.role.adjusts)) continue;
    found.push({
      total,
      items,
      partial: false,
      opening: 'added',
      computes: evidence !== undefined,
      certainty: 0.9,
      ranking: [],
    });
  }
  return found;
}

const isAdjustment = (mention: Mention | undefined): boolean =>
  mention?.role.adjusts !== undefined && !mention.aside && mention.figure.kind === 'amount';

/** The budget that the year's changes have led to. */
const isLater = ({ role }: Mention): boolean => role.budget === 'adjusted' || role.budget === 'annual';
