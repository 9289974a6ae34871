import type { RatioRelation } from '../model/relation.ts';
import type { Reported, WeightedFigure } from './rounding.ts';

/** `id` marks a figure that stands above and below the line, e.g. a part within its own total. */
export interface RatioTerm extends WeightedFigure {
  readonly id?: string;
}

export interface RatioInput {
  readonly form: RatioRelation['form'];
  readonly percent: Reported;
  /** The sign that the word beside the percentage gives it. */
  readonly sign: 1 | -1;
  readonly numerator: readonly RatioTerm[];
  readonly denominator: readonly RatioTerm[];
  /** The percentages beside it that should make 100 with it, itself included. */
  readonly siblings?: readonly Reported[];
}
