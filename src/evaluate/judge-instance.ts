import {
  judgeAtMost,
  judgeEquality,
  judgeRatio,
  judgeSum,
  type RatioVerdict,
  type SumVerdict,
} from '../amount/agreement.ts';
import type { RatioRelation } from '../model/relation.ts';
import type { KnownFigure } from './known-figure.ts';

/** A relation with its figures at hand. */
export interface SumForm {
  readonly comparison: '=' | '<=';
  readonly figures: readonly KnownFigure[];
  readonly weights: readonly (1 | -1)[];
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
export function holdsExactly({ comparison, figures, weights }: SumForm): boolean {
  let sum = 0;
  for (let index = 0; index < figures.length; index += 1) {
    sum += weights[index]! > 0 ? figures[index]!.micro : -figures[index]!.micro;
  }
  return sum === 0 || (comparison === '<=' && sum < 0);
}

export function judgeSumForm({ comparison, figures, weights }: SumForm, mode: RoundingMode): SumVerdict {
  const terms = figures.map((figure, index) => ({ ...figure.reported, weight: weights[index]! }));
  const options = { truncated: mode === 'truncated' };
  if (comparison === '<=') return judgeAtMost(terms, options);
  const [stated, other, ...more] = terms;
  const isEquality = stated && other && more.length === 0 && stated.weight !== other.weight;
  return isEquality ? judgeEquality(stated, other) : judgeSum(terms, options);
}

export function judgeRatioForm(form: RatioForm, mode: RoundingMode): RatioVerdict {
  const { relation, percent, numerator, denominator, siblings } = form;
  const withTerms = (figures: readonly KnownFigure[], terms: RatioRelation['numerator']) =>
    figures.map((figure, index) => ({
      ...figure.reported,
      weight: terms[index]!.weight,
      id: terms[index]!.figure,
    }));
  return judgeRatio(
    {
      form: relation.form,
      percent: percent.reported,
      sign: relation.percentSign,
      numerator: withTerms(numerator, relation.numerator),
      denominator: withTerms(denominator, relation.denominator),
      ...(siblings.length > 0 ? { siblings: siblings.map(({ reported }) => reported) } : {}),
    },
    mode,
  );
}
