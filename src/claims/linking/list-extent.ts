import { findConcept } from '../lexicon/lexicon.ts';
import type { ItemList, Mention } from '../reading/mention.ts';

const EXPENDITURE_KINDS = new Set(['basic', 'project', 'upward', 'operating', 'subsidy']);
const isIncomeLine = (concept: string): boolean =>
  concept.startsWith('income.') && concept !== 'income.year' && concept !== 'income.grand';
/** What makes up a grand total; without all three a part may have gone unsaid. */
const GRAND_PARTS = [
  ['income.year', 'opening', 'nonfiscal'],
  ['expense.year', 'closing', 'distribution'],
];
const isBalanceSheet = (concepts: readonly string[]): boolean =>
  GRAND_PARTS.some(
    (parts) => parts.every((part) => concepts.includes(part)) && concepts.length === parts.length,
  );

/** Every kind of income, or of expenditure, and the balances: what some provinces list under a grand total. */
const GRAND_ITEMS = [
  /^(?:income\.(?!year|grand).+|opening|nonfiscal)$/,
  /^(?:basic|project|upward|operating|subsidy|distribution|closing|class\.\d+)$/,
];
const isWholeSheet = (concepts: readonly string[], total: string): boolean =>
  /grand$/.test(total) &&
  concepts.length > 3 &&
  GRAND_ITEMS.some(
    (item) =>
      concepts.every((concept) => item.test(concept)) &&
      concepts.some((concept) => /^(?:opening|closing)$/.test(concept)),
  );

/** Whether the items of a list are meant to make up its total. Only what is known to be complete must add up. */
export function listExtent(
  list: ItemList,
  sharesOf: (item: Mention) => boolean,
  isStated: (concept: string) => boolean = () => false,
): 'complete' | 'open' | 'unknown' {
  const total = list.total;
  if (!total || list.items.length < 2) return 'unknown';
  if (list.partial) return 'open';
  if (list.items.some((item) => isNarrower(item, total))) return 'unknown';
  const concepts = asVehicles(
    list.items.map((item) => (item.subject.qualified ? '' : (item.subject.concept ?? ''))),
    total.subject.concept,
    isStated,
  );
  const parts = total.subject.qualified ? undefined : findConcept(total.subject.concept ?? '')?.parts;
  if (parts && covers(parts, concepts)) return 'complete';
  const together = list.items.every((item) => item.paragraph === total.paragraph);
  if (parts && concepts.every((concept) => parts.includes(concept))) return together ? 'complete' : 'unknown';
  if (concepts.every((concept) => concept.startsWith('class.'))) return 'complete';
  if (concepts.every((concept) => EXPENDITURE_KINDS.has(concept)) && concepts.includes('basic'))
    return 'complete';
  // A grand total also holds the opening balance, which may be stated elsewhere.
  if (concepts.every(isIncomeLine))
    return /grand/.test(total.subject.concept ?? '') || total.subject.scope === 'fiscal'
      ? 'unknown'
      : 'complete';
  if (isWholeSheet(concepts, total.subject.concept ?? '')) return 'complete';
  if (isBalanceSheet(concepts) && /grand/.test(total.subject.concept ?? '')) return 'complete';
  // One unknown name among many items of the classification is a slip of the name, not another kind of list.
  const items = concepts.filter((concept) => concept.startsWith('item.')).length;
  if (items > 3 && items >= concepts.length * 0.8) return 'complete';
  if (list.items.every(sharesOf) || isOwnAndBelow(list.items)) return 'complete';
  return 'unknown';
}

/** 局机关 38.10 万元、所属单位 26.20 万元: a department is its own office and what stands below it. */
const isOwnAndBelow = ([own, below, ...others]: readonly Mention[]): boolean =>
  others.length === 0 &&
  /(?:本级|机关|本部)[^属]*$/.test(own?.subject.text ?? '') &&
  /(?:所属|下属|直属|二级)[^机]*单位/.test(below?.subject.text ?? '');

/** 基本支出, of which 一般公共预算财政拨款人员经费: what other funds paid is not told. */
const isNarrower = (item: Mention, total: Mention): boolean =>
  ['all', 'fiscal'].includes(total.subject.scope) &&
  (findConcept(total.subject.concept ?? '')?.parts?.includes(item.subject.concept ?? '') ?? false) &&
  item.subject.scope === 'general';

/** Where nothing was bought the running costs are all that the vehicles cost. */
function asVehicles(
  concepts: readonly string[],
  total: string | undefined,
  isStated: (concept: string) => boolean,
): readonly string[] {
  const alone = ['vehicle', 'purchase'].every((concept) => !concepts.includes(concept) && !isStated(concept));
  return total === 'three-public' && alone
    ? concepts.map((concept) => (concept === 'operation' ? 'vehicle' : concept))
    : concepts;
}

/** Every part is listed, itself or by its own parts (purchase and running instead of vehicles). */
function covers(parts: readonly string[], concepts: readonly string[]): boolean {
  const own = parts.every(
    (part) =>
      concepts.includes(part) || (findConcept(part)?.parts?.every((sub) => concepts.includes(sub)) ?? false),
  );
  const twice = parts.some(
    (part) => concepts.includes(part) && findConcept(part)?.parts?.some((sub) => concepts.includes(sub)),
  );
  return own && !twice;
}
