import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../../mentions/base-amount.ts';
import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isNamed, sameSubject } from '../../mentions/same-subject.ts';
import { contradictsSide, isGrandTotal, isTotalOf, isTotalOfSide, sideOf } from '../../mentions/sides.ts';
import { subject } from '../../mentions/wording.ts';
import type { ChangeDraft } from './change-draft.ts';
import { isQuotient, wordsOfQuotient } from './change-of-quotient.ts';

const OWN_HEAD = subject('own-head');

/** Amounts before a change that are tried as its current figure. */
export const REACH = 40;
/** Paragraphs with figures, its own among them, in which they are looked for. */
export const PARAGRAPHS = 4;

export interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

/** Amounts that a change can lead to, each with its likelihood by the words; at most REACH of them. */
export function currentsOf(
  mention: Mention,
  draft: ChangeDraft,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): Proposed[] {
  // 与上年的50万元相比，资产总额增加3万元: the change names what the figure before it is of.
  const told = isNamed(draft.own) ? draft.own : draft.delta?.own;
  const own = told && isNamed(told) ? told : (mention.compared ?? draft.goesOn ?? draft.own);
  const isAbout = isNamed(own) && own.concept !== undefined;
  const isUnknownName = isNamed(own) && own.concept === undefined && own.text.length > 1;
  const side = sideOf(own);
  const track = mention.run?.place ?? 0;
  const last = mention.index - 1;
  const found: Proposed[] = [];
  let nearest: Mention | undefined;
  let distance = 0;
  let namesakes = 0;
  const until = lastOfSentence(mention, index);
  const paragraphs = new Set<number>();
  for (let at = until; at >= 0 && at > last - REACH; at -= 1) {
    const other = index.all[at]!;
    // Paragraphs without figures, cells of a table copied line by line among them, put nothing in between.
    paragraphs.add(other.paragraph);
    if (other === mention || other.aside || isBaseAmount(other) || other.figure.kind !== 'amount') continue;
    if (paragraphs.size > PARAGRAPHS) break;
    // A part of next year's budget, though only the total names the year.
    if (other.year === undefined && listTotalOf(other)?.year !== undefined) continue;
    if (isQuotient(other)) {
      const words = wordsOfQuotient(other, mention, index);
      if (words !== undefined) found.push({ mention: other, words });
      continue;
    }
    if (other.role.name !== 'actual' && other.role.name !== 'budget') continue;
    const isHere = other.paragraph === mention.paragraph;
    const isBehind = other.index > mention.index;
    let words: number;
    if (isAbout) {
      const same = sameSubject(other.subject, own);
      if (same) {
        words = (isBehind ? 0.4 : 2) - 0.4 * namesakes - (other.section === mention.section ? 0 : 1.2);
        namesakes += 1;
      } else if (
        isTotalOfSide(other.subject, own) ||
        (own.concept === 'grand' && isGrandTotal(other.subject, own))
      )
        words = 0.9 - 0.1 * distance;
      else if (other.subject.concept === own.concept && other.subject.qualified !== own.qualified)
        // Called by a longer name once: more likely the same than another thing.
        words = -0.6 - 0.1 * distance;
      else words = -3.2 - 0.1 * distance;
    } else if (isUnknownName) words = isCalledSame(other.subject, own) ? 1.6 : isHere ? -1.1 : -2.6;
    else if (side) {
      words =
        isTotalOf(side, other.subject.concept) && !other.subject.qualified && !listTotalOf(other)
          ? 2 - 0.2 * distance
          : contradictsSide(side, other.subject.concept)
            ? -3
            : isHere
              ? -0.4 - 0.2 * distance
              : -2;
    } else if (isHere) words = wordsOfNearness(other, mention, distance);
    else words = wordsOfParagraphBefore(other, mention, index) - 0.1 * distance;
    if (mention.role.quotient) words -= 3;
    if (other.role.name === 'budget') words -= isPassedOver(other, nearest, draft) ? 4 : 1.6;
    const isClosed = isInClosedBracket(other, mention.place) && isHere;
    if (isClosed && !isAbout) words -= 1.4;
    if (other.year !== undefined && other.year !== mention.year) words -= 1.6;
    if (isBehind && !isAbout) words -= 2;
    if ((other.run?.place ?? 0) !== track && (mention.run || other.run)) words -= 1.2;
    if (mention.run && other.run && other.run.length === mention.run.length && other.run.place === track)
      words += 1.5;
    if (mention.run && isNthOfRow(other, mention, index)) words += 1.2;
    if (!isBehind && !isClosed) {
      nearest ??= other;
      distance += 1;
    }
    found.push({ mention: other, words });
  }
  if (isAbout && namesakes === 0) found.push(...statedLater(own, until, index));
  // What a list is announced by, or the total it divides, changes more often than the part before.
  const total = nearest && !isAbout && !isUnknownName ? listTotalOf(nearest) : undefined;
  if (total && total.figure.kind === 'amount') {
    const known = found.find((candidate) => candidate.mention === total);
    const isHere = total.paragraph === mention.paragraph;
    const words = isHere
      ? wordsOfTotal(mention, nearest!, index, total, listTotalOf)
      : isWhollyHere(mention, nearest!, index, total, listTotalOf)
        ? -0.6
        : -2.6;
    if (!known) found.push({ mention: total, words });
    else if (known.words < words) found[found.indexOf(known)] = { mention: total, words };
  }
  return found;
}

/** Earlier years' figures stated before a change of that year. */
export function figuresOfYear(year: number, { index: at }: Mention, { all }: MentionIndex): Proposed[] {
  const before = all
    .slice(Math.max(0, at - REACH), at)
    .filter((other) => other.year === year && other.role.name === 'prior' && other.figure.kind === 'amount');
  return before.reverse().map((mention, rank) => ({ mention, words: 1 - 0.4 * rank }));
}

/** 预算10万元，决算9万元，比上年增加1万元: what stands behind the budget has changed. */
const isPassedOver = (budget: Mention, nearest: Mention | undefined, { comparator }: ChangeDraft): boolean =>
  nearest?.role.name === 'actual' &&
  nearest.sentence === budget.sentence &&
  comparator?.against === 'prior-year';

/** 我校资产总额…。本年资产总额增加3万元: whose it is, or of which year, makes no other thing of it. */
export const isCalledSame = ({ text: a }: ResolvedSubject, { text: b }: ResolvedSubject): boolean =>
  a === b || a.replace(OWN_HEAD.one, '') === b.replace(OWN_HEAD.one, '');

/** How far behind a change its amount may be stated. */
const REACH_AHEAD = 24;

/** 公务用车运行费比上年增加…。具体情况如下：…公务用车运行费支出3.98万元: changes first, then the amounts. */
function statedLater(own: ResolvedSubject, from: number, index: MentionIndex): Proposed[] {
  for (let at = from + 1; at < index.all.length && at <= from + REACH_AHEAD; at += 1) {
    const mention = index.all[at]!;
    const { role, aside, year, figure, subject } = mention;
    const isAmount = role.name === 'actual' && !aside && year === undefined && figure.kind === 'amount';
    if (isAmount && sameSubject(subject, own)) return [{ mention, words: 1 }];
  }
  return [];
}

/** The amount right before in its segment is what most changes are of; the farther back, the less likely. */
function wordsOfNearness(other: Mention, mention: Mention, distance: number): number {
  if (distance === 0 && other.place.segment === mention.place.segment) return 2.2;
  return 0.6 - 0.5 * distance + (other.sentence === mention.sentence ? 0.8 : 0);
}

/** A paragraph that opens with its comparison (与上年相比，减少…) goes on about the one before it. */
function wordsOfParagraphBefore(other: Mention, mention: Mention, index: MentionIndex): number {
  const back = mention.paragraph - other.paragraph;
  const opens = index
    .before(mention.paragraph, mention.index)
    .every(({ role, aside }) => aside || role.name !== 'actual');
  return back === 1 && opens && other.section === mention.section ? -0.6 : -1.2 - 0.4 * back;
}

/** 其中：出国费1万元，公务接待费2万元。比上年减少…: the sentence behind one that lists several goes on about what they make up. */
function wordsOfTotal(
  mention: Mention,
  nearest: Mention,
  index: MentionIndex,
  total: Mention,
  listTotalOf: (mention: Mention) => Mention | undefined,
): number {
  const isListBefore =
    nearest.sentence !== mention.sentence &&
    index
      .before(nearest.paragraph, nearest.index)
      .some((other) => other.sentence === nearest.sentence && listTotalOf(other) === total);
  return isListBefore ? 0.9 : 0.2;
}

/** A list announced in the paragraph before, of which this one states more than a single item. */
const isWhollyHere = (
  mention: Mention,
  nearest: Mention,
  index: MentionIndex,
  total: Mention,
  listTotalOf: (mention: Mention) => Mention | undefined,
): boolean =>
  index
    .before(mention.paragraph, mention.index)
    .some((other) => other !== nearest && listTotalOf(other) === total);

/** 货物12万元、工程13万元，分别增加2、3万元: the k figures of a run belong to the k amounts before it, in order. */
function isNthOfRow(other: Mention, { run, index: at, paragraph }: Mention, index: MentionIndex): boolean {
  if (!run) return false;
  const before = index
    .before(paragraph, at - run.place)
    .filter((mention) => mention.role.name === 'actual' && !mention.aside);
  return before.slice(-run.length)[run.place] === other;
}

/** The last mention of the sentence: 比上年增加 10 万元，达到 110 万元. */
function lastOfSentence(mention: Mention, index: MentionIndex): number {
  let at = mention.index;
  while (index.all[at + 1]?.sentence === mention.sentence && at < mention.index + 4) at += 1;
  return at;
}
