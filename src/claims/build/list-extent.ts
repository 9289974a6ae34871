import { Decimal } from 'decimal.js';
import { findConcept } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { LevelMention, Mention } from '../mentions/mention.ts';
import { isKnown } from '../mentions/same-subject.ts';
import { list } from '../mentions/wording.ts';
import { familyOf, isNumberedRun, type ListReading } from '../propose/lists/list-reading.ts';
import { isOneSlipAway } from '../propose/lists/one-slip.ts';
import { reportedOf } from '../settle/evidence.ts';
import {
  isBalanceSheet,
  isByFund,
  isByLevel,
  isOwnAndBelow,
  isWholeSheet,
  ofFiscalFunds,
} from './whole-divisions.ts';

export interface Extent {
  /** `complete`: the parts must add to the total · `open`: at most · `unknown`: nothing says. */
  readonly extent: 'complete' | 'open' | 'unknown';
  /** That the parts, as they are named, are meant to be all. */
  readonly certainty: number;
}

const EXPENDITURE_KINDS = new Set(['basic', 'project', 'upward', 'operating', 'subsidy']);
const isIncomeLine = (concept: string): boolean =>
  concept.startsWith('income.') && concept !== 'income.year' && concept !== 'income.grand';
const COLLECTIVE_TOTAL = list('collective-total');
const REST_OF_PARTS = list('rest-of-parts');

/** 其他工资福利支出, 其他商品和服务支出 … */
const REST_OF_ITEMS = /^item\.\d{3}99$/;
/** Items picked out of many come to less than this of their total. */
const MOST_PICKED_OUT = 0.8;
const ZERO = new Decimal(0);
/** How sure it is that parts are all where no words say so. */
const UNSAID = 0.55;

/** Whether the items of a list are meant to make up its total, and how surely. */
export function listExtent(
  reading: ListReading,
  subjectOf: (mention: Mention) => ResolvedSubject,
  hasShare: (item: Mention) => boolean,
  isStated: (concept: string) => boolean,
  areAllAnnounced: boolean,
  hasBudget: (mention: Mention) => boolean,
): Extent {
  const { opening, computes, total, items } = reading;
  const extent = extentOf(reading, subjectOf, hasShare, isStated, areAllAnnounced, hasBudget);
  // What stands beside them adds up: they are all.
  if (opening === 'beside' && extent.extent !== 'complete') return { extent: 'complete', certainty: UNSAID };
  // Paragraphs among which another was taken for their end.
  if (opening === 'paragraphs' && !computes && isFarLess(reading))
    return { extent: 'unknown', certainty: 0.5 };
  if (opening !== 'none' || computes || extent.extent !== 'complete') return extent;
  // Nothing but the names says that these are parts.
  const isAll = findConcept(total.subject.concept ?? '')?.parts?.length === items.length;
  if (isMuchMore(reading) && !isAll) return { extent: 'unknown', certainty: 0.5 };
  return { ...extent, certainty: Math.min(extent.certainty, UNSAID) };
}

function extentOf(
  reading: ListReading,
  subjectOf: (mention: Mention) => ResolvedSubject,
  hasShare: (item: Mention) => boolean,
  isStated: (concept: string) => boolean,
  areAllAnnounced: boolean,
  hasBudget: (mention: Mention) => boolean,
): Extent {
  const { total, items, partial, goesOn, opening, computes } = reading;
  if (areAllAnnounced && !computes && !partial) return { extent: 'complete', certainty: 0.75 };
  if (items.length < 2) return { extent: 'unknown', certainty: 0.5 };
  // 主要科目情况如下： some of the parts; where they come to the total but for one slip they are all.
  if (partial && opening === 'paragraphs' && isOneSlipAway(reading))
    return { extent: 'unknown', certainty: 0.5 };
  if (partial) return { extent: 'open', certainty: 0.9 };
  if (computes) return { extent: 'complete', certainty: 1 };
  if (opening === 'added') return { extent: 'complete', certainty: 0.85 };
  if (items.some(({ year }) => year !== total.year)) return { extent: 'unknown', certainty: 0.5 };
  if (items.some((item) => isNarrower(item, total))) return { extent: 'unknown', certainty: 0.5 };
  const own = total.subject.concept ?? '';
  const concepts = asVehicles(
    items.map(subjectOf).map(({ qualified, concept = '' }) => (qualified ? '' : concept)),
    total.subject.concept,
    isStated,
  );
  const all = findConcept(own)?.parts;
  const parts = total.subject.qualified ? undefined : all;
  const sure = { extent: 'complete', certainty: 0.95 } as const;
  const likely = { extent: 'complete', certainty: 0.75 } as const;
  const unknown = { extent: 'unknown', certainty: 0.5 } as const;
  // Of whomever: 区本级三公经费 has the same three parts.
  if (all && covers(all, concepts)) return parts ? sure : likely;
  if (goesOn) return unknown;
  const together = items.every((item) => item.paragraph === total.paragraph);
  if (parts && concepts.every((concept) => parts.includes(concept))) return together ? sure : unknown;
  if (concepts.every((concept) => concept.startsWith('class.')))
    return isReportOnSome(reading, hasBudget) ? unknown : sure;
  if (concepts.every((concept) => EXPENDITURE_KINDS.has(concept)) && concepts.includes('basic')) return sure;
  // 住房公积金8万元，其中：基本支出8万元，项目支出0万元: an item's expenditure is of the same kinds.
  const kinds = items.map(({ subject }) => (subject.qualified ? '' : (subject.concept ?? '')));
  if (
    kinds.includes('basic') &&
    kinds.includes('project') &&
    kinds.every((kind) => EXPENDITURE_KINDS.has(kind))
  )
    return likely;
  // A grand total also holds the opening balance, which may be stated elsewhere.
  if (ofFiscalFunds(own, concepts) || isByFund(reading)) return likely;
  // 全年预算数100万元，其中中央资金60万元、省级资金40万元: levels of government, unless another pays the rest unsaid.
  if (isByLevel(items)) return isMuchMore(reading) ? unknown : likely;
  if (concepts.every(isIncomeLine))
    return /grand/.test(own) || total.subject.scope === 'fiscal' ? unknown : sure;
  if (isWholeSheet(concepts, own)) return concepts.length > 3 ? sure : likely;
  if (isBalanceSheet(concepts) && /grand/.test(own)) return sure;
  // One unknown name among many items of the classification is a slip of the name, not another kind of list.
  const named = concepts.filter((concept) => concept.startsWith('item.')).length;
  if (named > 3 && named >= concepts.length * 0.8)
    return lacksTheRest(reading, concepts) ? { extent: 'complete', certainty: 0.5 } : sure;
  if (items.every(hasShare) || isOwnAndBelow(items)) return sure;
  if (items.length > 2 && items.filter(hasShare).length >= items.length - 1) return likely;
  const families = new Set(items.map(familyOf));
  if ((families.has('item') || families.has('section')) && families.size === 1 && opening === 'paragraphs')
    return { extent: 'complete', certainty: 0.85 };
  // 卫生健康支出100万元，其中行政单位医疗60万元、公务员医疗补助30万元: two bare names may be picked out.
  const mayBePicked = items.length === 2 && items.every(({ subject: { line } }) => !line);
  if (families.size === 1 && (families.has('item') || families.has('section'))) {
    if (!mayBePicked) return likely;
    return isMuchMore(reading) ? unknown : { extent: 'complete', certainty: 0.5 };
  }
  // One name that no list knows among several of a kind.
  const known = concepts.filter((concept) => /^(?:class|income|item)\./.test(concept)).length;
  if (items.length > 2 && known >= items.length - 1) return likely;
  const ofLines = items.map(familyOf).filter((family) => family === 'item' || family === 'section').length;
  if (items.length > 2 && ofLines >= items.length - 1) return likely;
  if (isNumberedRun(items)) return { extent: 'complete', certainty: 0.6 };
  // 出让金收入80万元，资产收入15万元，其他收入5万元: whatever has no name of its own is in the last.
  if (items.length > 2 && REST_OF_PARTS.test(ownWords(items))) return { extent: 'complete', certainty: 0.55 };
  if (items.length > 2 && COLLECTIVE_TOTAL.test(total.lead)) return { extent: 'complete', certainty: 0.6 };
  // 人员经费60万元、公用经费40万元，合计100万元: what the sentence has named.
  if (opening === 'behind' && items.every(({ own }) => isKnown(own)))
    return { extent: 'complete', certainty: 0.8 };
  if (opening === 'paragraphs' || opening === 'numbers' || opening === 'behind')
    return items.length > 2 ? { extent: 'complete', certainty: 0.55 } : unknown;
  return items.length > 2 && isOneSlipAway(reading) ? { extent: 'complete', certainty: 0.6 } : unknown;
}

/** 公务用车加油9万元、公务用车保险7万元、公务用车其他支出5万元: the last name without the words that all begin with. */
function ownWords(items: readonly Mention[]): string {
  const names = items.map(({ subject: { text } }) => text);
  const last = names.at(-1)!;
  let head = 0;
  while (head < last.length && names.every((name) => name[head] === last[head])) head += 1;
  return last.slice(head);
}

/** 机关运行经费100万元，其中：办公费20万元、水费5万元、电费9万元、差旅费8万元: a full list ends with 其他商品和服务支出. */
const lacksTheRest = (reading: ListReading, concepts: readonly string[]): boolean =>
  !concepts.some((concept) => REST_OF_ITEMS.test(concept)) && isMuchMore(reading);

/** 本年支出2000万元，其中：教育支出预算1500万元、决算1450万元；…: how some lines did against their budgets, where the total has none. */
const isReportOnSome = (reading: ListReading, hasBudget: (mention: Mention) => boolean): boolean =>
  reading.items.every(hasBudget) &&
  !hasBudget(reading.total) &&
  listedOf(reading).lessThan(reportedOf(reading.total).value);

/** The total is much more than all that is listed. */
const isMuchMore = (reading: ListReading): boolean =>
  listedOf(reading).lessThan(reportedOf(reading.total).value.times(MOST_PICKED_OUT));

/** No single slip explains that the parts come to so much less than the total. */
const isFarLess = (reading: ListReading): boolean =>
  listedOf(reading).lessThan(reportedOf(reading.total).value.times(FAR_LESS)) && !isOneSlipAway(reading);
const FAR_LESS = 0.6;

/** Paragraphs that come to far more than the total before them, and not by one slip, are no parts of it. */
export const isOfAnotherTotal = (reading: ListReading): boolean =>
  reading.opening === 'paragraphs' &&
  !reading.computes &&
  listedOf(reading).greaterThan(reportedOf(reading.total).value.times(FAR_MORE)) &&
  !isOneSlipAway(reading);
const FAR_MORE = 1.6;

const listedOf = ({ items }: ListReading): Decimal =>
  items.reduce((sum, item) => sum.plus(reportedOf(item).value), ZERO);

/** How sure it is that changes listed under a change are all that it is made of: kinds that the accounts divide into. */
export function changesExtent(
  total: Mention,
  items: readonly Mention[],
  levels: readonly LevelMention[],
  wereBought: boolean,
): number {
  const concepts = items.map(({ own }) => (own.qualified ? '' : (own.concept ?? '')));
  // 出国（境）费与上年持平；接待费减少0.5万元: what has not changed was told of, too.
  const level = levels.flatMap(({ subject, place }) =>
    place.sentence === items[0]?.place.sentence && !subject.qualified ? [subject.concept ?? ''] : [],
  );
  const { concept, qualified } = total.subject;
  const parts = qualified ? undefined : findConcept(concept ?? '')?.parts;
  const told = [...concepts, ...level];
  if (
    parts &&
    covers(
      parts,
      asVehicles(told, concept, (other) => other === 'purchase' && wereBought),
    )
  )
    return 0.85;
  if (divideExpenditure(concepts)) return 0.85;
  if (concepts.every((concept) => concept.startsWith('class.'))) return 0.75;
  return concepts.every(isIncomeLine) ? 0.7 : 0.5;
}

/** Basic expenditure, or personnel and public expenses, and the other kinds beside it. */
function divideExpenditure(concepts: readonly string[]): boolean {
  const isOfBasic = (concept: string): boolean => concept === 'personnel' || concept === 'public';
  const isBasic =
    concepts.includes('basic') || ['personnel', 'public'].every((concept) => concepts.includes(concept));
  return (
    isBasic &&
    concepts.some((concept) => EXPENDITURE_KINDS.has(concept)) &&
    concepts.every((concept) => EXPENDITURE_KINDS.has(concept) || isOfBasic(concept))
  );
}

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
  if (total !== 'three-public') return concepts;
  // 公务用车及运行维护费 beside 公务用车购置费: the joint name stands for the running costs.
  if (concepts.includes('vehicle') && concepts.includes('purchase'))
    return concepts.map((concept) => (concept === 'vehicle' ? 'operation' : concept));
  const alone = ['vehicle', 'purchase'].every((concept) => !concepts.includes(concept) && !isStated(concept));
  return alone ? concepts.map((concept) => (concept === 'operation' ? 'vehicle' : concept)) : concepts;
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
