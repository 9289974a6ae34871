import type { Figure } from './fact.ts';
import type { Location } from './location.ts';

/**
 * A figure that rules relate and diagnosis may change: a fact (`id` = its key) or a figure of the
 * narrative (`id` = `n1`, `n2` … in reading order).
 */
export interface Operand extends Omit<Figure, 'unit'> {
  readonly id: string;
  readonly unit: Figure['unit'] | 'percent' | 'count';
  /** `assumed`: not printed anywhere; the row or cell is absent and its template says absent means zero. */
  readonly state: 'printed' | 'blank' | 'assumed';
  readonly location: Location;
}

export interface Term {
  readonly figure: string;
  readonly weight: 1 | -1;
}

/** Σ weight·figure = 0, or ≤ 0. The first term is the stated total (weight 1), the others explain it. */
export interface SumRelation {
  readonly type: 'sum';
  readonly comparison: '=' | '<=';
  readonly terms: readonly Term[];
}

/**
 * percent = Σ numerator / Σ denominator × 100 (share, completion), or the growth rate
 * numerator (the change) over denominator (the prior figure, often current − change).
 */
export interface RatioRelation {
  readonly type: 'ratio';
  readonly form: 'share' | 'completion' | 'growth';
  readonly percent: string;
  /** The sign that the word beside the percentage gives it: 下降 3 % is −1. */
  readonly percentSign: 1 | -1;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  /** Percentages stated beside it that should add to 100 with it (itself included), when complete. */
  readonly siblings?: readonly string[];
}

export type Relation = SumRelation | RatioRelation;

/** What is added up in it, above and below the line. */
export const termsIn = (relation: Relation): readonly Term[] =>
  relation.type === 'sum' ? relation.terms : [...relation.numerator, ...relation.denominator];

/** Every figure that it says something of, the one to look at first in front. */
export const figuresIn = (relation: Relation): string[] => [
  ...(relation.type === 'ratio' ? [relation.percent] : []),
  ...termsIn(relation).map(({ figure }) => figure),
];

/** And those that judging it takes into account: the percentages beside it. */
export const judgedFiguresIn = (relation: Relation): string[] => [
  ...figuresIn(relation),
  ...(relation.type === 'ratio' ? (relation.siblings ?? []) : []),
];

/** How well a relation holds, by shared rounding rules; see amount/agreement.ts. */
export type Agreement =
  | 'exact'
  | 'rounding'
  | 'improbable-rounding'
  | 'truncated'
  | 'balanced'
  | 'differs'
  | 'undefined-base';
