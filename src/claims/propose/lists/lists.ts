import { Decimal } from 'decimal.js';
import type { Mention, Opener, ParagraphReading } from '../../mentions/mention.ts';
import { list } from '../../mentions/wording.ts';
import { type Candidate, choose } from '../../settle/choose.ts';
import { reportedOf } from '../../settle/evidence.ts';
import { numeralValue } from '../../text/numbering.ts';
import { withListsBeside } from './companion-lists.ts';
import { type ListContext, totalsBefore } from './divided-totals.ts';
import { goesOnBehind, isLeftOpen, itemsOnNextPage } from './list-end.ts';
import { isNumberedRun, type ListParts, type ListReading, NONSENSE, wordsOfNames } from './list-reading.ts';
import { extents, itemsBehind, opensItem } from './listed-items.ts';
import { sumOf } from './sum-of.ts';

/** That some figures exactly make up the one before them is worth more than the words of a longer list. */
const INNER_PARTS = 0.5;
const NO_CHANCE = 6;
const OF_NAMED_BASE = 3;
/** Longer lists are not looked through for parts of parts. */
const MOST_WITH_INNER = 12;

const INCLUDES = list('opener-includes');
const GATHERS = list('gathers-before');

/** Lists within one paragraph, the innermost settled first: an item of an inner list is none of the outer. */
export function proposeLists(paragraph: ParagraphReading, at: number, context: ListContext): ListReading[] {
  const settled: { readonly opener: Opener; readonly reading: ListReading }[] = [];
  for (const opener of [...paragraph.openers].reverse()) {
    const reading = settleList(opener, paragraph, at, context, settled);
    if (reading) settled.push({ opener, reading });
  }
  // What gathers the items of a list is their total; of the other they are some, and of no outer list.
  return settled
    .filter(({ reading: { items, computes } }) => computes || !isGathered(items, paragraph))
    .flatMap(({ reading }) => withListsBeside(reading, paragraph))
    .reverse();
}

function settleList(
  opener: Opener,
  paragraph: ParagraphReading,
  at: number,
  context: ListContext,
  inner: readonly { readonly opener: Opener; readonly reading: ListReading }[],
): ListReading | undefined {
  const behind = itemsBehind(opener, paragraph, inner);
  const following = opener.kind === 'numbers' ? behind.filter(opensItem(paragraph)) : behind;
  // One numbered figure is no list.
  if (following.length < (opener.kind === 'numbers' ? 2 : 1)) return undefined;
  const candidates: Candidate<ListParts>[] = [];
  for (const { total, words } of totalsBefore(opener, paragraph, at, context)) {
    const ends = [...extents(total, following, opener)];
    const longest = ends.at(-1)?.items ?? [];
    for (const { items, words: end } of ends) {
      const evidence = isShortOfBalance(total, items, longest) ? undefined : sumOf(total, items);
      const likely = words + end + wordsOfNames(total, items) + wordsOfBase(total, items, paragraph);
      candidates.push({ reading: { total, items }, words: likely, evidence });
      const outer = evidence === undefined ? withoutInnerParts(items) : undefined;
      if (outer)
        candidates.push({
          reading: { total, items: outer },
          words: likely + INNER_PARTS,
          evidence: sumOf(total, outer),
        });
    }
  }
  const choice = choose(
    candidates.filter(({ words, evidence }) => words > NONSENSE || evidence !== undefined),
  );
  if (!choice) return undefined;
  const { total } = choice.reading;
  const brokenOff = choice.computes
    ? []
    : itemsOnNextPage(choice.reading, paragraph, context.paragraphs[at + 1]);
  const items = [...choice.reading.items, ...brokenOff];
  // 商品和服务支出8万元，主要包括印刷费、邮电费；资本性支出2万元: names without amounts open nothing.
  const { segment, sentence } = items[0]!.place;
  const isNamesOnly =
    (opener.partial && segment !== opener.place.segment) ||
    (INCLUDES.test(opener.opening) && sentence !== opener.place.sentence);
  // 决算支出90万元。…各部门，包括行政单位和事业单位，支出80万元: whom the next amount is of, no part of the one before.
  const isOfWhom =
    INCLUDES.test(opener.opening) && items.length === 1 && total.place.sentence !== opener.place.sentence;
  if ((isNamesOnly || isOfWhom || isOverfull(choice.reading, opener)) && !choice.computes) return undefined;
  return {
    total,
    items,
    partial: (opener.partial && !isNumberedRun(items)) || isLeftOpen(paragraph, opener, items),
    goesOn: goesOnBehind(items.at(-1)!, paragraph),
    opening: opener.kind === 'colon' ? 'words' : opener.kind,
    computes: choice.computes || brokenOff.length > 0,
    certainty: choice.certainty,
    ranking: choice.ranking,
  };
}

/** A total of an earlier paragraph that its parts exceed even without the largest: no one slip, but another total. */
function isOverfull({ total, items }: ListParts, opener: Opener): boolean {
  if (total.place.paragraph === opener.place.paragraph || items.length < 2) return false;
  const sizes = items.map((item) => reportedOf(item).value);
  const rest = Decimal.sum(...sizes).minus(Decimal.max(...sizes));
  return rest.greaterThan(reportedOf(total).value);
}

/**
 * 总支出90万元，其中本年支出90万元，年末结转5万元: that the year's own figure is as much as the grand total says nothing where
 * a balance stands beside it, which the grand total holds, too.
 */
function isShortOfBalance(
  { subject: { concept: own = '' } }: Mention,
  items: readonly Mention[],
  longest: readonly Mention[],
): boolean {
  const [only, ...others] = items;
  const sides = SIDES.filter(({ grand }) => grand.test(own));
  const holds = ({ subject: { concept = '' } }: Mention): boolean =>
    sides.some(({ balance }) => balance.test(concept));
  return (
    others.length === 0 &&
    sides.some(({ year }) => year === only!.subject.concept) &&
    longest.some((item) => item.sentence === only!.sentence && !item.figure.value.isZero() && holds(item))
  );
}
const SIDES = [
  { grand: /^(?:income\.)?grand$/, year: 'income.year', balance: /^(?:opening|nonfiscal)$/ },
  { grand: /^(?:expense\.)?grand$/, year: 'expense.year', balance: /^(?:closing|distribution)$/ },
] as const;

/** 购置费18万元，车价17.5万元、购置税0.5万元；运行费27万元: what makes up the item before it in the same sentence is none of the list. */
function withoutInnerParts(items: readonly Mention[]): readonly Mention[] | undefined {
  if (items.length > MOST_WITH_INNER) return undefined;
  const kept: Mention[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!;
    kept.push(item);
    const behind = items.slice(at + 1).filter((part) => canBeInner(part, item));
    for (let count = 2; count <= behind.length; count += 1) {
      if ((sumOf(item, behind.slice(0, count)) ?? 0) < NO_CHANCE) continue;
      at += count;
      break;
    }
  }
  return kept.length < items.length ? kept : undefined;
}

/** An item with a number of its own, or one that the accounts know, stands beside the others. */
const canBeInner = (part: Mention, item: Mention): boolean =>
  part.sentence === item.sentence &&
  part.place.item === item.place.item &&
  part.subject.concept === undefined &&
  part.subject.line === undefined;

/** 基本支出90万元，其中工资50万元，补助10万元，两项合计60万元: what gathers as many as are listed is their total. */
function isGathered(items: readonly Mention[], { mentions }: ParagraphReading): boolean {
  const last = items.at(-1)!;
  const next = mentions.find(({ index, role }) => index > last.index && role.name === last.role.name);
  const count = next?.sentence === last.sentence && GATHERS.exec(next.own.text)?.groups?.count;
  return typeof count === 'string' && numeralValue(count) === items.length;
}

/** 净值7800万元，其中房屋9600万元，占原值的80%: the share behind an only item says what it is part of. */
function wordsOfBase(
  total: Mention,
  [item, ...more]: readonly Mention[],
  { mentions }: ParagraphReading,
): number {
  const share = mentions[item!.index - mentions[0]!.index + 1];
  const base = more.length === 0 && share?.role.name === 'share' ? share.role.base : undefined;
  return base && total.own.text.endsWith(base) ? OF_NAMED_BASE : 0;
}
