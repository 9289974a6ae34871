import { readCues } from '../cues/cue.ts';
import projectCues from '../cues/project.json' with { type: 'json' };
import type { Mention } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import type { ListReading } from '../propose/lists/list-reading.ts';
import { evidenceOfSum } from '../settle/evidence.ts';

const countsProjects = readCues(projectCues)('project.counted');

/** 对3个项目开展绩效自评，涉及资金60万元，其中：…: whether as many projects follow as were counted right before. */
export function isOfAllAnnounced({ total, items, opening }: ListReading, index: MentionIndex): boolean {
  // 对1个项目开展绩效自评，涉及资金60万元（含上年结转20万元）: one amount in brackets is an aside, not the project.
  if (opening === 'bracket' && items.length === 1) return false;
  const before = index.all[total.index - 1];
  return (
    before?.role.name === 'count' &&
    before.sentence === total.sentence &&
    countsProjects.test(before.figure.measure + before.tail) &&
    before.figure.value.equals(items.length)
  );
}

/** The budgets stated right before what was spent on each, where they make up the total and what was spent does not. */
export function asBudgets(list: ListReading, index: MentionIndex): ListReading {
  const { total, items, computes } = list;
  if (computes || !isOfAllAnnounced(list, index)) return list;
  const budgets = items.flatMap(({ index: at, paragraph }) => {
    const before = index.all[at - 1];
    return before?.role.name === 'budget' && before.paragraph === paragraph ? [before] : [];
  });
  const parts = budgets.map((mention: Mention) => ({ mention, weight: 1 }) as const);
  if (budgets.length < items.length || evidenceOfSum(total, parts) === undefined) return list;
  return { ...list, items: budgets, computes: true };
}
