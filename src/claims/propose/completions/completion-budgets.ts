import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isKnown, sameSubject } from '../../mentions/same-subject.ts';
import { role } from '../../mentions/wording.ts';
import { type BudgetMention, budgetsBefore } from '../budgets.ts';
import { type Proposed, REACH } from './completion-actuals.ts';

const COMPARED_BUDGET = role('compared-budget');

/** The budgets before the rate, or right behind it: `完成预算的60.5%（预算2万元）`. */
export function budgetsOf(percent: Mention, index: MentionIndex): readonly BudgetMention[] {
  const { run } = percent;
  // 年初预算分别为…，决算分别为…，完成率分别为…: three runs side by side.
  const partner =
    run &&
    index
      .before(percent.paragraph, percent.index)
      .findLast(
        (other) =>
          other.role.name === 'budget' &&
          other.index < percent.index &&
          other.run?.length === run.length &&
          other.run.place === run.place,
      );
  if (partner) return [{ mention: partner, base: partner.role.budget ?? 'unnamed' }];
  // Or a row in which each budget has its own name.
  const row = run
    ? index
        .before(percent.paragraph, percent.index - run.place)
        .filter(({ role, sentence }) => role.name === 'budget' && sentence === percent.sentence)
        .slice(-run.length)
    : [];
  if (run && row.length === run.length && new Set(row.map(({ own }) => own.text)).size === run.length)
    return [{ mention: row[run.place]!, base: row[run.place]!.role.budget ?? 'unnamed' }];
  const before = budgetsBefore(index, percent.paragraph, percent.index, percent.place.brackets);
  if (before.length > 0) return before;
  const next = index.all[percent.index + 1];
  return next?.role.name === 'budget' &&
    next.sentence === percent.sentence &&
    !COMPARED_BUDGET.test(next.lead)
    ? [{ mention: next, base: next.role.budget ?? 'unnamed' }]
    : [];
}

/** A row of budgets, then a row of rates, or the rates first: the budget that the section states for the same thing. */
export function budgetsOfSameName(
  percent: Mention,
  own: ResolvedSubject,
  actuals: readonly Proposed[],
  index: MentionIndex,
): BudgetMention[] {
  const about = isKnown(own) ? own : actuals[0]?.mention.subject;
  if (!about || about.bare || (about.concept === undefined && !about.line)) return [];
  const statedFrom = (step: 1 | -1): BudgetMention[] => {
    const found: BudgetMention[] = [];
    for (let back = 1; back < REACH && found.length < 3; back += 1) {
      const other = index.all[percent.index + step * back];
      if (other?.section !== percent.section) break;
      if (
        other.role.name === 'budget' &&
        !other.aside &&
        other.year === undefined &&
        sameSubject(other.subject, about)
      )
        found.push({ mention: other, base: other.role.budget ?? 'unnamed' });
    }
    return found;
  };
  const before = statedFrom(-1);
  return before.length > 0 ? before : statedFrom(1).slice(0, 1);
}
