import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import type { Comparator } from '../../mentions/comparator.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isKnown, isNamed, sameSubject } from '../../mentions/same-subject.ts';
import { comparison, role, subject } from '../../mentions/wording.ts';

const COMPARED_BUDGET = role('compared-budget');
const LAST_YEAR = comparison('last-year');
const TIME_LEAD = subject('time-lead');
/** Changes under way at once: a run of them at most. */
const OPEN_CHANGES = 12;

type Slot = 'delta' | 'rate' | 'prior';
/** The figures that state one change, before it is known which amount they lead to. */
export interface ChangeDraft {
  readonly first: Mention;
  readonly own: ResolvedSubject;
  readonly comparator: Comparator | undefined;
  /** 三公经费比年初预算减少3万元；与上年相比增加2万元: what the change before it is of. */
  readonly goesOn?: ResolvedSubject | undefined;
  delta?: Mention | undefined;
  rate?: Mention | undefined;
  prior?: Mention | undefined;
  /** 2020年比2019年增加3万元: the change of an earlier year than that of the accounts. */
  ofYear?: number | undefined;
}

/** The figures of each change, in reading order. */
export function draftChanges(mentions: readonly Mention[]): ChangeDraft[] {
  const drafts: ChangeDraft[] = [];
  // Whether an amount stands between this change and the one before.
  let stated = true;
  for (const mention of mentions) {
    const slot = slotOf(mention, drafts.at(-1));
    if (mention.role.name === 'actual' && !mention.aside) stated = true;
    if (!slot || mention.aside || isOfOthers(mention, mentions)) continue;
    const last = drafts.slice(-OPEN_CHANGES).findLast((draft) => takes(draft, mention, slot));
    // 较上年…；与2018年相比…（上年为634.36万元）: goes with the comparison with last year.
    const isOther = last?.comparator?.year !== undefined || last?.comparator?.against === 'budget';
    const ofLastYear = slot === 'prior' && isOther && LAST_YEAR.test(mention.lead);
    const open = (ofLastYear ? drafts.findLast((draft) => isOnLastYear(draft, mention)) : undefined) ?? last;
    const inRow = slot === 'prior' ? undefined : yearInRow(mention, mentions);
    const ofYear = slot === 'prior' ? undefined : (earlierYearOf(mention) ?? inRow);
    const isOfOther =
      inRow === undefined
        ? slot !== 'prior' && !(open?.delta ?? open?.rate) && isOfSpan(mention, mentions)
        : open?.ofYear !== inRow;
    if (open && !isOfOther) {
      open[slot] = mention;
      open.ofYear ??= ofYear;
    } else {
      const prior = slot === 'prior' || isOfOther ? undefined : priorBefore(drafts.at(-1), mention, mentions);
      if (prior) drafts.pop();
      drafts.push({
        first: mention,
        own: mention.own,
        comparator: mention.comparator ?? comparatorBeside(mention, mentions),
        goesOn: stated ? undefined : subjectBefore(drafts.at(-1), mention),
        prior,
        [slot]: mention,
        ofYear,
      });
    }
    stated = false;
  }
  return drafts;
}

/** 上年支出9万元，本年支出8万元，减少1万元: both years just before the change, the earlier one first. */
function priorBefore(
  draft: ChangeDraft | undefined,
  { index, sentence, own, comparator }: Mention,
  mentions: readonly Mention[],
): Mention | undefined {
  const [prior, current] = [mentions[index - 2], mentions[index - 1]];
  if (!draft || draft.first !== prior || draft.prior !== prior || draft.delta || draft.rate) return undefined;
  const isBoth =
    current?.role.name === 'actual' &&
    current.figure.kind === 'amount' &&
    prior.sentence === sentence &&
    current.sentence === sentence;
  if (!isBoth || (comparator && comparator.against !== 'prior-year')) return undefined;
  if (comparator?.year !== undefined && prior.year !== undefined && comparator.year !== prior.year)
    return undefined;
  const isOfOne = (name: ResolvedSubject): boolean => !isKnown(name) || sameSubject(name, prior.subject);
  return isOfOne(own) && isOfOne(current.own) ? prior : undefined;
}

/** 全市同类单位平均支出445万元，比上年增长3%: the change of somebody else's amount. */
function isOfOthers({ index, sentence, own, place }: Mention, mentions: readonly Mention[]): boolean {
  const before = mentions[index - 1];
  return (
    before?.role.name === 'service' &&
    // 运行维护费16万元，车均1万元，比上年增加2万元: of either.
    !before.role.quotient &&
    // 运行维护费16万元（车均1万元），比上年增加2万元: of what stands before the bracket.
    !isInClosedBracket(before, place) &&
    before.figure.kind === 'amount' &&
    before.sentence === sentence &&
    !isNamed(own)
  );
}

/** The year that the words of a change name before what it is compared with, where it is not that of the accounts. */
const earlierYearOf = ({ year, lead }: Mention): number | undefined =>
  year !== undefined && Number(TIME_LEAD.exec(lead)?.groups?.year) === year ? year : undefined;

/** 2020年7万元，2021年9万元、比上年增长28.57%，2022年…: the earlier year in a row that the change stands right behind. */
function yearInRow(mention: Mention, mentions: readonly Mention[]): number | undefined {
  const { comparator, own, index, place } = mention;
  if (comparator?.against !== 'prior-year' || comparator.year !== undefined || isNamed(own)) return undefined;
  const before = mentions.slice(0, index).findLast(({ role: { name } }) => !CHANGES.has(name));
  const row = yearsBefore(mention, mentions);
  // 2022年6万元（2020年、2021年分别为…），比上年减少…: of this year's, which the row is only compared with.
  const [opening] = mentions.filter(({ sentence }) => sentence === mention.sentence);
  if (!before || opening !== row[0] || isInClosedBracket(before, place)) return undefined;
  const year = row.includes(before) ? before.year : undefined;
  return year !== undefined && row.some((other) => other.year === year - 1) ? year : undefined;
}

/** 2020年9万元、2021年8万元、2022年6万元，三年下降33.33%: against any of them. */
const isOfSpan = (mention: Mention, mentions: readonly Mention[]): boolean =>
  !mention.comparator && !isNamed(mention.own) && yearsBefore(mention, mentions).length > 1;

const CHANGES: ReadonlySet<string> = new Set(['change', 'growth']);

/** Amounts of earlier years in the sentence so far. */
const yearsBefore = ({ index, sentence }: Mention, mentions: readonly Mention[]): readonly Mention[] =>
  mentions
    .slice(Math.max(0, index - LONGEST_ROW), index)
    .filter(
      ({ role, year, sentence: there, figure }) =>
        role.name === 'prior' && year !== undefined && there === sentence && figure.kind === 'amount',
    );
/** Figures and changes of a row of years. */
const LONGEST_ROW = 24;

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
  before: ChangeDraft | undefined,
  { sentence, own }: Mention,
): ResolvedSubject | undefined => {
  if (before?.first.sentence !== sentence || isNamed(own)) return undefined;
  return isNamed(before.own) ? before.own : (before.first.compared ?? before.goesOn);
};

const isOnLastYear = ({ first, prior, comparator }: ChangeDraft, { sentence }: Mention): boolean =>
  first.sentence === sentence &&
  prior === undefined &&
  comparator?.against === 'prior-year' &&
  comparator.year === undefined;

function slotOf(mention: Mention, last: ChangeDraft | undefined): Slot | undefined {
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

function takes(draft: ChangeDraft, mention: Mention, slot: Slot): boolean {
  if (draft[slot] !== undefined || draft.first.sentence !== mention.sentence) return false;
  if ((draft.first.run?.place ?? 0) !== (mention.run?.place ?? 0)) return false;
  if (mention.run && draft.first.run) return true;
  // 支出减少3万元，收入、支出降幅分别为2%、5%: the rates of both, behind the change of one.
  if (mention.run && slot === 'rate') return false;
  if (draft.first.turn !== mention.turn) return false;
  const named = isNamed(mention.own) && mention.own.concept !== undefined;
  if (named && isNamed(draft.own) && !sameSubject(draft.own, mention.own)) return false;
  if (named && !isNamed(draft.own) && draft.first.role.name !== 'prior') return false;
  // 2020年9万元、比上年增长12%，2021年10万元: the next of the row, no base.
  if (slot === 'prior' && draft.ofYear !== undefined && mention.year !== draft.ofYear - 1) return false;
  const [a, b] = [mention.comparator, draft.comparator];
  // 2019年度为2万元，2021年比2020年增加3万元: the figure before is of a third year.
  const priorYear = draft.prior?.year;
  if (priorYear !== undefined && a?.year !== undefined && priorYear !== a.year) return false;
  return (
    !a ||
    !b ||
    (a.against === b.against && (a.year === undefined || b.year === undefined || a.year === b.year))
  );
}
