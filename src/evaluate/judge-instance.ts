import {
  judgeAtMost,
  judgeEquality,
  judgeRatio,
  judgeSum,
  type RatioVerdict,
  type SumVerdict,
} from '../amount/agreement.ts';
import type { RatioInput } from '../amount/ratio-input.ts';
import type { WeightedFigure } from '../amount/rounding.ts';
import type { RatioRelation, SumRelation, Term } from '../model/relation.ts';
import type { KnownFigure } from './known-figure.ts';

/** A relation with its figures at hand, in the order of its terms. */
export interface SumForm {
  readonly relation: SumRelation;
  readonly figures: readonly KnownFigure[];
}

export interface RatioForm {
  readonly relation: RatioRelation;
  readonly percent: KnownFigure;
  readonly numerator: readonly KnownFigure[];
  readonly denominator: readonly KnownFigure[];
  readonly siblings: readonly KnownFigure[];
}

export type Verdict = SumVerdict | RatioVerdict;
/** How a table or a sentence rounds: to the nearest, or by cutting digits off. */
export type RoundingMode = 'nearest' | 'truncated';

/** Settles the common case without Decimal: does Σ weight·figure vanish (or stay at or below zero)? */
export function holdsExactly(form: SumForm): boolean {
  const sum = microSum(form);
  return sum === 0 || (form.relation.comparison === '<=' && sum < 0);
}

/** Σ weight·figure in millionths of 万元; NaN where a figure does not fit. */
export function microSum({ relation: { terms }, figures }: SumForm): number {
  let sum = 0;
  for (let index = 0; index < figures.length; index += 1) {
    const { micro } = figures[index]!;
    sum += terms[index]!.weight > 0 ? micro : -micro;
  }
  return sum;
}

export function judgeSumForm({ relation, figures }: SumForm, mode: RoundingMode): SumVerdict {
  return judgeTerms(relation, withWeights(figures, relation.terms), mode);
}

export function judgeTerms(
  { comparison }: SumRelation,
  terms: readonly WeightedFigure[],
  mode: RoundingMode,
): SumVerdict {
  const options = { truncated: mode === 'truncated' };
  if (comparison === '<=') return judgeAtMost(terms, options);
  const [stated, other, ...more] = terms;
  const isEquality = stated && other && more.length === 0 && stated.weight !== other.weight;
  return isEquality ? judgeEquality(stated, other) : judgeSum(terms, options);
}

export function judgeRatioForm(form: RatioForm, mode: RoundingMode): RatioVerdict {
  return judgeRatio(ratioInput(form), mode);
}

export const ratioInput = ({
  relation,
  percent,
  numerator,
  denominator,
  siblings,
}: RatioForm): RatioInput => ({
  form: relation.form,
  percent: percent.reported,
  sign: relation.percentSign,
  numerator: withWeights(numerator, relation.numerator),
  denominator: withWeights(denominator, relation.denominator),
  ...(siblings.length > 0 ? { siblings: siblings.map(({ reported }) => reported) } : {}),
});

export const withWeights = (figures: readonly KnownFigure[], terms: readonly Term[]) =>
  figures.map((figure, index) => figure.weighted(terms[index]!.weight));
