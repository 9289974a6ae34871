import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../mentions/base-amount.ts';
import { isInClosedBracket } from '../mentions/closed-bracket.ts';
import type { Comparator } from '../mentions/comparator.ts';
import { isLevel } from '../mentions/comparator.ts';
import type { Mention } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import { isKnown, isNamed, sameSubject } from '../mentions/same-subject.ts';
import { contradictsSide, isGrandTotal, isTotalOf, isTotalOfSide, sideOf } from '../mentions/sides.ts';
import { comparison, role } from '../mentions/wording.ts';
import { type Candidate, choose, type Weighed } from '../settle/choose.ts';
import {
  type Evidence,
  evidenceOfRatio,
  evidenceOfSum,
  reportedOf,
  type Weighted,
} from '../settle/evidence.ts';

/** A change as the text states it: of what, against what, by how much. */
export interface ChangeReading {
  readonly subject: ResolvedSubject;
  readonly comparator: Comparator | undefined;
  readonly delta?: Mention;
  /** Of a difference without a direction (相差): the one that the figures give it. */
  readonly sign?: 1 | -1;
  readonly rate?: Mention;
  readonly prior?: Mention;
  /** Figures that can be the current one, the chosen first. */
  readonly currents: readonly Mention[];
  /** Budgets of the same statement, where the change is one on the budget. */
  readonly budgets: readonly Mention[];
  /** 持平: the figure is said to equal the prior one. */
  readonly flat: boolean;
  readonly sentence: string;
  readonly computes: boolean;
  readonly certainty: number;
  /** The chosen reading and its rivals, likeliest first. */
  readonly ranking: readonly Weighed<ChangeParts>[];
}

const COMPARED_BUDGET = role('compared-budget');
const LAST_YEAR = comparison('last-year');
const BUDGETS_KEPT = 6;
/** Changes under way at once: a run of them at most. */
const OPEN_CHANGES = 12;
/** Changes before that this one may be copied from. */
const CHANGES_KEPT = 40;
/** Amounts before a change that are tried as its current figure. */
const REACH = 40;
/** Paragraphs with figures, its own among them, in which they are looked for. */
const PARAGRAPHS = 4;
/** Below this the words do not bear a reading out: it counts only where it computes. */
const PLAUSIBLE = -0.9;

type Slot = 'delta' | 'rate' | 'prior';

interface Draft {
  readonly first: Mention;
  readonly own: ResolvedSubject;
  readonly comparator: Comparator | undefined;
  /** 三公经费比年初预算减少3万元；与上年相比增加2万元: what the change before it is of. */
  readonly goesOn?: ResolvedSubject | undefined;
  delta?: Mention | undefined;
  rate?: Mention | undefined;
  prior?: Mention | undefined;
}

/** The figures of each change, in reading order. */
function draftChanges(mentions: readonly Mention[]): Draft[] {
  const drafts: Draft[] = [];
  // Whether an amount stands between this change and the one before.
  let stated = true;
  for (const mention of mentions) {
    const slot = slotOf(mention, drafts.at(-1));
    if (mention.role.name === 'actual' && !mention.aside) stated = true;
    if (!slot || mention.aside) continue;
    const last = drafts.slice(-OPEN_CHANGES).findLast((draft) => takes(draft, mention, slot));
    // 较上年…；与2018年相比…（上年为634.36万元）: goes with the comparison with last year.
    const isOther = last?.comparator?.year !== undefined || last?.comparator?.against === 'budget';
    const ofLastYear = slot === 'prior' && isOther && LAST_YEAR.test(mention.lead);
    const open = (ofLastYear ? drafts.findLast((draft) => isOnLastYear(draft, mention)) : undefined) ?? last;
    if (open) open[slot] = mention;
    else
      drafts.push({
        first: mention,
        own: mention.own,
        comparator: mention.comparator ?? comparatorBeside(mention, mentions),
        goesOn: stated ? undefined : subjectBefore(drafts.at(-1), mention),
        [slot]: mention,
      });
    stated = false;
  }
  return drafts;
}

/** 决算2万元，预算3万元，差额1万元: between the two before it. */
function comparatorBeside(mention: Mention, mentions: readonly Mention[]): Comparator | undefined {
  if (!mention.role.unsigned) return undefined;
  const at = mentions.indexOf(mention);
  const isBudget = mentions
    .slice(Math.max(0, at - 2), at)
    .some(({ role, sentence }) => role.name === 'budget' && sentence === mention.sentence);
  return isBudget ? { against: 'budget', budget: 'unnamed' } : undefined;
}

const subjectBefore = (
  before: Draft | undefined,
  { sentence, own }: Mention,
): ResolvedSubject | undefined => {
  if (before?.first.sentence !== sentence || isNamed(own)) return undefined;
  return isNamed(before.own) ? before.own : (before.first.compared ?? before.goesOn);
};

const isOnLastYear = ({ first, prior, comparator }: Draft, { sentence }: Mention): boolean =>
  first.sentence === sentence &&
  prior === undefined &&
  comparator?.against === 'prior-year' &&
  comparator.year === undefined;

function slotOf(mention: Mention, last: Draft | undefined): Slot | undefined {
  switch (mention.role.name) {
    case 'change':
      return 'delta';
    case 'growth':
      return 'rate';
    case 'prior':
      return 'prior';
    case 'budget':
      // 较预算 3 万元减少…: the figure compared with opens a change of its own.
      return COMPARED_BUDGET.test(mention.lead) ? 'prior' : undefined;
    case 'unknown':
      // `减少 3.84 万元（21.41%）`: a percentage in brackets right after a change is its rate.
      return mention.token.kind === 'percent' &&
        mention.lead === '' &&
        last?.delta &&
        !last.rate &&
        last.delta.token.end + 1 === mention.token.start
        ? 'rate'
        : undefined;
    default:
      return undefined;
  }
}

function takes(draft: Draft, mention: Mention, slot: Slot): boolean {
  if (draft[slot] !== undefined || draft.first.sentence !== mention.sentence) return false;
  if ((draft.first.run?.place ?? 0) !== (mention.run?.place ?? 0)) return false;
  if (mention.run && draft.first.run) return true;
  if (draft.first.turn !== mention.turn) return false;
  const named = isNamed(mention.own) && mention.own.concept !== undefined;
  if (named && isNamed(draft.own) && !sameSubject(draft.own, mention.own)) return false;
  if (named && !isNamed(draft.own) && draft.first.role.name !== 'prior') return false;
  const [a, b] = [mention.comparator, draft.comparator];
  return (
    !a ||
    !b ||
    (a.against === b.against && (a.year === undefined || b.year === undefined || a.year === b.year))
  );
}

/** All changes of the text with the figures that they lead to. */
export function proposeChanges(
  mentions: readonly Mention[],
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): ChangeReading[] {
  const found: ChangeReading[] = [];
  const drafts = draftChanges(mentions);
  // 上年支出8万元: last year's figure, stated without a change.
  const free = drafts.flatMap(({ prior, delta, rate }) => (prior && !delta && !rate ? [prior] : []));
  for (const draft of drafts)
    found.push(settleChange(draft, index, listTotalOf, found.slice(-CHANGES_KEPT), free));
  return found;
}

interface ChangeParts {
  readonly current?: Mention;
  readonly prior?: Mention;
}

function settleChange(
  draft: Draft,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
  before: readonly ChangeReading[],
  free: readonly Mention[],
): ChangeReading {
  const { first, delta, rate, prior } = draft;
  const proposed = currentsOf(first, draft, index, listTotalOf);
  const candidates: Candidate<ChangeParts>[] = proposed.map(({ mention, words }) => ({
    reading: { current: mention, ...(prior ? { prior } : {}) },
    words,
    evidence: evidenceOf(draft, mention, prior),
    isRepeat: before.some((other) => other.currents[0] === mention && statesTheSame(other, draft)),
  }));
  // Against the budget the budgets beside it are the base.
  if (!prior && delta && draft.comparator?.against !== 'budget')
    for (const [current, base] of pairsOf(proposed))
      candidates.push({
        reading: { current: current.mention, prior: base.mention },
        words:
          pairWords(draft, current.mention) +
          // Where current, prior and change fit, the rate beside them is what is wrong.
          (evidenceOf({ ...draft, rate: undefined }, current.mention, base.mention) ? 2 : 0),
        evidence: evidenceOf(draft, current.mention, base.mention),
      });
  if (!prior && (delta || rate))
    for (const own of proposed)
      for (const base of priorsBeside(own.mention, draft, free))
        candidates.push({
          reading: { current: own.mention, prior: base.mention },
          words: own.words + base.words,
          evidence: evidenceOf(draft, own.mention, base.mention),
        });
  const isTested =
    rate !== undefined
      ? delta !== undefined || prior !== undefined
      : delta !== undefined && prior !== undefined;
  const choice = choose(
    candidates.filter(({ words, evidence }) => words >= PLAUSIBLE || evidence !== undefined),
    isTested,
  );
  const chosen = choice?.reading ?? {};
  const others = proposed
    .filter(
      ({ mention, words }) =>
        mention !== chosen.current &&
        mention.role.name === 'actual' &&
        words >= PLAUSIBLE &&
        !choice?.computes &&
        !candidates.some(({ reading, isRepeat }) => isRepeat && reading.current === mention),
    )
    .map(({ mention }) => mention);
  const flat = !delta && prior !== undefined && isLevel(prior.tail);
  const budgets =
    draft.comparator?.against === 'budget'
      ? budgetsOf(first, index).filter((budget) => !isOneBudget(budget, chosen.current))
      : [];
  const base = chosen.prior ?? budgets.at(-1);
  const sign = delta?.role.unsigned && chosen.current && base ? orderOf(chosen.current, base) : undefined;
  const subject =
    isNamed(draft.own) && draft.own.concept !== undefined ? draft.own : subjectOf(draft, chosen.current);
  return {
    subject,
    comparator: draft.comparator,
    ...(delta ? { delta } : {}),
    ...(rate ? { rate } : {}),
    ...(chosen.prior ? { prior: chosen.prior } : prior ? { prior } : {}),
    currents: chosen.current ? [chosen.current, ...others] : [],
    budgets,
    ...(sign ? { sign } : {}),
    flat,
    sentence: first.sentence,
    computes: choice?.computes ?? false,
    certainty: choice?.certainty ?? 0,
    ranking: choice?.ranking ?? [],
  };
}

/** The rate and the amount of another change over again. */
const statesTheSame = ({ delta, rate, computes }: ChangeReading, draft: Draft): boolean =>
  computes && equal(rate, draft.rate) && equal(delta, draft.delta);

const equal = (a: Mention | undefined, b: Mention | undefined): boolean =>
  a !== undefined && b !== undefined && a.figure.value.equals(b.figure.value);

const subjectOf = ({ first, own, prior }: Draft, current: Mention | undefined): ResolvedSubject =>
  current?.subject ?? (prior === first ? prior.subject : undefined) ?? first.compared ?? own;

/** Two years of one thing side by side: likely where the change names it. */
const pairWords = ({ own }: Draft, { subject }: Mention): number =>
  isNamed(own) && own.concept !== undefined && sameSubject(own, subject) ? 0.5 : -0.8;

/** Of two amounts for one thing the later year's can be current, the other prior. */
function* pairsOf(proposed: readonly Proposed[]): Generator<[Proposed, Proposed]> {
  for (const current of proposed)
    for (const before of proposed)
      if (
        current !== before &&
        current.mention.subject.concept !== undefined &&
        sameSubject(current.mention.subject, before.mention.subject)
      )
        yield [current, before];
}

/** Last year's figures of the same thing, stated near the change, for a change that names none. */
function* priorsBeside(
  current: Mention,
  { first, comparator, rate }: Draft,
  free: readonly Mention[],
): Generator<Proposed> {
  if (comparator && comparator.against !== 'prior-year') return;
  for (const mention of free) {
    const isNear =
      mention.index < first.index + 4 &&
      mention.index > first.index - REACH &&
      first.paragraph - mention.paragraph < PARAGRAPHS &&
      mention.paragraph <= first.paragraph;
    if (!isNear || mention.figure.kind !== 'amount') continue;
    const years = [mention.year ?? mention.comparator?.year, comparator?.year];
    if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) continue;
    // 2021年支出1.20万元，2022年支出1.00万元: side by side they are of one thing, whatever each repeats of its name.
    const isBeside =
      Math.abs(mention.index - current.index) === 1 &&
      mention.sentence === current.sentence &&
      !isKnown(current.own);
    if (isBeside) yield { mention, words: 0.8 };
    else if (current.subject.concept !== undefined && sameSubject(current.subject, mention.subject))
      yield { mention, words: mention.sentence === first.sentence ? 0.6 : rate ? -0.4 : 0.3 };
  }
}

/** Which of two figures is larger. */
const orderOf = (current: Mention, base: Mention): 1 | -1 =>
  reportedOf(current).value.lessThan(reportedOf(base).value) ? -1 : 1;

const signOf = ({ delta, rate }: Draft): 1 | -1 =>
  (delta?.role.direction || rate?.role.direction || 1) as 1 | -1;

/** What it is worth that delta, rate, current and prior figure fit together; undefined where they do not. */
function evidenceOf(draft: Draft, current: Mention, prior: Mention | undefined): Evidence | undefined {
  const { delta, rate } = draft;
  if (current.figure.kind !== 'amount') return undefined;
  const plus = (mention: Mention): Weighted => ({ mention, weight: 1 });
  const minus = (mention: Mention): Weighted => ({ mention, weight: -1 });
  const isMinus = (mention: Mention): boolean => mention.figure.value.isNegative();
  const sign: 1 | -1 =
    delta && isMinus(delta) ? 1 : delta?.role.unsigned && prior ? orderOf(current, prior) : signOf(draft);
  let evidence: Evidence | undefined;
  if (delta && prior) {
    const sum = evidenceOfSum(current, [plus(prior), sign === 1 ? plus(delta) : minus(delta)]);
    if (sum === undefined) return undefined;
    evidence = sum;
  }
  if (rate && delta?.figure.kind !== 'percent') {
    const direction = (rate.role.direction || sign) as 1 | -1;
    const base: Weighted[] | undefined = prior
      ? [plus(prior)]
      : delta
        ? [plus(current), sign === 1 ? minus(delta) : plus(delta)]
        : undefined;
    if (!base) return evidence;
    const ratio = evidenceOfRatio({
      form: 'growth',
      percent: rate,
      sign: isMinus(rate) ? 1 : direction,
      numerator: delta ? [sign === 1 ? plus(delta) : minus(delta)] : [plus(current), minus(prior!)],
      denominator: base,
    });
    if (ratio === undefined) return undefined;
    evidence = (evidence ?? 0) + ratio;
  }
  return evidence;
}

interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

/** Amounts that a change can lead to, each with its likelihood by the words; at most REACH of them. */
function currentsOf(
  mention: Mention,
  draft: Draft,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): Proposed[] {
  const own = isNamed(draft.own) ? draft.own : (mention.compared ?? draft.goesOn ?? draft.own);
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
    } else if (isUnknownName) words = other.subject.text === own.text ? 1.6 : isHere ? -1.1 : -2.6;
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
    if (other.role.name === 'budget') words -= 1.6;
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
    const words = isHere ? 0.2 : isWhollyHere(mention, nearest!, index, total, listTotalOf) ? -0.6 : -2.6;
    if (!known) found.push({ mention: total, words });
    else if (known.words < words) found[found.indexOf(known)] = { mention: total, words };
  }
  return found;
}

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

/** A budget is compared with another kind (调整预算 with 年初预算) or another year's, never with its own kind. */
const isOneBudget = (budget: Mention, current: Mention | undefined): boolean =>
  current?.role.name === 'budget' && budget.role.budget === current.role.budget;

/** Budgets stated with the amount that the change is about, before it in the paragraph. */
function budgetsOf(mention: Mention, index: MentionIndex): Mention[] {
  const here = index.before(mention.paragraph, mention.index);
  const found: Mention[] = [];
  for (const other of [...here].reverse()) {
    if (other.aside || other.year !== undefined) continue;
    if (other.role.name === 'budget') {
      found.unshift(other);
      // 接待费预算数2万元，决算数1万元: the budget of another thing stands before its name.
      if (isKnown(other.own)) break;
    } else if (
      other.role.name === 'actual' &&
      found.length > 0 &&
      isKnown(other.own) &&
      !sameSubject(other.own, found[0]!.subject)
    )
      break;
    if (found.length >= BUDGETS_KEPT) break;
  }
  return found;
}
