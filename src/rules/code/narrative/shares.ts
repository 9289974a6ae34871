import { Decimal } from 'decimal.js';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  RatioRelation,
  RuleInstance,
  ShareClaim,
} from '../../../model/index.ts';
import { claimsOf, figuresOf, printed } from './claims-of.ts';
import { reported, tryRatio, trySum } from './reported.ts';

function relationOf(claim: ShareClaim, base: string): RatioRelation {
  return {
    type: 'ratio',
    form: 'share',
    percent: claim.percent,
    percentSign: 1,
    numerator: [{ figure: claim.part, weight: 1 }],
    denominator: [{ figure: base, weight: 1 }],
    ...(claim.siblings.length > 1 ? { siblings: claim.siblings } : {}),
  };
}

/** Bases in the text first, then what the tables hold for the named base. */
const basesOf = (claim: ShareClaim): string[] => [
  ...claim.bases,
  ...(claim.baseSubject?.facts ?? []),
  ...(claim.baseSubject?.loose ?? []),
];

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
  const chosen = fitting ?? candidates[0];
  if (!chosen) {
    return {
      instance: claim.percent,
      outcome: 'undecided',
      messageId: 'share-base-unknown',
      data: { base: claim.baseText },
    };
  }
  return {
    instance: claim.percent,
    relation: relationOf(claim, chosen),
    alternatives: candidates.filter((base) => base !== chosen).map((base) => relationOf(claim, base)),
    scope: claim.sentence,
    formula: {
      messageId: 'formula.share',
      data: { part: claim.partSubject.text, whole: claim.baseText ?? '' },
    },
    ...(isSure(context, claim) ? {} : { severity: 'warning' }),
    ...(fitting ? {} : otherBase(context, claim)),
  };
}

/** Another amount of the text of which the stated share would be right. */
function otherBase(
  context: CheckContext,
  claim: ShareClaim,
): { messageId: string; data: Record<string, string> } | Record<string, never> {
  const figures = figuresOf(context);
  const percent = figures.get(claim.percent);
  if (!percent || percent.value.isZero() || percent.value.greaterThanOrEqualTo(100)) return {};
  for (const other of claimsOf(context, 'amount')) {
    const figure = figures.get(other.figure);
    if (figure?.kind !== 'amount' || other.figure === claim.part || other.subject.text === '') continue;
    const verdict = tryRatio(context, relationOf({ ...claim, siblings: [] }, other.figure));
    if (verdict?.agreement === 'exact')
      return {
        messageId: 'share-fits-other',
        data: { other: printed(figure), otherName: other.subject.text },
      };
  }
  const part = figures.get(claim.part);
  if (!part) return {};
  const implied = reported(part).value.mul(100).div(percent.value);
  return { messageId: 'share-differs', data: { implied: implied.toDecimalPlaces(2).toFixed(2) } };
}

export const sharesMakeHundred = {
  id: 'N-04',
  name: 'narrative-shares-add-up',
  kind: 'share',
  severity: 'warning',
  title: { zh: '同组占比之和约为100%', en: 'Shares of one list add to about 100 %' },
  basis: { zh: '分项构成总数的全部', en: 'The parts make up the whole' },
  why: {
    zh: '各分项合起来就是总数，占比之和与100%的差不应超过四舍五入的范围。',
    en: 'The parts are the whole, so their shares differ from 100 % by rounding at most.',
  },
  example: { zh: '占60.00%、占45.00%，合计105.00%。', en: '60.00 % and 45.00 % make 105.00 %.' },
  fix: { zh: '重新计算各项占比。', en: 'Recompute the shares.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const complete = new Map(
      claimsOf(context, 'parts')
        .filter((claim) => claim.extent === 'complete')
        .map((claim) => [claim.parts.map((part) => part.figure).join(), claim]),
    );
    const seen = new Set<string>();
    for (const share of claimsOf(context, 'share')) {
      const key = share.siblings.join();
      if (share.siblings.length < 2 || seen.has(key)) continue;
      seen.add(key);
      const figures = share.siblings.map((id) => figuresOf(context).get(id)!);
      const parts = claimsOf(context, 'share').filter((other) => share.siblings.includes(other.percent));
      const list = complete.get(parts.map((other) => other.part).join());
      const shareOut =
        list &&
        trySum(context, {
          type: 'sum',
          comparison: '=',
          terms: [
            { figure: list.total, weight: 1 },
            ...list.parts.map((part) => ({ figure: part.figure, weight: -1 as const })),
          ],
        });
      // Where the amounts do not add, the shares cannot; shares of nothing are written as 0 %. Different bases within one list (占三公 / 占总支出) need not make 100.
      if (
        !list ||
        shareOut?.agreement === 'differs' ||
        figuresOf(context).get(list.total)!.value.isZero() ||
        new Set(parts.map((other) => other.baseText)).size > 1
      ) {
        yield { instance: key, outcome: 'not-applicable' };
        continue;
      }
      const sum = figures.reduce((total, figure) => total.plus(figure.value), new Decimal(0));
      // Percentages round, and so do the amounts they were computed from.
      const total = inTenThousands(context, list.total);
      const inputs = list.parts.reduce(
        (sum, part) => sum.plus(new Decimal(10).pow(-(inTenThousands(context, part.figure)?.decimals ?? 0))),
        new Decimal(0),
      );
      const fromInputs = total?.value.greaterThan(0) ? inputs.mul(100).div(total.value) : new Decimal(0);
      const slack = figures.reduce(
        (total, figure) => total.plus(new Decimal(10).pow(-figure.decimals)),
        fromInputs,
      );
      const difference = sum.minus(100);
      if (difference.abs().lessThanOrEqualTo(slack)) yield { instance: key, outcome: 'pass' };
      else {
        yield {
          instance: key,
          outcome: 'fail',
          messageId: 'shares-not-hundred',
          data: { sum: sum.toString() },
          at: figures.map((figure) => figure.location),
          stated: sum.toString(),
          expected: '100',
          difference: difference.toString(),
          unit: '%',
        };
      }
    }
  },
} satisfies CodeRule;

const inTenThousands = (context: CheckContext, id: string): ReturnType<typeof reported> | undefined => {
  const operand = context.operand(id);
  return operand && reported(operand);
};
