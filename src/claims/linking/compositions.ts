import { findConcept } from '../lexicon/lexicon.ts';
import type { ItemList, Mention } from '../reading/mention.ts';

const COMPOSED = ['three-public', 'vehicle', 'basic', 'procurement'];

/**
 * Totals whose parts are stated near them without a list: 三公 with its three costs as separate paragraphs,
 * 公务用车 with purchase and running. Each part is the first amount stated for it after the total.
 */
export function findCompositions(
  mentions: readonly Mention[],
  lists: readonly ItemList[],
  sectionRoot: (section: string) => string,
): ItemList[] {
  const found: ItemList[] = [];
  const actuals = mentions.filter(
    (mention) => mention.role.name === 'actual' && !mention.aside && !mention.subject.qualified,
  );
  for (const [index, total] of actuals.entries()) {
    const concept = total.subject.concept ?? '';
    if (!COMPOSED.includes(concept)) continue;
    const parts = findConcept(concept)!.parts!;
    const until = actuals.findIndex((other, at) => at > index && other.subject.concept === concept);
    const near = actuals
      .slice(index + 1, until < 0 ? undefined : until)
      .filter(
        (other) =>
          sectionRoot(other.section) === sectionRoot(total.section) &&
          other.subject.scope === total.subject.scope,
      );
    const items = parts.map((part) => near.find((other) => other.subject.concept === part));
    if (items.some((item) => item === undefined)) continue;
    const known = lists.some(
      (list) => list.total === total && items.every((item) => list.items.includes(item!)),
    );
    if (!known) found.push({ total, items: items as Mention[], changes: [], open: false, partial: false });
  }
  return found;
}
