import type { AmountClaim, CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { within } from './tie.ts';

const SMALL = /小微企业|小型微型/;
const MEDIUM = /中小企业/;
const RESERVED = /预留/;
const AWARDED = /中标|成交/;

export const procurementWithinReserve = {
  id: 'N-52',
  name: 'narrative-procurement-within-reserve',
  kind: 'part-whole',
  severity: 'warning',
  title: {
    zh: '预留项目的中标金额不超过预留金额',
    en: 'What was awarded from reserved procurement is within what was reserved',
  },
  basis: {
    zh: '面向中小企业（小微企业）预留的采购项目，中标或成交金额不超过其预算',
    en: 'Awards of reserved projects do not exceed their budget',
  },
  why: {
    zh: '中标金额来自预留的项目，不会大于预留的预算金额；小微企业包含在中小企业之内。',
    en: 'Awards come from the reserved projects, and micro firms are among the small and medium ones.',
  },
  example: {
    zh: '面向中小企业预留372.34万元，由中小企业中标732.34万元。',
    en: 'Reserved 372.34, awarded 732.34.',
  },
  fix: { zh: '核对预留金额和中标金额。', en: 'Check what was reserved and what was awarded.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const [part, whole] of reservePairs(context))
      yield {
        instance: `${part.figure}:${whole.figure}`,
        relation: within(part.figure, whole.figure),
        scope: part.sentence,
      };
  },
} satisfies CodeRule;

/** Amounts of reserved procurement of which the first is contained in the second: often all of it. */
export function reservePairs(context: CheckContext): readonly (readonly [AmountClaim, AmountClaim])[] {
  const amounts = claimsOf(context, 'amount').filter(
    (claim) => claim.subject.scope === 'procurement' && RESERVED.test(wordsOf(claim)),
  );
  const find = (isAward: boolean, isSmall: boolean): AmountClaim | undefined => {
    const found = amounts.filter((claim) => {
      const words = wordsOf(claim);
      return (
        AWARDED.test(words) === isAward &&
        (isSmall ? SMALL.test(words) : MEDIUM.test(words) && !SMALL.test(words))
      );
    });
    return found.length === 1 ? found[0] : undefined;
  };
  const [reserved, reservedSmall] = [find(false, false), find(false, true)];
  const [awarded, awardedSmall] = [find(true, false), find(true, true)];
  const pairs = [
    [awarded, reserved],
    [awardedSmall, reservedSmall],
    [reservedSmall, reserved],
    [awardedSmall, awarded],
  ] as const;
  return pairs.flatMap(([part, whole]) => (part && whole ? [[part, whole] as const] : []));
}

/** The clause that the amount stands in: a sentence names several kinds. */
const wordsOf = ({ context, subject }: AmountClaim): string =>
  `${context.slice(Math.max(context.lastIndexOf('；'), context.lastIndexOf('元')) + 1)}${subject.text}`;
