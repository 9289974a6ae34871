import type { Place } from './mention.ts';

/** Whether a figure stands in a bracket that is closed again: what follows goes on about what stood before the bracket. */
export const isInClosedBracket = (
  { place }: { readonly place: Place },
  from: { readonly brackets: readonly number[] },
): boolean => place.brackets.some((bracket) => !from.brackets.includes(bracket));
