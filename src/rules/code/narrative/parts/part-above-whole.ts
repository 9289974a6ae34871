import type { AmountClaim, CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { isComparable } from '../amounts/same-concept-twice.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { reported } from '../reported.ts';
import { topSection } from '../top-section.ts';

/** What the accounts divide into what, by name: each with all that it is part of. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  abroad: ['three-public'],
  vehicle: ['three-public'],
  reception: ['three-public'],
  purchase: ['vehicle', 'three-public'],
  operation: ['vehicle', 'three-public'],
  'reception.domestic': ['reception', 'three-public'],
  personnel: ['basic'],
  public: ['basic'],
};

export const partAboveWhole = {
  id: 'N-85',
  name: 'narrative-part-above-whole',
  kind: 'part-whole',
  severity: 'warning',
  title: {
    zh: '分项不超过在别处写明的总数',
    en: 'A part is no more than its whole, wherever that is stated',
  },
  basis: {
    zh: '“三公”经费包含各项支出，基本支出包含人员经费和公用经费',
    en: 'The three public expenses hold each of theirs; basic expenditure holds personnel and running costs',
  },
  why: {
    zh: '总数和分项不写在同一个“其中”里时无从相加，但分项仍不应大于同一部分写明的总数。',
    en: 'Parts that no list adds up are still contained in the total that the same section states.',
  },
  example: {
    zh: '“三公”经费支出3.20万元。……公务接待费支出4.10万元。',
    en: 'Three public expenses 3.20; further on reception 4.10.',
  },
  fix: {
    zh: '核对总数和这一分项，改正写错的一个；两处口径不同的，写明。',
    en: 'Check total and part; say so where the two mean different things.',
  },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const stated = claimsOf(context, 'amount').filter(
      (claim) => isComparable(claim) && claim.role === 'actual' && claim.year === undefined,
    );
    const listed = new Set(
      claimsOf(context, 'parts').flatMap(({ total, parts }) => parts.map((part) => pair(part.figure, total))),
    );
    for (const part of stated)
      for (const concept of WHOLES[part.subject.concept ?? ''] ?? []) {
        const wholes = stated.filter(
          ({ subject, section }) =>
            subject.concept === concept &&
            subject.scope === part.subject.scope &&
            topSection(context, section) === topSection(context, part.section),
        );
        const whole = largest(context, wholes);
        if (!whole || wholes.some((other) => listed.has(pair(part.figure, other.figure)))) continue;
        yield {
          instance: pair(part.figure, whole.figure),
          relation: {
            type: 'sum',
            comparison: '<=',
            terms: [
              { figure: part.figure, weight: 1 },
              { figure: whole.figure, weight: -1 },
            ],
          },
          scope: part.sentence,
          formula: {
            messageId: 'formula.parts-within',
            data: { parts: part.subject.text, total: whole.subject.text },
          },
        };
      }
  },
} satisfies CodeRule;

const pair = (part: string, whole: string): string => `${part}<=${whole}`;

/** Two figures for one whole are told elsewhere. */
function largest(context: CheckContext, wholes: readonly AmountClaim[]): AmountClaim | undefined {
  const figures = figuresOf(context);
  const sizeOf = ({ figure }: AmountClaim) => reported(figures.get(figure)!).value;
  return wholes.length === 0
    ? undefined
    : wholes.reduce((best, other) => (sizeOf(other).greaterThan(sizeOf(best)) ? other : best));
}
