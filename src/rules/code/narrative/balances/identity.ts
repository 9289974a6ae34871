import type { CheckContext, RuleInstance, Severity, SumRelation, Term } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { trySum } from '../reported.ts';
import type { Stated } from './stated-together.ts';

/** A term of an identity: what names it, and the sign that makes the terms add to nothing. */
export interface IdentityTerm {
  readonly weight: 1 | -1;
  /** Mostly nothing, and then often left out; never negative. */
  readonly mayBeUnsaid?: true;
  /** The concept whose absence a text states (无结余分配). */
  readonly concept?: string;
  /** The cell that holds it where the text does not mention it. */
  readonly fact?: string;
}

/** Terms that add to nothing by what they are, the one that the others make up first, with weight 1. */
export type Identity<L extends string> = Readonly<Record<L, IdentityTerm>>;

/** The terms that a text must state for the identity to be judged. */
export const neededOf = <L extends string>(identity: Identity<L>): L[] =>
  entriesOf(identity).flatMap(([label, { mayBeUnsaid }]) => (mayBeUnsaid ? [] : [label]));

/**
 * The identity as a sum of what is stated. What is not mentioned (结余分配) may be the difference: where it could be,
 * the difference is a warning only.
 */
export function judgeIdentity<L extends string>(
  context: CheckContext,
  identity: Identity<L>,
  stated: Stated<L>,
  messageId: string,
  severity?: Severity,
): RuleInstance {
  const terms: Term[] = [];
  const unsaid: IdentityTerm[] = [];
  for (const [label, term] of entriesOf(identity)) {
    const { weight, fact } = term;
    const figure = stated.get(label)?.figure ?? (fact && context.operand(fact) ? fact : undefined);
    if (figure !== undefined) terms.push({ figure, weight });
    else if (!isDenied(context, term)) unsaid.push(term);
  }
  const relation: SumRelation = { type: 'sum', comparison: '=', terms };
  const difference = trySum(context, relation)?.difference;
  const mayBeUnsaid = difference && unsaid.some(({ weight }) => difference.times(weight).isNegative());
  const [first] = terms;
  const { sentence } = [...stated.values()][0]!;
  return {
    instance: first!.figure,
    relation,
    scope: sentence,
    formula: { messageId, data: {} },
    ...(mayBeUnsaid ? { severity: 'warning' as const } : severity ? { severity } : {}),
  };
}

/** 本单位无结余分配. */
const isDenied = (context: CheckContext, { concept }: IdentityTerm): boolean =>
  concept !== undefined && claimsOf(context, 'absence').some(({ subject }) => subject.concept === concept);

/** A list that has the first of them as its total and the others as parts is judged as a list. */
export function isListed<L extends string>(
  context: CheckContext,
  identity: Identity<L>,
  stated: Stated<L>,
): boolean {
  const [total, ...others] = entriesOf(identity).filter(([label]) => stated.has(label));
  if (others.some(([, { weight }]) => weight === 1)) return false;
  const figureOf = ([label]: (typeof others)[number]): string => stated.get(label)!.figure;
  return claimsOf(context, 'parts').some(
    (claim) =>
      claim.total === figureOf(total!) &&
      others.every((other) => claim.parts.some(({ figure }) => figure === figureOf(other))),
  );
}

const entriesOf = <L extends string>(identity: Identity<L>) =>
  Object.entries(identity) as [L, IdentityTerm][];
