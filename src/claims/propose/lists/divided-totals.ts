import { resolveSubject } from '../../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../../mentions/base-amount.ts';
import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import { readBudgetKind } from '../../mentions/comparator.ts';
import { readDirection } from '../../mentions/direction.ts';
import type { Mention, Opener, ParagraphReading } from '../../mentions/mention.ts';
import { isKnown, sameSubject } from '../../mentions/same-subject.ts';
import { list } from '../../mentions/wording.ts';
import type { TotalCandidate } from './list-reading.ts';
import { positionOf } from './position-of.ts';

/** Totals before an opener that are looked at: keeps reading linear. */
const MOST_TOTALS = 10;
/** Paragraphs before that a list may refer back to. */
const REACH = 3;
/** Figures back within a paragraph that a list may refer to. */
const REACH_BACK = 48;
/** What stood in brackets is seldom divided behind them. */
const IN_BRACKETS = 1;

/** What a sentence in between costs; a paragraph's headline is always an amount. */
const SENTENCE = { amount: 0.8, count: 0.7 } as const;

const DIVIDES = list('opener-divides');
const INCLUDES = list('opener-includes');
const AMONG = list('opener-among');
const TOTAL_TAIL = list('total-tail');
const COLLECTIVE_TOTAL = list('collective-total');
const BROKEN_OFF = list('broken-off');

export interface ListContext {
  readonly paragraphs: readonly ParagraphReading[];
  readonly unitNames: readonly string[];
  readonly scopeOf: (paragraph: number) => Parameters<typeof resolveSubject>[1];
  /** First amount of a paragraph that is no item of a list, by paragraph. */
  readonly headlineOf: (paragraph: ParagraphReading, before?: number) => Mention | undefined;
}

/** Everything before the opener that it may divide. */
export function totalsBefore(
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
  const isAside = (mention: Mention): boolean => isInClosedBracket(mention, opener.place);
  // 基本支出60万元（含上年结转10万元），占60%（其中人员经费40万元）: what was in brackets is divided by words of its own.
  const last = before.findLast((mention) => !isAside(mention)) ?? before.at(-1);
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
  // 12个项目，涉及资金235万元。其中：一级项目3个: amounts between put no number farther away, nor numbers an amount.
  const distances = { amount: 0, count: 0 };
  for (const mention of [...before].reverse()) {
    if (found.length >= MOST_TOTALS) break;
    // Counts add up by chance: 实有82人，其中：… divides no number of the sentence before.
    const isChance =
      sameSentence && !isGathered && last.role.name === 'count' && mention.role.name === 'count';
    if (isChance && mention.place.sentence !== opener.place.sentence) break;
    const kind = mention.role.name === 'count' ? 'count' : 'amount';
    const far = mention.place.sentence === opener.place.sentence ? 0 : isGathered ? 3.2 : SENTENCE[kind];
    add(mention, -0.9 - 0.5 * distances[kind] - far - (isAside(mention) ? IN_BRACKETS : 0));
    distances[kind] += 1;
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
    .every(
      (mention) =>
        mention.sentence === sentence &&
        (mention.figure.kind === 'percent' || isInClosedBracket(mention, opener.place)),
    );

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
