import type { SumVerdict } from '../../../../amount/agreement.ts';
import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  PartsClaim,
  RuleInstance,
  Subject,
  SumRelation,
  Term,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { agree, tryRatio, trySum } from '../reported.ts';
import { signOf } from './change-words.ts';
import { growthRelation } from './growth-relation.ts';
import { impliedPriors } from './implied-priors.ts';
import { addUpListed, isSure } from './listed-changes.ts';

export const changesAddUp = {
  id: 'N-08',
  name: 'narrative-changes-add-up',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '各分项增减额之和等于总数的增减额',
    en: 'Changes of the parts add to the change of the total',
  },
  basis: {
    zh: '总数是分项之和，总数的增减也是分项增减之和',
    en: 'The total is the sum of its parts, so is its change',
  },
  why: {
    zh: '总数由各分项组成，各分项都写了与上年相比的增减额时，合起来应等于总数的增减额。',
    en: 'A total’s change consists of the changes of its parts.',
  },
  example: {
    zh: '“三公”经费减少5万元，其中：接待费减少2万元，用车费减少1万元，出国费持平。',
    en: 'Down by 5 in all, but by 2 and 1 in the parts.',
  },
  fix: {
    zh: '核对总数和各分项的上年决算数，重新计算增减额。',
    en: 'Check last year’s figures of total and parts and recompute.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const lists = claimsOf(context, 'change-parts');
    // A change that two lists divide, or that has a list of its own, is told once.
    const listedTotals = new Set(
      lists.filter((list) => isSure(list) && list.reasons === undefined).map(({ total }) => total),
    );
    const sums = new Map<string, RuleInstance>();
    const changesByBase = BASES.map((against) =>
      claimsOf(context, 'change').filter((change) => change.against === against),
    );
    for (const claim of claimsOf(context, 'parts'))
      if (claim.extent === 'complete')
        for (const changes of changesByBase) {
          for (const sum of addUp(context, claim, changes))
            if (!listedTotals.has(sum.instance) && !isErrorOf(sums.get(sum.instance)))
              sums.set(sum.instance, sum);
          const implied = impliedPriors(context, claim, changes);
          if (implied) yield implied;
        }
    yield* sums.values();
    for (const claim of lists) yield addUpListed(context, claim);
  },
} satisfies CodeRule;

const isErrorOf = (known: RuleInstance | undefined): boolean =>
  known !== undefined && 'relation' in known && !('severity' in known);

/** What a total and its parts are compared with, each by itself. */
const BASES = ['prior-year', 'budget', 'prior-budget'] as const;

function* addUp(
  context: CheckContext,
  claim: PartsClaim,
  all: readonly ChangeClaim[],
): Iterable<RuleInstance> {
  const told = toldChanges(context, all);
  const total = told.own(claim.total, claim.totalSubject)[0];
  const parts = claim.parts.map((part) => told.of(part.figure, part.subject));
  const known = parts.flat();
  if (!total || known.length === 0) return;
  if (isOfEither(context, total))
    return yield { instance: total.delta!, outcome: 'undecided', messageId: 'reading-unsure' };
  // A part of nothing whose change is not told can only have fallen.
  const untold = claim.parts.filter((part, index) => parts[index]!.length === 0 && !told.isLevel(part));
  if (!untold.every(({ figure }) => figuresOf(context).get(figure)?.value.isZero())) return;
  if (untold.length > 0 && claim.totalSubject.concept !== 'three-public') return;
  // 与上年相比 and 与2018年相比 are one in the accounts of 2019; 与2017年相比 is another matter.
  const lastYear = context.submission.year === undefined ? undefined : context.submission.year - 1;
  const years = [total, ...known].map(({ year }) => (year === lastYear ? undefined : year));
  if (new Set(lastYear === undefined ? years.filter((year) => year !== undefined) : years).size > 1) return;
  const vanished = vanishedParts(all, claim, total, known);
  const terms = termsOf(total, [...known, ...vanished]);
  const vanishes = mayHaveVanished(claim);
  // What is at most something else must stand first; where nothing can exceed there is nothing to judge.
  if (vanishes) terms.sort((a, b) => b.weight - a.weight);
  if (vanishes && terms[0]?.weight !== 1) return;
  const relation: SumRelation = { type: 'sum', comparison: vanishes ? '<=' : '=', terms };
  const verdict = trySum(context, relation);
  const instance = total.delta!;
  if (isRoundedTwice(verdict)) yield { instance, outcome: 'pass' };
  else if (verdict?.agreement === 'differs' && isOfOtherList(context, claim, total, known))
    yield { instance, outcome: 'undecided', messageId: 'reading-unsure' };
  else if (untold.length > 0 && isTheirFall(context, verdict, total, known)) return;
  else
    yield {
      instance,
      relation,
      scope: claim.sentence,
      formula: { messageId: 'formula.changes-add', data: {} },
      ...(vanishes ? {} : { messageId: 'changes-do-not-add' }),
      ...(untold.length > 0 || (vanishes && !claim.totalSubject.concept?.startsWith('income.'))
        ? { severity: 'warning' }
        : {}),
    };
}

/** The change of the total, less those of its parts, each with the sign it was told with. */
const termsOf = (total: ChangeClaim, parts: readonly ChangeClaim[]): Term[] =>
  [total, ...parts].map((change, index) => ({
    figure: change.delta!,
    weight: (signOf(change) || 1) * (index === 0 ? 1 : -1) === 1 ? 1 : -1,
  }));

/**
 * 与上年相比减少14万元；比预算增加21万元。其中：基本支出增加13万元；比预算减少3万元；项目支出减少27万元: a part that does not
 * say what it is compared with again may go with the comparison that its list began with.
 */
function isOfOtherList(
  context: CheckContext,
  claim: PartsClaim,
  { against }: ChangeClaim,
  known: readonly ChangeClaim[],
): boolean {
  const others = claimsOf(context, 'change').filter((change) => change.against !== against);
  const told = toldChanges(context, others);
  const total = told.own(claim.total, claim.totalSubject)[0];
  const parts = claim.parts.map((part) => told.of(part.figure, part.subject)[0]);
  const given = known.filter(({ currents: [current] }) =>
    claim.parts.some(({ figure }, index) => parts[index] === undefined && figure === current),
  );
  const all = [...parts.filter((part) => part !== undefined), ...given];
  if (!total || given.length === 0 || all.length !== claim.parts.length) return false;
  const terms = termsOf(total, all);
  return trySum(context, { type: 'sum', comparison: '=', terms })?.agreement !== 'differs';
}

/** Kinds of one expense that are often compared one by one where the list has their sum. */
const KINDS: Readonly<Record<string, readonly string[]>> = { vehicle: ['purchase', 'operation'] };

/** The changes told of a figure: its own, or those of all its kinds. */
function toldChanges(context: CheckContext, all: readonly ChangeClaim[]) {
  const changes = all.filter((change) => change.delta);
  // Told twice, it is one change where both say the same.
  const only = ([first, ...others]: readonly ChangeClaim[]): ChangeClaim[] =>
    first && others.every(({ delta }) => agree(context, delta!, first.delta!)) ? [first] : [];
  const isAbout = ({ subject }: ChangeClaim, { concept }: Subject): boolean =>
    subject.concept === undefined || concept === undefined || subject.concept === concept;
  // A figure is often stated in one place and compared in another.
  const isOf = (change: ChangeClaim, figure: string, { concept, qualified }: Subject): boolean =>
    change.currents[0] === figure ||
    (concept !== undefined &&
      !qualified &&
      change.subject.concept === concept &&
      change.currents[0] !== undefined &&
      agree(context, change.currents[0], figure));
  const own = (figure: string, subject: Subject): ChangeClaim[] =>
    only(changes.filter((change) => isAbout(change, subject) && isOf(change, figure, subject)));
  return {
    own,
    of(figure: string, subject: Subject): ChangeClaim[] {
      const found = own(figure, subject);
      const kinds = KINDS[subject.concept ?? ''] ?? [];
      if (found.length > 0 || kinds.length === 0) return found;
      const each = kinds.map((kind) => only(changes.filter((change) => change.subject.concept === kind)));
      return each.every((one) => one.length > 0) ? each.flat() : [];
    },
    // 公务用车购置及运行维护费5万元，全部为运行维护费5万元，与上年持平.
    isLevel: ({ figure }: PartsClaim['parts'][number]): boolean =>
      all.some(
        ({ flat, currents: [current], sentence }) =>
          flat &&
          current !== undefined &&
          (current === figure ||
            (figuresOf(context).get(figure)?.sentence === sentence && agree(context, current, figure))),
      ),
  };
}

/** 总收入171.76万元，其中本年收入166.75万元；增加12.74万元，增长8%: a coarse rate fits another amount of the sentence. */
function isOfEither(context: CheckContext, change: ChangeClaim): boolean {
  const [own] = change.currents;
  if (own === undefined) return false;
  const sentence = figuresOf(context).get(own)?.sentence;
  const fits = (current: string) => {
    const relation = growthRelation(context, change, current);
    const agreement = relation && tryRatio(context, relation)?.agreement;
    return agreement !== undefined && agreement !== 'differs' && agreement !== 'undefined-base';
  };
  return (
    fits(own) &&
    claimsOf(context, 'amount').some(
      (other) =>
        other.role === 'actual' &&
        other.sentence === sentence &&
        other.subject.concept !== undefined &&
        !agree(context, other.figure, own) &&
        fits(other.figure),
    )
  );
}

/** Parts that have gone to nothing have a change and no amount. */
function vanishedParts(
  all: readonly ChangeClaim[],
  claim: PartsClaim,
  total: ChangeClaim,
  known: readonly ChangeClaim[],
): ChangeClaim[] {
  const sentences = new Set(known.map((part) => part.sentence));
  return all.filter(
    (change) =>
      change.delta !== undefined &&
      change.currents.length === 0 &&
      change.subject.concept !== undefined &&
      sentences.has(change.sentence) &&
      change !== total &&
      !known.includes(change) &&
      change.subject.concept !== claim.totalSubject.concept,
  );
}

/** The total fell further than the parts that tell: what is left is the fall of the rest, unless a part was copied. */
function isTheirFall(
  context: CheckContext,
  verdict: SumVerdict | undefined,
  total: ChangeClaim,
  known: readonly ChangeClaim[],
): boolean {
  const amount = (change: ChangeClaim) => figuresOf(context).get(change.delta!)?.value;
  const isCopied = known.some((change) => amount(change)?.equals(amount(total)!));
  const isBelow = signOf(total) === -1 ? verdict?.difference.isPositive() : verdict?.difference.isNegative();
  return verdict?.agreement === 'differs' && isBelow === true && !isCopied;
}

/**
 * Each change is the difference of two rounded figures: it may be off by twice as much as one of them. Whole
 * numbers are taken at their word.
 */
const isRoundedTwice = (verdict: SumVerdict | undefined): boolean =>
  verdict?.agreement === 'differs' &&
  verdict.tolerance.lt(0.5) &&
  verdict.difference.abs().lte(verdict.tolerance.times(2));

/** Income of a kind that there is none of this year is in the total's change and in no item's. */
const mayHaveVanished = ({ totalSubject, parts }: PartsClaim): boolean =>
  (totalSubject.concept?.startsWith('income.') ?? false) ||
  parts.every(({ subject }) => subject.concept?.startsWith('class.') || subject.line !== undefined);
