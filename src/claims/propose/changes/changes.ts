import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { Comparator } from '../../mentions/comparator.ts';
import { isLevel } from '../../mentions/comparator.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isNamed } from '../../mentions/same-subject.ts';
import { type Candidate, choose, type Weighed } from '../../settle/choose.ts';
import { budgetsOf, isOneBudget, pairsOf, pairWords, priorsBeside } from './change-bases.ts';
import { currentsOf, figuresOfYear, isCalledSame } from './change-currents.ts';
import { type ChangeDraft, draftChanges } from './change-draft.ts';
import { evidenceOf, orderOf } from './change-evidence.ts';

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

/** Changes before that this one may be copied from. */
const CHANGES_KEPT = 40;
/** Below this the words do not bear a reading out: it counts only where it computes. */
const PLAUSIBLE = -0.9;

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
  draft: ChangeDraft,
  index: MentionIndex,
  listTotalOf: (mention: Mention) => Mention | undefined,
  before: readonly ChangeReading[],
  free: readonly Mention[],
): ChangeReading {
  const { first, delta, rate, prior } = draft;
  const proposed = draft.ofYear
    ? figuresOfYear(draft.ofYear, first, index)
    : currentsOf(first, draft, index, listTotalOf);
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
          words: own.words + base.words - (isOfAnother(draft, own.mention, index) ? ANOTHER : 0),
          evidence: evidenceOf(draft, own.mention, base.mention),
        });
  // 收入比上年的8万元增加2万元，支出…，增幅分别为25%、…: the base of the change that was told before.
  if (!prior && rate && !delta)
    for (const own of proposed)
      for (const { currents, prior: base } of before)
        if (base && currents[0] === own.mention)
          candidates.push({
            reading: { current: own.mention, prior: base },
            words: own.words + 0.6 - (isOfAnother(draft, own.mention, index) ? ANOTHER : 0),
            evidence: evidenceOf(draft, own.mention, base),
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
    comparator: draft.ofYear ? { against: 'other' } : draft.comparator,
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

/**
 * 出国费0万元，与上年0万元持平。全年接待游客较上年下降23.5%: a rate alone, of something else by its name; 受理申请2,156件，
 * 增长16.9%: or of what was counted just before.
 */
function isOfAnother(
  { own, delta, first }: ChangeDraft,
  { subject }: Mention,
  { all }: MentionIndex,
): boolean {
  if (delta) return false;
  const before = all[first.index - 1];
  if (!isNamed(own)) return before?.role.name === 'count' && before.sentence === first.sentence;
  return own.concept === undefined && !own.line && own.text.length > 1 && !isCalledSame(subject, own);
}
const ANOTHER = 3;

/** The rate and the amount of another change over again. */
const statesTheSame = ({ delta, rate, computes }: ChangeReading, draft: ChangeDraft): boolean =>
  computes && equal(rate, draft.rate) && equal(delta, draft.delta);

const equal = (a: Mention | undefined, b: Mention | undefined): boolean =>
  a !== undefined && b !== undefined && a.figure.value.equals(b.figure.value);

const subjectOf = ({ first, own, prior }: ChangeDraft, current: Mention | undefined): ResolvedSubject =>
  current?.subject ?? (prior === first ? prior.subject : undefined) ?? first.compared ?? own;
