import { findConcept } from '../../lexicon/lexicon.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import type { ListReading } from './list-reading.ts';

const RECEPTION = 'reception';
const COMPOSED = ['three-public', 'vehicle', 'basic', 'procurement', RECEPTION];

/**
 * Totals whose parts are stated near them without a list: 三公 with its three costs as separate paragraphs,
 * 公务用车 with purchase and running. Each part is the first amount stated for it after the total.
 */
export function proposeCompositions(
  index: MentionIndex,
  lists: readonly ListReading[],
  sectionRoot: (section: string) => string,
): ListReading[] {
  const found: ListReading[] = [];
  const listsOf = groupByTotal(lists);
  // Parts of another year's total are of that year, though each does not say so.
  const ofOtherYears = new Set(
    lists.filter(({ total }) => total.year !== undefined).flatMap(({ items }) => items),
  );
  for (const total of index.actuals) {
    const concept = total.subject.concept ?? '';
    if (!COMPOSED.includes(concept) || total.subject.qualified || total.year !== undefined) continue;
    const follows = (other: Mention): boolean =>
      other.index > total.index &&
      !other.subject.qualified &&
      other.year === undefined &&
      !ofOtherYears.has(other);
    const next = index.near([concept], total).find(follows);
    const items = findConcept(concept)!.parts!.map((part) =>
      index
        .near([part], total)
        .find(
          (other) =>
            follows(other) &&
            (next === undefined || other.index < next.index) &&
            sectionRoot(other.section) === sectionRoot(total.section) &&
            other.subject.scope === total.subject.scope,
        ),
    );
    const stated = items.filter((item) => item !== undefined);
    const isPartial = stated.length < items.length;
    // 国内公务接待8批次，共2万元: without foreign guests no more than the whole.
    if (stated.length === 0 || (isPartial && concept !== RECEPTION)) continue;
    const known = listsOf.get(total)?.some((list) => stated.every((item) => list.items.includes(item)));
    if (!known)
      found.push({
        total,
        items: stated,
        partial: isPartial,
        opening: 'composition',
        computes: false,
        certainty: 0.9,
        ranking: [],
      });
  }
  return found;
}

const TOTAL = 'three-public';
const PARTS = findConcept(TOTAL)!.parts!;

/**
 * The budget of the three public expenses and the budgets of its parts, wherever the section states them:
 * they add up as the final figures do. Only where every part has one.
 */
export function proposeBudgetCompositions(
  mentions: readonly Mention[],
  lists: readonly ListReading[],
  sectionRoot: (section: string) => string,
): ListReading[] {
  const found: ListReading[] = [];
  const listsOf = groupByTotal(lists);
  let total: Mention | undefined;
  let parts = new Map<string, Mention>();
  const settle = (): void => {
    const items = total ? itemsOf(parts) : undefined;
    const isListed =
      total && listsOf.get(total)?.some((list) => items?.every((item) => list.items.includes(item)));
    if (total && !isListed && items?.every((item) => isSameKind(total!, item)))
      found.push({
        total,
        items,
        partial: false,
        opening: 'composition',
        computes: false,
        certainty: 0.9,
        ranking: [],
      });
  };
  for (const mention of mentions) {
    const { subject, role, aside, section, year } = mention;
    if (
      role.name !== 'budget' ||
      aside ||
      subject.qualified ||
      subject.concept === undefined ||
      year !== undefined
    )
      continue;
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

function groupByTotal(lists: readonly ListReading[]): Map<Mention, ListReading[]> {
  const groups = new Map<Mention, ListReading[]>();
  for (const list of lists) {
    const group = groups.get(list.total);
    if (group) group.push(list);
    else groups.set(list.total, [list]);
  }
  return groups;
}
