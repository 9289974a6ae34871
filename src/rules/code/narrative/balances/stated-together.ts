import type { AmountClaim, CheckContext } from '../../../../model/index.ts';
import { figuresOf } from '../claims-of.ts';
import { agree } from '../reported.ts';

/** The claims that state the terms of one identity, by what each states. */
export type Stated<L extends string> = ReadonlyMap<L, AmountClaim>;

/**
 * Where a text states all `needed` terms of an identity, each with one amount: between two semicolons, else in a
 * sentence, else in a paragraph. What a smaller stretch states whole is not taken up again by the larger one.
 */
export function statedTogether<L extends string>(
  context: CheckContext,
  claims: readonly AmountClaim[],
  labelOf: (claim: AmountClaim) => L | undefined,
  needed: readonly L[],
): Stated<L>[] {
  const found: Stated<L>[] = [];
  let rest = claims
    .filter(({ role }) => role === 'actual' || role === 'prior')
    .flatMap((claim) => {
      const label = labelOf(claim);
      return label === undefined ? [] : [{ claim, label }];
    });
  const first = rest.map(({ claim }) => claim);
  for (const stretchOf of [segments(context, first), sentenceOf, paragraphOf]) {
    const left: typeof rest = [];
    const stretches = new Map<string, typeof rest>();
    for (const one of rest) {
      const stretch = stretchOf(one.claim);
      stretches.set(stretch, [...(stretches.get(stretch) ?? []), one]);
    }
    for (const group of stretches.values()) {
      // A sentence may be about another year; in a paragraph what is of another year stands beside this year's.
      const stated = eachOnce(
        context,
        stretchOf === paragraphOf ? group.filter(({ claim }) => claim.role === 'actual') : group,
      );
      if (stated && needed.every((label) => stated.has(label))) found.push(stated);
      else left.push(...group);
    }
    rest = left;
  }
  return found;
}

/** Undefined where two different amounts are called the same. */
function eachOnce<L extends string>(
  context: CheckContext,
  group: readonly { readonly claim: AmountClaim; readonly label: L }[],
): Stated<L> | undefined {
  const stated = new Map<L, AmountClaim>();
  for (const { claim, label } of group) {
    const before = stated.get(label);
    if (before && !agree(context, before.figure, claim.figure)) return undefined;
    if (!before) stated.set(label, claim);
  }
  return stated;
}

const sentenceOf = ({ sentence }: AmountClaim): string => sentence;
const paragraphOf = ({ sentence }: AmountClaim): string => sentence.split('.')[0]!;

/** How much of what stands before a figure tells whether the next one stands in the same segment. */
const TELLING = 6;

/** Numbers the stretches between semicolons: what stands before a claim holds the claim before it, or begins anew. */
function segments(context: CheckContext, claims: readonly AmountClaim[]): (claim: AmountClaim) => string {
  const numbers = new Map<AmountClaim, string>();
  let number = 0;
  let before: AmountClaim | undefined;
  for (const claim of claims) {
    const held = before && `${before.context.slice(-TELLING)}${figuresOf(context).get(before.figure)!.text}`;
    if (held !== undefined && !claim.context.includes(held)) number += 1;
    numbers.set(claim, `${claim.sentence}:${number}`);
    before = claim;
  }
  return (claim) => numbers.get(claim)!;
}
