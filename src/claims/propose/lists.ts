import { resolveSubject } from '../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../mentions/base-amount.ts';
import { readBudgetKind } from '../mentions/comparator.ts';
import { readDirection } from '../mentions/direction.ts';
import type { Mention, Opener, ParagraphReading } from '../mentions/mention.ts';
import { isKnown, sameSubject } from '../mentions/same-subject.ts';
import { list } from '../mentions/wording.ts';
import { type Candidate, choose } from '../settle/choose.ts';
import { evidenceOfSum } from '../settle/evidence.ts';
import {
  canBePart,
  endsList,
  isNumberedRun,
  isSibling,
  isWithinPart,
  type ListParts,
  type ListReading,
  NONSENSE,
  wordsOfNames,
} from './list-reading.ts';

/** Items after an opener that are looked at, and totals before it: keeps reading linear. */
const MOST_ITEMS = 80;
const MOST_TOTALS = 10;
/** Paragraphs before that a list may refer back to. */
const REACH = 3;
/** Figures back within a paragraph that a list may refer to. */
const REACH_BACK = 48;

/** That some figures exactly make up the one before them is worth more than the words of a longer list. */
const INNER_PARTS = 0.5;
const NO_CHANCE = 6;
const OF_NAMED_BASE = 3;
/** Longer lists are not looked through for parts of parts. */
const MOST_WITH_INNER = 12;

const DIVIDES = list('opener-divides');
const INCLUDES = list('opener-includes');
const AMONG = list('opener-among');
const TOTAL_TAIL = list('total-tail');
const COLLECTIVE_TOTAL = list('collective-total');
const BROKEN_OFF = list('broken-off');
const CUT_OFF = list('cut-off');
const CUMULATIVE = list('cumulative');
const MORE_BESIDES = list('more-besides');
/** As much of a sentence as tells that it adds to the list before it. */
const OPENING = 16;

/** What a list opener may refer to, and with what likelihood by the words. */
interface TotalCandidate {
  readonly total: Mention;
  readonly words: number;
}

export interface ListContext {
  readonly paragraphs: readonly ParagraphReading[];
  readonly unitNames: readonly string[];
  readonly scopeOf: (paragraph: number) => Parameters<typeof resolveSubject>[1];
  /** First amount of a paragraph that is no item of a list, by paragraph. */
  readonly headlineOf: (paragraph: ParagraphReading, before?: number) => Mention | undefined;
}

/** Lists within one paragraph, the innermost settled first: an item of an inner list is none of the outer. */
export function proposeLists(paragraph: ParagraphReading, at: number, context: ListContext): ListReading[] {
  const settled: { readonly opener: Opener; readonly reading: ListReading }[] = [];
  for (const opener of [...paragraph.openers].reverse()) {
    const reading = settleList(opener, paragraph, at, context, settled);
    if (reading) settled.push({ opener, reading });
  }
  return settled.map(({ reading }) => reading).reverse();
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
  const isNamesOnly = opener.partial && items[0]!.place.segment !== opener.place.segment;
  // 决算支出90万元。…各部门，包括行政单位和事业单位，支出80万元: whom the next amount is of, no part of the one before.
  const isOfWhom =
    INCLUDES.test(opener.opening) && items.length === 1 && total.place.sentence !== opener.place.sentence;
  if ((isNamesOnly || isOfWhom) && !choice.computes) return undefined;
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

const sumOf = (total: Mention, items: readonly Mention[]) =>
  evidenceOfSum(
    total,
    items.map((mention) => ({ mention, weight: 1 })),
  );

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

/** Parts that a page break put into the next paragraph: named like the others, and with them the sum computes. */
function itemsOnNextPage(
  { total, items }: ListParts,
  paragraph: ParagraphReading,
  next: ParagraphReading | undefined,
): Mention[] {
  const isLast = items.at(-1) === paragraph.mentions.findLast((mention) => canBePart(mention, total));
  if (!next || !isLast || next.section !== paragraph.section) return [];
  const more: Mention[] = [];
  for (const mention of next.mentions) {
    if (!canBePart(mention, total)) continue;
    if (more.length >= MOST_ITEMS || !isSibling(mention, total, [...items, ...more])) break;
    more.push(mention);
    if (sumOf(total, [...items, ...more]) !== undefined) return more;
  }
  return [];
}

/** 一是完成25家单位的保障。…项目执行数35万元: what a later sentence states is no part of the item. */
const opensItem =
  ({ events, stops }: ParagraphReading) =>
  ({ token }: Mention): boolean => {
    const item = events.findLast(({ kind, start }) => kind === 'item' && start < token.start);
    return item !== undefined && !stops.some((stop) => stop > item.end && stop < token.start);
  };

/** 等 right behind the last item, or behind names that go with no amount. */
const isLeftOpen = ({ openEnds }: ParagraphReading, opener: Opener, items: readonly Mention[]): boolean => {
  const last = items.at(-1)!;
  return openEnds.some(
    (end) => end > opener.end && end <= last.token.end + 12 && end >= items[0]!.token.start,
  );
};

/**
 * …环境保护支出3亿元。此外，还拨付公交补贴4亿元: the next sentence tells of more that the total may hold. …事业收入120万元，
 * with nothing behind it: the text breaks off.
 */
function goesOnBehind(last: Mention, { text, stops, mentions }: ParagraphReading): boolean {
  const { token, place } = last;
  if (last === mentions.at(-1) && CUT_OFF.test(text)) return true;
  const stop = stops.find((at) => at >= token.end);
  if (stop === undefined || !MORE_BESIDES.test(text.slice(stop + 1, stop + 1 + OPENING))) return false;
  return mentions.some(
    (next) => next.place.sentence === place.sentence + 1 && next.figure.kind === 'amount' && !next.aside,
  );
}

/** Figures behind the opener that no inner list holds, up to where its bracket closes or another list of its kind opens. */
function itemsBehind(
  opener: Opener,
  paragraph: ParagraphReading,
  inner: readonly { readonly opener: Opener; readonly reading: ListReading }[],
): Mention[] {
  const { brackets } = opener.place;
  const isBracket = opener.kind === 'bracket';
  const taken = new Set<Mention>();
  let until = Number.POSITIVE_INFINITY;
  for (const { opener: other, reading } of inner) {
    if (other.start < opener.end) continue;
    if (reading.total.index >= opener.index) for (const item of reading.items) taken.add(item);
    else if (other.place.sentence !== opener.place.sentence || other.place.segment !== opener.place.segment)
      until = Math.min(until, other.start);
  }
  const found: Mention[] = [];
  let own: number | undefined;
  for (let at = positionOf(paragraph, opener.index); at < paragraph.mentions.length; at += 1) {
    const mention = paragraph.mentions[at]!;
    if (found.length >= MOST_ITEMS) break;
    if (mention.token.start >= until) break;
    const depth = mention.place.brackets;
    if (isBracket) {
      own ??= depth[brackets.length];
      if (own === undefined || depth[brackets.length] !== own) break;
      if (depth.length > brackets.length + 1 || isCumulative(mention)) continue;
    } else {
      if (depth.length < brackets.length || brackets.some((bracket, level) => depth[level] !== bracket))
        break;
      if (depth.length > brackets.length) continue;
    }
    if (!taken.has(mention)) found.push(mention);
  }
  return found;
}

/** 支付进度款20万元（累计支付80万元）: more than the amount that it stands behind. */
const isCumulative = ({ lead, role }: Mention): boolean => role.name !== 'count' && CUMULATIVE.test(lead);

/** Each place where the list of a total may end, with the likelihood that the words give it. */
function* extents(
  total: Mention,
  following: readonly Mention[],
  opener: Opener,
): Generator<{ readonly items: readonly Mention[]; readonly words: number }> {
  const items: Mention[] = [];
  const isNumbered = opener.kind === 'numbers' || following[0]!.place.item > opener.place.item;
  let items0 = -1;
  // What the words cost so far to go on, and how far the list naturally goes.
  let cost = 0;
  const found: { readonly length: number; readonly cost: number }[] = [];
  for (const mention of following) {
    if (!canBePart(mention, total)) continue;
    if (isNumbered) {
      if (mention.place.item === items0) continue;
      items0 = mention.place.item;
    }
    if (endsList(mention, total, items)) {
      if (items.length > 0) break;
      continue;
    }
    const last = items.at(-1);
    if (!last && !isNumbered) cost += costOfOpening(opener, mention);
    if (isWithinPart(mention, items)) continue;
    if (last && !isNumbered) cost += costOfGoingOn(last, mention, total, items);
    items.push(mention);
    found.push({ length: items.length, cost });
    if (cost > 6) break;
  }
  const isCount = total.role.name === 'count';
  const natural = found.findLast((end) => end.cost < 1)?.length ?? 1;
  for (const end of found) {
    const short = Math.max(0, natural - end.length);
    // Counts add up by chance: a list of them ends where the words end it.
    const penalty = short === 0 ? 0 : isCount ? 5 : 1 + Math.min(1.5, 0.3 * short);
    yield { items: items.slice(0, end.length), words: -end.cost - penalty };
  }
}

/** What an opener opens stands right behind it: names without amounts (主要包括：…；) open nothing. */
function costOfOpening({ place }: Opener, first: Mention): number {
  if (first.place.sentence !== place.sentence) return 2.2;
  return first.place.segment === place.segment ? 0 : 1.6;
}

/** Semicolons and stops end a list, unless they part its items or the next is plainly one of them. */
function costOfGoingOn(last: Mention, next: Mention, total: Mention, items: readonly Mention[]): number {
  if (isSibling(next, total, items)) return 0;
  if (next.place.sentence !== last.place.sentence) return 2.2 * (next.place.sentence - last.place.sentence);
  if (next.place.segment === last.place.segment) return 0;
  const [first, second] = items;
  const partsBySemicolon = second === undefined || first!.place.segment !== second.place.segment;
  return partsBySemicolon ? 0 : 1.5;
}

/** Everything before the opener that it may divide. */
function totalsBefore(
  opener: Opener,
  paragraph: ParagraphReading,
  at: number,
  context: ListContext,
): TotalCandidate[] {
  const end = positionOf(paragraph, opener.index);
  const canBeDivided = (mention: Mention): boolean =>
    (canHaveParts(mention) || isPriorDivided(mention, opener)) && !isMerelyMore(mention, opener);
  // What an earlier paragraph states as nothing has no parts in this one.
  const canBeDividedThere = (mention: Mention): boolean =>
    canBeDivided(mention) && !mention.figure.value.isZero();
  const before = paragraph.mentions.slice(Math.max(0, end - REACH_BACK), end).filter(canBeDivided);
  const found: TotalCandidate[] = [];
  const add = (total: Mention | undefined, words: number): void => {
    if (total && !found.some((known) => known.total === total)) found.push({ total, words });
  };
  const last = before.at(-1);
  if (opener.kind === 'bracket') {
    if (last && last.token.end === opener.start) add(last, 0);
    else if (last && isBehindItsRate(last, opener, paragraph)) add(last, -0.3);
    return found;
  }
  const sameSentence = last !== undefined && last.place.sentence === opener.place.sentence;
  if (opener.kind === 'words' && !sameSentence) {
    const named = namedTotal(opener, paragraph, at, context);
    if (named) add(named, 1.5);
    const divides =
      [opener.opening, opener.words].some((words) => DIVIDES.test(words)) || INCLUDES.test(opener.opening);
    const headline = context.headlineOf(paragraph, opener.index);
    add(headline, divides ? 0 : -1.5);
  } else if (last) add(last, 0);
  // 其中 may go back to each earlier figure of the paragraph, the nearer the likelier; 共计13万元 gathers what follows.
  const isGathered = sameSentence && COLLECTIVE_TOTAL.test(last.lead);
  let distance = 0;
  for (const mention of [...before].reverse()) {
    if (found.length >= MOST_TOTALS) break;
    // Counts add up by chance: 实有82人，其中：… divides no number of the sentence before.
    const isChance =
      sameSentence && !isGathered && last.role.name === 'count' && mention.role.name === 'count';
    if (isChance && mention.place.sentence !== opener.place.sentence) break;
    const far = mention.place.sentence === opener.place.sentence ? 0 : isGathered ? 3.2 : 0.8;
    add(mention, -0.9 - 0.5 * distance - far);
    distance += 1;
  }
  if (!sameSentence)
    for (let back = 1; back <= REACH && at - back >= 0; back += 1) {
      const earlier = context.paragraphs[at - back]!;
      if (earlier.section !== paragraph.section && back > 1) break;
      // A line that a page broke off before 其中 goes on in this paragraph.
      if (back === 1 && before.length === 0)
        add(
          earlier.mentions.findLast(
            (mention) => canBeDividedThere(mention) && mention.place.brackets.length === 0,
          ),
          BROKEN_OFF.test(earlier.text) ? 0.5 : -0.9,
        );
      const headline = context.headlineOf(earlier);
      if (headline && canBeDividedThere(headline)) add(headline, -0.8 - 0.6 * back);
      add(earlier.mentions.find(canBeDividedThere), -1 - 0.6 * back);
    }
  return found;
}

/** 税收40万元，下降2%（增值税30万元、契税10万元）: amounts are no parts of a rate, but of what it is the rate of. */
const isBehindItsRate = (
  { index, sentence }: Mention,
  opener: Opener,
  paragraph: ParagraphReading,
): boolean =>
  paragraph.mentions
    .slice(positionOf(paragraph, index + 1), positionOf(paragraph, opener.index))
    .every((mention) => mention.figure.kind === 'percent' && mention.sentence === sentence);

/** How many of a paragraph's mentions stand before a position in reading order. */
const positionOf = ({ mentions }: ParagraphReading, index: number): number =>
  Math.max(0, Math.min(mentions.length, index - (mentions[0]?.index ?? 0)));

const canHaveParts = (mention: Mention): boolean =>
  !mention.aside &&
  !isBaseAmount(mention) &&
  (mention.role.name === 'actual' || mention.role.name === 'budget' || mention.role.name === 'count');

/** 2021年决算数8万元，其中：…: last year's figure, right before what divides it. */
const isPriorDivided = ({ role, aside, index }: Mention, opener: Opener): boolean =>
  role.name === 'prior' && !aside && index === opener.index - 1;

/** 较上年增加7个。按性质分：行政单位72个…: by how many there are more is what its own sentence may divide, no other. */
const isMerelyMore = ({ role, lead, place }: Mention, opener: Opener): boolean =>
  role.name === 'count' &&
  readDirection(lead) !== undefined &&
  (place.paragraph !== opener.place.paragraph || place.sentence !== opener.place.sentence);

/** 医疗收入90万元。医疗收入中，门诊收入40万元…: a name that the accounts do not know, said again. */
const calledSo = (
  words: string,
  { index, opening }: Opener,
  { mentions }: ParagraphReading,
  before: ParagraphReading | undefined,
): Mention | undefined => {
  if (!AMONG.test(opening)) return undefined;
  const isCalledSo = (mention: Mention): boolean =>
    mention.index < index && canHaveParts(mention) && mention.own.text === words;
  return mentions.findLast(isCalledSo) ?? before?.mentions.findLast(isCalledSo);
};

/** `本年收入的具体构成为：`: the opener itself names the total, stated earlier; 决算中 means the final figure, 预算中 the budget. */
function namedTotal(
  opener: Opener,
  paragraph: ParagraphReading,
  at: number,
  { paragraphs, scopeOf, unitNames }: ListContext,
): Mention | undefined {
  const words = opener.words.replace(TOTAL_TAIL.one, '');
  if (words === '') return undefined;
  const named = resolveSubject(words, scopeOf(paragraph.index), unitNames);
  if (!isKnown(named)) return calledSo(words, opener, paragraph, paragraphs[at - 1]);
  const role = readBudgetKind(words) ? 'budget' : 'actual';
  for (let back = 0; back <= REACH && at - back >= 0; back += 1) {
    const found = paragraphs[at - back]!.mentions.filter(
      (mention) =>
        mention.index < opener.index && canHaveParts(mention) && sameSubject(mention.subject, named),
    );
    const chosen = found.findLast((mention) => mention.role.name === role) ?? found.at(-1);
    if (chosen) return chosen;
  }
  return undefined;
}
