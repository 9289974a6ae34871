import type { AmountClaim, CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { WHOLES_BY_NAME } from '../../../../model/wholes-by-name.ts';
import { isComparable } from '../amounts/same-concept-twice.ts';
import { within } from '../amounts/tie.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { reported } from '../reported.ts';
import { topSection } from '../top-section.ts';

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
      (claim) =>
        (isComparable(claim) || isAwarded(claim)) && claim.role === 'actual' && claim.year === undefined,
    );
    const totalsOf = new Map<string, string[]>();
    for (const { total, parts } of claimsOf(context, 'parts'))
      for (const { figure } of parts) totalsOf.set(figure, [...(totalsOf.get(figure) ?? []), total]);
    const wholes = new Map<string, Whole>();
    for (const claim of stated) {
      const place = placeOf(context, claim, claim.subject.concept);
      const whole = wholes.get(place);
      if (!whole) wholes.set(place, { largest: claim, figures: new Set([claim.figure]) });
      else {
        whole.figures.add(claim.figure);
        if (sizeOf(context, claim).greaterThan(sizeOf(context, whole.largest))) whole.largest = claim;
      }
    }
    for (const part of stated)
      for (const concept of WHOLES_BY_NAME[part.subject.concept ?? ''] ?? []) {
        const whole = wholes.get(placeOf(context, part, concept));
        // What a list divides is added up there.
        if (!whole || totalsOf.get(part.figure)?.some((total) => whole.figures.has(total))) continue;
        yield {
          instance: `${part.figure}<=${whole.largest.figure}`,
          relation: within(part.figure, whole.largest.figure),
          scope: part.sentence,
          formula: {
            messageId: 'formula.parts-within',
            data: { parts: part.subject.text, total: whole.largest.subject.text },
          },
        };
      }
  },
} satisfies CodeRule;

/** 授予小微企业合同金额 is part of what small and medium firms were awarded. */
const isAwarded = ({ subject }: AmountClaim): boolean =>
  !subject.qualified && (subject.concept === 'procurement.sme' || subject.concept === 'procurement.micro');

/** What one section states of one thing. Two figures for it are told elsewhere, so the largest counts. */
interface Whole {
  largest: AmountClaim;
  readonly figures: Set<string>;
}

const placeOf = (
  context: CheckContext,
  { subject, section }: AmountClaim,
  concept: string | undefined,
): string => `${concept}|${subject.scope}|${topSection(context, section)}`;

const sizeOf = (context: CheckContext, { figure }: AmountClaim) =>
  reported(figuresOf(context).get(figure)!).value;
