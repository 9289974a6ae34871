import { findConcept } from '../lexicon/lexicon.ts';
import type { ItemList, Mention } from '../reading/mention.ts';

const TOTAL = 'three-public';
const PARTS = findConcept(TOTAL)!.parts!;

/**
 * The budget of the three public expenses and the budgets of its parts, wherever the section states them:
 * they add up as the final figures do. Only where every part has one.
 */
export function findBudgetLists(
  mentions: readonly Mention[],
  sectionRoot: (section: string) => string,
): ItemList[] {
  const found: ItemList[] = [];
  let total: Mention | undefined;
  let parts = new Map<string, Mention>();
  const settle = (): void => {
    const items = total ? itemsOf(parts) : undefined;
    if (total && items?.every((item) => isSameKind(total!, item)))
      found.push({ total, items, changes: [], open: false, partial: false });
  };
  for (const mention of mentions) {
    const { subject, role, aside, section } = mention;
    if (role.name !== 'budget' || aside || subject.qualified || subject.concept === undefined) continue;
    if (subject.concept === TOTAL) {
      // Said again, it is still the same list.
      if (parts.size === 0 && total?.figure.value.equals(mention.figure.value)) continue;
      settle();
      total = mention;
      parts = new Map();
    } else if (total && sectionRoot(section) === sectionRoot(total.section) && !parts.has(subject.concept))
      parts.set(subject.concept, mention);
  }
  settle();
  return found;
}

/** One budget for each part, or for what the part consists of. */
function itemsOf(stated: ReadonlyMap<string, Mention>): Mention[] | undefined {
  const items = PARTS.flatMap((part) => {
    const own = stated.get(part);
    return own ? [own] : (findConcept(part)?.parts ?? [part]).map((sub) => stated.get(sub));
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** 年初预算 and 调整预算 are two things; a budget without a name may be either. */
const isSameKind = (a: Mention, b: Mention): boolean =>
  [a.role.budget, b.role.budget].includes('unnamed') || a.role.budget === b.role.budget;
