import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  RatioRelation,
  RuleInstance,
  ShareClaim,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { reported, tryRatio } from '../reported.ts';
import { otherBase } from './other-whole.ts';
import { relationOf } from './share-relation.ts';
import { shareOfRow } from './whole-of-row.ts';

/** Bases in the text first, then what the tables hold for the named base. */
const basesOf = (claim: ShareClaim): string[] => [
  ...claim.bases,
  ...(claim.baseSubject?.facts ?? []),
  ...(claim.baseSubject?.loose ?? []),
  ...(YEARS_TOTALS[claim.baseSubject?.concept ?? ''] ?? []),
];

/** 占本年支出合计的98%, in a section about one fund: of all there is. */
const YEARS_TOTALS: Readonly<Record<string, readonly string[]>> = {
  'expense.year': ['t03.total.total', 't01.expense.year'],
  'income.year': ['t02.total.total', 't01.income.year'],
};

/** The total of the list that the part stands in. Asked only where the base's name leaves it open. */
const totalOf = (context: CheckContext, claim: ShareClaim): string | undefined =>
  claimsOf(context, 'parts').find((list) => list.parts.some((part) => part.figure === claim.part))?.total;

/** A base is sure when the list's own total is meant, or its name says exactly whose it is. */
function isSure(context: CheckContext, claim: ShareClaim): boolean {
  const { baseSubject } = claim;
  // 占收入的, 占比: nothing but the list's own total can be meant.
  if (baseSubject?.text === '' || claim.baseText === '') return true;
  if (baseSubject && baseSubject.scope !== claim.partSubject.scope) return false;
  if (baseSubject && claim.partSubject.qualified && claim.bases[0] !== totalOf(context, claim)) return false;
  return baseSubject === undefined || baseSubject.concept !== undefined
    ? !(baseSubject?.qualified ?? false)
    : false;
}

export const shareOfBase = {
  id: 'N-03',
  name: 'narrative-share',
  kind: 'share',
  severity: 'error',
  title: { zh: '文中占比与金额相符', en: 'Shares in the text agree with the amounts' },
  basis: { zh: '占比 = 部分 ÷ 总数 × 100%', en: 'share = part ÷ total × 100 %' },
  why: {
    zh: '占比是由文中的两个金额算出来的，四舍五入（或截尾）后应与所写的一致。',
    en: 'A share follows from two amounts of the text, rounded or cut off.',
  },
  example: {
    zh: '基本支出645.1万元，占总支出4294.10万元的12.55%（应为15.02%）。',
    en: 'Basic 645.1 of 4294.10 stated as 12.55 % (15.02 %).',
  },
  fix: {
    zh: '按“部分÷总数”重新计算，或核对金额是否写错、所占的是不是另一个总数。',
    en: 'Recompute part ÷ total, or check the amounts and which total is meant.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'share')) yield judgeShare(context, claim);
  },
} satisfies CodeRule;

function judgeShare(context: CheckContext, claim: ShareClaim): RuleInstance {
  const known = basesOf(claim).filter((base) => context.operand(base) !== undefined && base !== claim.part);
  // Nothing is a share of zero: a base that is none is meant only where there is no other.
  const positive = known.filter((base) => context.operand(base)!.value.greaterThan(0));
  const candidates = positive.length > 0 ? positive : known;
  const part = figuresOf(context).get(claim.part);
  const percent = figuresOf(context).get(claim.percent);
  if (part && percent && part.value.isZero() && percent.value.isZero())
    return {
      instance: claim.percent,
      outcome: 'pass',
      ...(positive[0] ? { says: relationOf(claim, positive[0]) } : {}),
    };
  const fits = (base: string): boolean => {
    const agreement = tryRatio(context, relationOf(claim, base))?.agreement;
    return agreement !== undefined && agreement !== 'differs' && agreement !== 'undefined-base';
  };
  const fitting = candidates.find(fits);
  const named = fitting === undefined ? undefined : namedBase(context, claim);
  if (named && named.figure !== fitting && !isNamedBase(context, claim, fitting!) && !fits(named.figure))
    return ofAnotherBase(context, claim, named, fitting!);
  const ofRow = fitting === undefined ? shareOfRow(context, claim) : undefined;
  if (ofRow) return { ...shareOf(claim, ofRow.relation), ...ofRow };
  const chosen = fitting ?? candidates[0];
  if (!chosen || (!fitting && isOfAnotherSize(context, claim, candidates))) {
    return {
      instance: claim.percent,
      outcome: 'undecided',
      messageId: 'share-base-unknown',
      data: { base: claim.baseText },
    };
  }
  return {
    ...shareOf(claim, relationOf(claim, chosen)),
    alternatives: candidates.filter((base) => base !== chosen).map((base) => relationOf(claim, base)),
    ...(isSure(context, claim) ? {} : { severity: 'warning' }),
    ...(fitting ? {} : otherBase(context, claim)),
  };
}

/** 全年税收4.56亿元，占一般公共预算收入的72.3%: what no list knows and is more than any whole known is part of another. */
function isOfAnotherSize(context: CheckContext, claim: ShareClaim, bases: readonly string[]): boolean {
  const { concept, line } = claim.partSubject;
  const [part, percent] = [context.operand(claim.part), context.operand(claim.percent)];
  if (concept !== undefined || line || !part || !percent) return false;
  // Nor is it known among what came in.
  if (INCOME.test(claim.baseSubject?.concept ?? '') && totalOf(context, claim) === undefined) return true;
  const isShare = reported(percent).value.lessThan(100);
  return (
    isShare &&
    bases.every((base) =>
      reported(part).value.greaterThan(reported(context.operand(base)!).value.times(SIZE)),
    )
  );
}
const SIZE = 2;
const INCOME = /^income\./;

const shareOf = (claim: ShareClaim, relation: RatioRelation) => ({
  instance: claim.percent,
  relation,
  scope: claim.sentence,
  ...sureAs(claim),
  formula: {
    messageId: 'formula.share',
    data: { part: claim.partSubject.text, whole: claim.baseText ?? '' },
  },
});

/**
 * 占政府采购支出总额的60%, in a section that states one such total: the base that the words name, whatever else the
 * percentage is a share of.
 */
function namedBase(
  context: CheckContext,
  { baseSubject, bases, ...claim }: ShareClaim,
): AmountClaim | undefined {
  if (!baseSubject?.concept || baseSubject.qualified || !standsBehind(context, claim)) return undefined;
  const [first, ...others] = claimsOf(context, 'amount').filter(
    ({ role, subject, section, figure }) =>
      role === 'actual' &&
      subject.concept === baseSubject.concept &&
      figure !== claim.part &&
      section === claim.section,
  );
  return first && !first.subject.qualified && others.length === 0 && bases.includes(first.figure)
    ? first
    : undefined;
}

/** 占采购预算的52%: the budget that it is a share of is called so, too. */
const isNamedBase = (context: CheckContext, { baseSubject }: ShareClaim, base: string): boolean =>
  claimsOf(context, 'amount').some(
    ({ figure, subject }) =>
      figure === base && !subject.qualified && subject.concept === baseSubject?.concept,
  );

/** 9.60万元，占…的: of the amount right before it, and of no other that its own words may name. */
function standsBehind(
  context: CheckContext,
  { part, percent, baseText = '' }: Pick<ShareClaim, 'part' | 'percent' | 'baseText'>,
): boolean {
  const [before, share] = [part, percent].map((figure) => figuresOf(context).get(figure)?.location);
  if (before?.line !== share?.line || before?.end === undefined || share?.start === undefined) return false;
  const gap = share.start - before.end;
  return gap > 0 && gap <= baseText.length + JOINT;
}
/** ，占…的比例为 */
const JOINT = 6;

/** A share of another amount than the one that it is said to be of. */
function ofAnotherBase(
  context: CheckContext,
  claim: ShareClaim,
  named: AmountClaim,
  fitting: string,
): RuleInstance {
  const other = figuresOf(context).get(fitting);
  const otherName = claimsOf(context, 'amount').find(({ figure }) => figure === fitting)?.subject.text;
  return {
    ...shareOf(claim, relationOf({ ...claim, siblings: [] }, named.figure)),
    severity: 'warning',
    ...(other && otherName
      ? { messageId: 'share-fits-other', data: { other: printed(other), otherName } }
      : {}),
  };
}
