import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import type { ComparisonMention, Mention, ParagraphReading } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import { type BudgetMention, budgetsBefore } from '../budgets.ts';

/** 决算数小于预算数 with the figures that it compares. */
export interface ComparisonReading {
  readonly comparison: ComparisonMention;
  readonly paragraph: ParagraphReading;
  readonly actual: Mention;
  readonly budgets: readonly BudgetMention[];
  /** Where no budget is stated, the completion rate tells which is larger; without it only a table may. */
  readonly rate?: Mention;
}

/** 三公经费控制在预算以内, behind what a part of them cost: of another thing. */
const isOfItsSentence = ({ word, subject, place }: ComparisonMention, actual: Mention): boolean =>
  word !== '<=' ||
  (subject ? sameSubject(subject, actual.subject) : place.sentence === actual.place.sentence);

/** Words of comparison with the final figure and the budgets or rate before them. */
export function proposeComparisons(
  paragraphs: readonly ParagraphReading[],
  index: MentionIndex,
): ComparisonReading[] {
  const found: ComparisonReading[] = [];
  for (const paragraph of paragraphs)
    for (const comparison of paragraph.comparisons) {
      const before = index.before(paragraph.index, comparison.index);
      const actual = before.findLast(
        (other) =>
          other.role.name === 'actual' &&
          !other.aside &&
          other.figure.kind === 'amount' &&
          !isInClosedBracket(other, comparison.place),
      );
      if (!actual || !isOfItsSentence(comparison, actual)) continue;
      const budgets = budgetsBefore(index, paragraph.index, comparison.index, comparison.place.brackets);
      const rate = before.findLast(
        ({ role: { name }, aside, index: at }) => name === 'completion' && !aside && at > actual.index,
      );
      found.push({ comparison, paragraph, actual, budgets, ...(rate ? { rate } : {}) });
    }
  return found;
}
