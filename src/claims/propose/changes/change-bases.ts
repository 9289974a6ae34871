import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isKnown, isNamed, sameSubject } from '../../mentions/same-subject.ts';
import { PARAGRAPHS, type Proposed, REACH } from './change-currents.ts';
import type { ChangeDraft } from './change-draft.ts';

const BUDGETS_KEPT = 6;

/** Two years of one thing side by side: likely where the change names it. */
export function pairWords({ own }: ChangeDraft, { subject }: Mention): number {
  if (!isNamed(own)) return -0.8;
  if (own.concept === undefined) return own.text === subject.text ? 0.5 : -2;
  return sameSubject(own, subject) ? 0.5 : -0.8;
}

/** Of two amounts for one thing the later year's can be current, the other prior. */
export function* pairsOf(proposed: readonly Proposed[]): Generator<[Proposed, Proposed]> {
  for (const current of proposed)
    for (const before of proposed)
      if (
        current !== before &&
        current.mention.subject.concept !== undefined &&
        sameSubject(current.mention.subject, before.mention.subject)
      )
        yield [current, before];
}

/** Last year's figures of the same thing, stated near the change, for a change that names none. */
export function* priorsBeside(
  current: Mention,
  { first, comparator, rate, ofYear }: ChangeDraft,
  free: readonly Mention[],
): Generator<Proposed> {
  if (comparator && comparator.against !== 'prior-year') return;
  const baseYear = comparator?.year ?? (ofYear && ofYear - 1);
  for (const mention of free) {
    if (mention === current) continue;
    const isNear =
      mention.index < first.index + 4 &&
      mention.index > first.index - REACH &&
      first.paragraph - mention.paragraph < PARAGRAPHS &&
      mention.paragraph <= first.paragraph;
    if (!isNear || mention.figure.kind !== 'amount') continue;
    const years = [mention.year ?? mention.comparator?.year, baseYear];
    if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) continue;
    // 2021年支出1.20万元，2022年支出1.00万元: side by side they are of one thing, whatever each repeats of its name.
    const isBeside =
      Math.abs(mention.index - current.index) === 1 &&
      mention.sentence === current.sentence &&
      !isKnown(current.own);
    if (isBeside) yield { mention, words: 0.8 };
    else if (current.subject.concept !== undefined && sameSubject(current.subject, mention.subject))
      yield { mention, words: mention.sentence === first.sentence ? 0.6 : rate ? -0.4 : 0.3 };
  }
}

/** A budget is compared with another kind (调整预算 with 年初预算) or another year's, never with its own kind. */
export const isOneBudget = (budget: Mention, current: Mention | undefined): boolean =>
  current?.role.name === 'budget' && budget.role.budget === current.role.budget;

/** Budgets stated with the amount that the change is about, before it in the paragraph. */
export function budgetsOf(mention: Mention, index: MentionIndex): Mention[] {
  const here = index.before(mention.paragraph, mention.index);
  const found: Mention[] = [];
  for (const other of [...here].reverse()) {
    if (other.aside || other.year !== undefined) continue;
    if (other.role.name === 'budget') {
      found.unshift(other);
      // 接待费预算数2万元，决算数1万元: the budget of another thing stands before its name.
      if (isKnown(other.own)) break;
    } else if (
      other.role.name === 'actual' &&
      found.length > 0 &&
      isKnown(other.own) &&
      !sameSubject(other.own, found[0]!.subject)
    )
      break;
    if (found.length >= BUDGETS_KEPT) break;
  }
  return found;
}
