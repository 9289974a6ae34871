import { findConcept } from '../lexicon/lexicon.ts';
import type { ItemList, Mention } from '../reading/mention.ts';
import type { MentionIndex } from './mention-index.ts';

const COMPOSED = ['three-public', 'vehicle', 'basic', 'procurement'];

/**
 * Totals whose parts are stated near them without a list: 三公 with its three costs as separate paragraphs,
 * 公务用车 with purchase and running. Each part is the first amount stated for it after the total.
 */
export function findCompositions(
  index: MentionIndex,
  lists: readonly ItemList[],
  sectionRoot: (section: string) => string,
): ItemList[] {
  const found: ItemList[] = [];
  const listsOf = groupByTotal(lists);
  for (const total of index.actuals) {
    const concept = total.subject.concept ?? '';
    if (!COMPOSED.includes(concept) || total.subject.qualified) continue;
    const follows = (other: Mention): boolean =>
      index.order(other) > index.order(total) && !other.subject.qualified;
    const next = index.near([concept], total).find(follows);
    const items = findConcept(concept)!.parts!.map((part) =>
      index
        .near([part], total)
        .find(
          (other) =>
            follows(other) &&
            (next === undefined || index.order(other) < index.order(next)) &&
            sectionRoot(other.section) === sectionRoot(total.section) &&
            other.subject.scope === total.subject.scope,
        ),
    );
    if (items.some((item) => item === undefined)) continue;
    const known = listsOf.get(total)?.some((list) => items.every((item) => list.items.includes(item!)));
    if (!known) found.push({ total, items: items as Mention[], changes: [], open: false, partial: false });
  }
  return found;
}

function groupByTotal(lists: readonly ItemList[]): Map<Mention, ItemList[]> {
  const groups = new Map<Mention, ItemList[]>();
  for (const list of lists) {
    if (!list.total) continue;
    const group = groups.get(list.total);
    if (group) group.push(list);
    else groups.set(list.total, [list]);
  }
  return groups;
}
