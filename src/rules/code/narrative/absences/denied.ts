import type { AbsenceClaim, CheckContext, Location, TextFigure } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

/** What amounts of the text stand for that an absence of a fund denies, by side. */
export const TEXT_CONCEPTS: Readonly<Record<string, { readonly income: RegExp; readonly expense: RegExp }>> =
  {
    fund: { income: /^income\.fund$/, expense: /^expense\.fund$/ },
    capital: { income: /^income\.capital$/, expense: /^expense\.capital$/ },
  };

/** The words that deny and the figure that contradicts them. */
export const at = (claim: AbsenceClaim, figure: TextFigure): Location[] => [claim.location, figure.location];

/** The sides of the accounts that an absence speaks of. */
export const sides = (claim: AbsenceClaim): { income: boolean; expense: boolean } => ({
  income: claim.subject.facts.includes('income'),
  expense: claim.subject.facts.includes('expense'),
});

/** Actual amounts of the text, other than zero, for what `matches`. */
export function amounts(
  context: CheckContext,
  claim: AbsenceClaim,
  matches: (concept: string, section: string) => boolean,
): { figure: TextFigure; concept: string }[] {
  return claimsOf(context, 'amount')
    .filter(
      (amount) =>
        amount.role === 'actual' &&
        !amount.subject.qualified &&
        matches(amount.subject.concept ?? '', amount.section) &&
        amount.location !== claim.location,
    )
    .map((amount) => ({
      figure: figuresOf(context).get(amount.figure)!,
      concept: amount.subject.concept ?? '',
    }))
    .filter(({ figure }) => figure.kind === 'amount' && !figure.value.isZero());
}
