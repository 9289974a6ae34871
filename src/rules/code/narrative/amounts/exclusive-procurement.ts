import type { AmountClaim, CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

const AWARDED = /中标|成交|授予|采购金额/;

/** Which of the buckets that exclude each other an amount belongs to, by the words before it. */
function bucketOf({ context, subject }: AmountClaim): 'reserved' | 'other' | undefined {
  const words = context + subject.text;
  if (!AWARDED.test(words)) return undefined;
  if (/其他政府采购项目|非预留|未预留/.test(words)) return 'other';
  return /面向中小企业预留[^；。]*(?:中标|成交|授予)/.test(words) ? 'reserved' : undefined;
}

export const exclusiveProcurement = {
  id: 'N-16',
  name: 'narrative-procurement-buckets',
  kind: 'part-whole',
  severity: 'error',
  title: {
    zh: '政府采购各互斥部分之和不超过采购总额',
    en: 'Exclusive parts of procurement fit in its total',
  },
  basis: { zh: '预留项目与其他项目互不重叠', en: 'Reserved and other projects exclude each other' },
  why: {
    zh: '预留给中小企业的项目和其他采购项目是两部分，合计不能超过政府采购总额。',
    en: 'Projects reserved for SMEs and the others are two parts of one total.',
  },
  example: {
    zh: '采购总额21.07万元，预留项目中标21.07万元，其他项目中标21.07万元。',
    en: 'Total 21.07, reserved 21.07, others another 21.07.',
  },
  fix: { zh: '核对各部分金额，没有的一项写0。', en: 'Check the parts; write 0 for what there was none of.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const amounts = claimsOf(context, 'amount').filter(
      (claim) => claim.role === 'actual' && claim.subject.scope === 'procurement',
    );
    const total = amounts.find(
      (claim) => claim.subject.concept === 'procurement' && !claim.subject.qualified,
    );
    if (!total) return;
    const reserved = amounts.find((claim) => bucketOf(claim) === 'reserved');
    const other = amounts.find((claim) => bucketOf(claim) === 'other');
    if (!reserved || !other || figuresOf(context).get(other.figure)?.kind !== 'amount') return;
    yield {
      instance: other.figure,
      relation: {
        type: 'sum',
        comparison: '<=',
        terms: [
          { figure: other.figure, weight: 1 },
          { figure: reserved.figure, weight: 1 },
          { figure: total.figure, weight: -1 },
        ],
      },
      scope: other.sentence,
      formula: { messageId: 'formula.procurement', data: {} },
    };
  },
} satisfies CodeRule;
