import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { readBudgetKind } from '../../mentions/comparator.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isKnown, sameSubject } from '../../mentions/same-subject.ts';
import { role } from '../../mentions/wording.ts';
import { type Candidate, choose, type Weighed } from '../../settle/choose.ts';
import { evidenceOfRatio } from '../../settle/evidence.ts';
import type { BudgetMention } from '../budgets.ts';
import { actualsOf, type Proposed } from './completion-actuals.ts';
import { budgetsOf, budgetsOfSameName } from './completion-budgets.ts';

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

const BUDGET = role('budget-word');
const EXECUTED = role('executed');
const PLAUSIBLE = -0.9;
/** An unnamed rate behind two lists is rather that of the wholes than of their last parts. */
const OF_WHOLES = 1.1;

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
