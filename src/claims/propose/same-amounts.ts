import type { Mention, ParagraphReading } from '../mentions/mention.ts';
import { comparison } from '../mentions/wording.ts';

const WITH_ANOTHER = comparison('with-another');
const IS_SAME = comparison('is-same');

/** 机关运行经费88.20万元，与公用经费88.20万元一致: two amounts that the text says are one. */
export interface SameAmounts {
  readonly figure: Mention;
  readonly other: Mention;
}

/** Amounts that are said to be the same as the one stated before them, each named by its own words. */
export function proposeSameAmounts({ mentions }: ParagraphReading): SameAmounts[] {
  return mentions.flatMap((other, place) => {
    if (!isStated(other) || !WITH_ANOTHER.test(other.lead) || !IS_SAME.test(other.tail)) return [];
    const figure = mentions[place - 1];
    return figure && isStated(figure) && !isInItsOwnBracket(figure, other) ? [{ figure, other }] : [];
  });
}

const isStated = ({ figure, role, aside, year, run }: Mention): boolean =>
  figure.kind === 'amount' && role.name === 'actual' && !aside && year === undefined && run === undefined;

const isInItsOwnBracket = (figure: Mention, other: Mention): boolean =>
  figure.place.brackets.some((bracket) => !other.place.brackets.includes(bracket));
