import { findConcept } from '../../lexicon/lexicon.ts';
import type { Mention } from '../mention.ts';
import { sameSubject } from '../same-subject.ts';
import { isOtherSide } from '../sides.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** Puts the figure into the innermost open list it can belong to. */
export function listItem(state: ParagraphState, mention: Mention): boolean {
  const pending = state.reader.pendingList;
  for (let i = state.now.lists.length - 1; i >= 0; i -= 1) {
    const list = state.now.lists[i]!;
    if (!list.open) continue;
    const total = list.total ?? (mention.role.name === 'count' ? list.count : list.amount);
    if (!total || total.figure.kind !== mention.figure.kind) continue;
    if (mention.figure.kind === 'count' && !sameMeasure(total.token.measure, mention.token.measure)) continue;
    const parts = findConcept(total.subject.concept ?? '')?.parts;
    const concept = mention.subject.concept;
    if (isOtherSide(total.subject.concept, concept)) {
      list.open = false;
      continue;
    }
    if (
      parts &&
      concept &&
      !parts.includes(concept) &&
      state.now.lists.slice(0, i).some((outer) => outer.open)
    ) {
      list.open = false;
      continue;
    }
    if (
      concept &&
      list.items.some((item) => findConcept(item.subject.concept ?? '')?.parts?.includes(concept))
    )
      continue;
    if (concept && concept === total.subject.concept) {
      // The total said again ends the list of its parts.
      if (list.items.length > 0) list.open = false;
      continue;
    }
    const last = list.items.at(-1);
    if (last && mention.role.name === 'actual' && sameSubject(last.subject, mention.subject)) return true;
    list.total = total;
    list.items.push(mention);
    mention.list = list;
    if (list === pending) state.itemTaken = true;
    return true;
  }
  if (
    pending &&
    !state.itemTaken &&
    state.reader.takesItem(state.placed) &&
    mention.role.name === 'actual' &&
    state.now.lists.every((list) => !list.open || list === pending)
  ) {
    const list = pending;
    const total = list.total ?? list.amount;
    if (total && total.paragraph !== mention.paragraph) {
      list.total = total;
      list.items.push(mention);
      mention.list = list;
      state.itemTaken = true;
      return true;
    }
  }
  return false;
}

/** 人 and 名 count the same, 个批次 and 批次 too. */
const plainMeasure = (measure: string): string => measure.replace(/[个次数]/g, '').replace('名', '人');

const sameMeasure = (a: string, b: string): boolean => plainMeasure(a) === plainMeasure(b);
