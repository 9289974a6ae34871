import type { Decimal } from 'decimal.js';
import type { AmountClaim, CheckContext, NarrativeReading } from '../../../model/index.ts';
import { claimsOf, figuresOf } from './claims-of.ts';
import { reported } from './reported.ts';

interface Stated {
  readonly claim: AmountClaim;
  readonly value: Decimal;
  /** Position in the text. */
  readonly at: number;
}

/** Of more, the first of the text: who repeats one amount a thousand times learns nothing from the rest. */
const MOST = 100;
const byValue = new WeakMap<NarrativeReading, readonly Stated[]>();

/** The amounts of the text from `least` to `most` 万元, in the order of the text. */
export function amountsBetween(context: CheckContext, least: Decimal, most: Decimal): readonly AmountClaim[] {
  const { narrative } = context.submission;
  if (!narrative) return [];
  const sorted = byValue.get(narrative) ?? sortedAmounts(context);
  byValue.set(narrative, sorted);
  const found: Stated[] = [];
  for (let at = firstFrom(sorted, least); at < sorted.length && found.length < MOST; at += 1) {
    const stated = sorted[at]!;
    if (stated.value.greaterThan(most)) break;
    found.push(stated);
  }
  return found.sort((a, b) => a.at - b.at).map(({ claim }) => claim);
}

function sortedAmounts(context: CheckContext): Stated[] {
  const figures = figuresOf(context);
  return claimsOf(context, 'amount')
    .flatMap((claim, at): Stated[] => {
      const figure = figures.get(claim.figure);
      return figure ? [{ claim, at, value: reported(figure).value }] : [];
    })
    .sort((a, b) => a.value.comparedTo(b.value) || a.at - b.at);
}

function firstFrom(sorted: readonly Stated[], least: Decimal): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]!.value.lessThan(least)) from = middle + 1;
    else to = middle;
  }
  return from;
}
