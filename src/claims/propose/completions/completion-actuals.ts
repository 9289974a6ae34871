import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isKnown, sameSubject } from '../../mentions/same-subject.ts';

/** Sections are searched so far back for a budget or a final figure of the same name. */
export const REACH = 60;

export interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

/** The latest amounts before the rate, what it names, the total of the list that they stand in. */
export function actualsOf(
  percent: Mention,
  own: ResolvedSubject,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): Proposed[] {
  const { run } = percent;
  const named = isKnown(own);
  const found: Proposed[] = [];
  const add = (mention: Mention | undefined, words: number): void => {
    if (mention && !found.some((known) => known.mention === mention)) found.push({ mention, words });
  };
  const here = index
    .before(percent.paragraph, percent.index)
    .filter(
      (other) =>
        other.index < percent.index &&
        other.role.name === 'actual' &&
        !other.aside &&
        other.figure.kind === 'amount',
    );
  if (run) {
    const partner = here.filter((other) => other.run?.length === run.length).slice(-run.length)[run.place];
    add(partner, 2.4);
    const inOrder = here.filter((other) => other.index < percent.index - run.place).slice(-run.length);
    if (inOrder.length === run.length) add(inOrder[run.place], 1.4);
  }
  if (named) {
    let rank = 0;
    for (let at = percent.index - 1; at >= 0 && at > percent.index - REACH && rank < 3; at -= 1) {
      const other = index.all[at]!;
      if (other.role.name !== 'actual' || other.aside || !sameSubject(other.subject, own)) continue;
      add(other, (other.section === percent.section ? 1.6 : -0.4) - 0.5 * rank);
      rank += 1;
    }
  }
  const open = here.filter((other) => !isInClosedBracket(other, percent.place));
  for (const [distance, other] of [...(open.length > 0 ? open : here)].reverse().slice(0, 5).entries()) {
    add(other, (named ? -2.2 : 1) - 0.8 * distance - (other.sentence === percent.sentence ? 0 : 0.3));
    if (distance === 0) add(listTotalOf(other), named ? -2 : 0.1);
  }
  return found;
}
