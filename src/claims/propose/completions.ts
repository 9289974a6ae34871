import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { isInClosedBracket } from '../mentions/closed-bracket.ts';
import { readBudgetKind } from '../mentions/comparator.ts';
import type { ComparisonMention, Mention, ParagraphReading } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import { isKnown, sameSubject } from '../mentions/same-subject.ts';
import { role } from '../mentions/wording.ts';
import { type Candidate, choose, type Weighed } from '../settle/choose.ts';
import { evidenceOfRatio } from '../settle/evidence.ts';
import { type BudgetMention, budgetsBefore } from './budgets.ts';

/** A completion rate with the figures that it is computed from. */
export interface CompletionReading {
  readonly percent: Mention;
  /** Figures that can be the final one, the chosen first. */
  readonly actuals: readonly Mention[];
  readonly budgets: readonly BudgetMention[];
  readonly computes: boolean;
  readonly certainty: number;
  /** The chosen reading and its rivals, likeliest first. */
  readonly ranking: readonly Weighed<CompletionParts>[];
}

interface CompletionParts {
  readonly actual: Mention;
  readonly budget: BudgetMention;
}

/** 决算数小于预算数 with the figures that it compares. */
export interface ComparisonReading {
  readonly comparison: ComparisonMention;
  readonly paragraph: ParagraphReading;
  readonly actual: Mention;
  readonly budgets: readonly BudgetMention[];
  /** Where no budget is stated, the completion rate tells which is larger; without it only a table may. */
  readonly rate?: Mention;
}

const COMPARED_BUDGET = role('compared-budget');
const BUDGET = role('budget-word');
const EXECUTED = role('executed');
const PLAUSIBLE = -0.9;
/** An unnamed rate behind two lists is rather that of the wholes than of their last parts. */
const OF_WHOLES = 1.1;
/** Sections are searched so far back for a budget or a final figure of the same name. */
const REACH = 60;

interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

export function proposeCompletions(
  mentions: readonly Mention[],
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): CompletionReading[] {
  const found: CompletionReading[] = [];
  for (const percent of mentions)
    if (percent.role.name === 'completion' && !percent.aside) found.push(settle(percent, index, listTotalOf));
  return found;
}

function settle(
  percent: Mention,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): CompletionReading {
  const earlier = pairOfYear(percent, index);
  const about = subjectOf(percent, index);
  const actuals = earlier ? [earlier.actual] : actualsOf(percent, about, index, listTotalOf);
  const named = isKnown(about);
  const stated = earlier ? [earlier.budget] : budgetsOf(percent, index);
  // 其中，基本支出完成年初预算的95%: about something else than the budget before it.
  const near = named ? stated.filter(({ mention }) => sameSubject(mention.subject, about)) : stated;
  const isOfOther =
    near.length > 0 && near.every(({ mention }) => isOfOtherThan(mention, actuals[0]?.mention));
  const elsewhere = near.length > 0 && !isOfOther ? [] : budgetsOfSameName(percent, about, actuals, index);
  const budgets = isOfOther && elsewhere.length > 0 ? [] : near;
  const candidates: Candidate<CompletionParts>[] = [];
  const add = (actual: Mention, budget: BudgetMention, words: number): void => {
    const evidence = evidenceOfRatio({
      form: 'completion',
      percent,
      sign: 1,
      numerator: [{ mention: actual, weight: 1 }],
      denominator: [{ mention: budget.mention, weight: 1 }],
    });
    candidates.push({ reading: { actual, budget }, words, evidence });
  };
  for (const actual of actuals)
    for (const budget of [...budgets, ...elsewhere])
      add(actual.mention, budget, actual.words + (elsewhere.includes(budget) ? -0.7 : 0));
  const wholes =
    named || earlier
      ? undefined
      : wholesOf(
          percent,
          actuals[0]?.mention,
          (budgets.length > 0 ? budgets : elsewhere).at(-1),
          listTotalOf,
        );
  if (wholes) add(wholes.actual, wholes.budget, wholes.words);
  const choice = choose(
    candidates.filter(({ words, evidence }) => words >= PLAUSIBLE || evidence !== undefined),
  );
  const first = choice?.reading.actual ?? actuals[0]?.mention;
  const others = actuals
    .filter(({ mention, words }) => mention !== first && words >= PLAUSIBLE)
    .map(({ mention }) => mention);
  const isPlausible =
    first !== undefined &&
    (choice?.computes || (actuals.find(({ mention }) => mention === first)?.words ?? -9) >= PLAUSIBLE);
  return {
    percent,
    actuals: isPlausible ? [first, ...(choice?.computes ? [] : others)] : [],
    budgets:
      wholes && choice?.reading.budget === wholes.budget
        ? [wholes.budget]
        : budgets.length > 0
          ? budgets
          : elsewhere,
    computes: choice?.computes ?? false,
    certainty: choice?.certainty ?? 0.5,
    ranking: choice?.ranking ?? [],
  };
}

/** 预算90万元，其中A预算60万元，B预算30万元。支出81万元，其中A56万元，B25万元，执行率90%: of what the two lists divide. */
function wholesOf(
  { sentence, paragraph }: Mention,
  actual: Mention | undefined,
  last: BudgetMention | undefined,
  listTotalOf: (mention: Mention) => Mention | undefined,
): (CompletionParts & { readonly words: number }) | undefined {
  const whole = actual && (listTotalOf(actual) ?? actual);
  const budget = last && listTotalOf(last.mention);
  // 预算90万元，其中B预算30万元，支出25万元: of B, unless a semicolon ends what B is told of.
  const isOfLast = whole === actual && actual?.place.segment === last?.mention.place.segment;
  return whole?.sentence === sentence && budget?.role.name === 'budget' && budget.paragraph === paragraph
    ? {
        actual: whole,
        budget: { mention: budget, base: budget.role.budget ?? 'unnamed' },
        words: isOfLast ? 0 : OF_WHOLES,
      }
    : undefined;
}

/** 其中，基本支出完成年初预算90万元的95%: what the rate is of is named before the budget that it is told of. */
function subjectOf({ own, place, index: at }: Mention, index: MentionIndex): ResolvedSubject {
  const before = index.all[at - 1];
  const isTold =
    !isKnown(own) &&
    before?.role.name === 'budget' &&
    before.place.clause === place.clause &&
    before.place.sentence === place.sentence &&
    isKnown(before.own);
  return isTold ? before.own : own;
}

/** A预算30万元，B预算10万元。决算32万元，完成80%: the budget right before is not that of what was spent. */
const isOfOtherThan = (budget: Mention, actual: Mention | undefined): boolean =>
  actual !== undefined &&
  isKnown(actual.subject) &&
  isKnown(budget.subject) &&
  !sameSubject(budget.subject, actual.subject);

/** 2020年预算10万元，决算9万元，执行率90%: both of the earlier year that the rate is of, right before it. */
function pairOfYear(
  { year, paragraph, index: at }: Mention,
  index: MentionIndex,
): { readonly actual: Proposed; readonly budget: BudgetMention } | undefined {
  if (year === undefined) return undefined;
  const pair = index.before(paragraph, at).slice(-2);
  if (pair.length < 2 || pair.some((other) => other.role.name !== 'prior' || other.year !== year))
    return undefined;
  const budget = pair.find(({ lead }) => BUDGET.test(lead) && !EXECUTED.test(lead));
  const actual = pair.find((other) => other !== budget && !BUDGET.test(other.lead));
  return (
    budget &&
    actual && {
      actual: { mention: actual, words: 2 },
      budget: { mention: budget, base: readBudgetKind(budget.lead) ?? 'unnamed' },
    }
  );
}

/** The budgets before the rate, or right behind it: `完成预算的60.5%（预算2万元）`. */
function budgetsOf(percent: Mention, index: MentionIndex): readonly BudgetMention[] {
  const { run } = percent;
  // 年初预算分别为…，决算分别为…，完成率分别为…: three runs side by side.
  const partner =
    run &&
    index
      .before(percent.paragraph, percent.index)
      .findLast(
        (other) =>
          other.role.name === 'budget' &&
          other.index < percent.index &&
          other.run?.length === run.length &&
          other.run.place === run.place,
      );
  if (partner) return [{ mention: partner, base: partner.role.budget ?? 'unnamed' }];
  // Or a row in which each budget has its own name.
  const row = run
    ? index
        .before(percent.paragraph, percent.index - run.place)
        .filter(({ role, sentence }) => role.name === 'budget' && sentence === percent.sentence)
        .slice(-run.length)
    : [];
  if (run && row.length === run.length && new Set(row.map(({ own }) => own.text)).size === run.length)
    return [{ mention: row[run.place]!, base: row[run.place]!.role.budget ?? 'unnamed' }];
  const before = budgetsBefore(index, percent.paragraph, percent.index, percent.place.brackets);
  if (before.length > 0) return before;
  const next = index.all[percent.index + 1];
  return next?.role.name === 'budget' &&
    next.sentence === percent.sentence &&
    !COMPARED_BUDGET.test(next.lead)
    ? [{ mention: next, base: next.role.budget ?? 'unnamed' }]
    : [];
}

/** The latest amounts before the rate, what it names, the total of the list that they stand in. */
function actualsOf(
  percent: Mention,
  own: ResolvedSubject,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
): Proposed[] {
  const { run } = percent;
  const named = isKnown(own);
  const found: Proposed[] = [];
  const add = (mention: Mention | undefined, words: number): void => {
    if (mention && !found.some((known) => known.mention === mention)) found.push({ mention, words });
  };
  const here = index
    .before(percent.paragraph, percent.index)
    .filter(
      (other) =>
        other.index < percent.index &&
        other.role.name === 'actual' &&
        !other.aside &&
        other.figure.kind === 'amount',
    );
  if (run) {
    const partner = here.filter((other) => other.run?.length === run.length).slice(-run.length)[run.place];
    add(partner, 2.4);
    const inOrder = here.filter((other) => other.index < percent.index - run.place).slice(-run.length);
    if (inOrder.length === run.length) add(inOrder[run.place], 1.4);
  }
  if (named) {
    let rank = 0;
    for (let at = percent.index - 1; at >= 0 && at > percent.index - REACH && rank < 3; at -= 1) {
      const other = index.all[at]!;
      if (other.role.name !== 'actual' || other.aside || !sameSubject(other.subject, own)) continue;
      add(other, (other.section === percent.section ? 1.6 : -0.4) - 0.5 * rank);
      rank += 1;
    }
  }
  const open = here.filter((other) => !isInClosedBracket(other, percent.place));
  for (const [distance, other] of [...(open.length > 0 ? open : here)].reverse().slice(0, 5).entries()) {
    add(other, (named ? -2.2 : 1) - 0.8 * distance - (other.sentence === percent.sentence ? 0 : 0.3));
    if (distance === 0) add(listTotalOf(other), named ? -2 : 0.1);
  }
  return found;
}

/** A row of budgets, then a row of rates, or the rates first: the budget that the section states for the same thing. */
function budgetsOfSameName(
  percent: Mention,
  own: ResolvedSubject,
  actuals: readonly Proposed[],
  index: MentionIndex,
): BudgetMention[] {
  const about = isKnown(own) ? own : actuals[0]?.mention.subject;
  if (!about || about.bare || (about.concept === undefined && !about.line)) return [];
  const statedFrom = (step: 1 | -1): BudgetMention[] => {
    const found: BudgetMention[] = [];
    for (let back = 1; back < REACH && found.length < 3; back += 1) {
      const other = index.all[percent.index + step * back];
      if (other?.section !== percent.section) break;
      if (
        other.role.name === 'budget' &&
        !other.aside &&
        other.year === undefined &&
        sameSubject(other.subject, about)
      )
        found.push({ mention: other, base: other.role.budget ?? 'unnamed' });
    }
    return found;
  };
  const before = statedFrom(-1);
  return before.length > 0 ? before : statedFrom(1).slice(0, 1);
}

/** 三公经费控制在预算以内, behind what a part of them cost: of another thing. */
const isOfItsSentence = ({ word, subject, place }: ComparisonMention, actual: Mention): boolean =>
  word !== '<=' ||
  (subject ? sameSubject(subject, actual.subject) : place.sentence === actual.place.sentence);

/** Words of comparison with the final figure and the budgets or rate before them. */
export function proposeComparisons(
  paragraphs: readonly ParagraphReading[],
  index: MentionIndex,
): ComparisonReading[] {
  const found: ComparisonReading[] = [];
  for (const paragraph of paragraphs)
    for (const comparison of paragraph.comparisons) {
      const before = index.before(paragraph.index, comparison.index);
      const actual = before.findLast(
        (other) =>
          other.role.name === 'actual' &&
          !other.aside &&
          other.figure.kind === 'amount' &&
          !isInClosedBracket(other, comparison.place),
      );
      if (!actual || !isOfItsSentence(comparison, actual)) continue;
      const budgets = budgetsBefore(index, paragraph.index, comparison.index, comparison.place.brackets);
      const rate = before.findLast(
        ({ role: { name }, aside, index: at }) => name === 'completion' && !aside && at > actual.index,
      );
      found.push({ comparison, paragraph, actual, budgets, ...(rate ? { rate } : {}) });
    }
  return found;
}
