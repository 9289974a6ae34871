import type { BudgetBase } from '../../model/index.ts';
import { isInClosedBracket } from '../mentions/closed-bracket.ts';
import type { Mention } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import { isNamed, sameFacts, sameSubject } from '../mentions/same-subject.ts';

export interface BudgetMention {
  readonly mention: Mention;
  readonly base: BudgetBase;
}

/** So many budgets at most belong to one statement. */
const MOST = 4;

/**
 * The budgets that a statement about `subject` names before a position of its paragraph: the latest row of them,
 * until another thing is spoken of.
 */
export function budgetsBefore(
  index: MentionIndex,
  paragraph: number,
  before: number,
  brackets: readonly number[],
): BudgetMention[] {
  const found: BudgetMention[] = [];
  let about: Mention | undefined;
  for (const mention of [...index.before(paragraph, before)].reverse()) {
    if (mention.aside || mention.year !== undefined) continue;
    // What a bracket says of another thing ends with it.
    if (isInClosedBracket(mention, { brackets })) continue;
    if (mention.role.name === 'budget') {
      if (
        about &&
        isNamed(about.own) &&
        !sameSubject(about.subject, mention.subject) &&
        !sameFacts(about.subject, mention.subject)
      )
        break;
      const first = found[0]?.mention;
      if (first && isNamed(first.own) && !sameSubject(first.own, mention.subject)) break;
      if (first && !sameSubject(first.subject, mention.subject) && isNamed(mention.own)) break;
      found.unshift({ mention, base: mention.role.budget ?? 'unnamed' });
      if (found.length >= MOST || isNamed(mention.own)) break;
    } else if (mention.role.name === 'actual') {
      if (found.length > 0) break;
      if (about && isNamed(about.own) && isNamed(mention.own)) break;
      about ??= mention;
    }
  }
  return found;
}
