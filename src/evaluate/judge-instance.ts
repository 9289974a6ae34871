import {
  judgeAtMost,
  judgeEquality,
  judgeRatio,
  judgeSum,
  type RatioVerdict,
  type SumVerdict,
} from '../amount/agreement.ts';
import { MAX_TERMS } from '../amount/micro.ts';
import { isFarFromRatio } from '../amount/quick-agreement.ts';
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
function microSum({ relation: { terms }, figures }: SumForm): number {
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

function judgeTerms(
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

/** Cut-off digits hide at most twice as much as rounded ones, from either side. */
const CUT_OFF = 4;

/** Tells whether a relation differs once a figure of it has another value. */
export type ChangeDiffers = (figure: string, changed: KnownFigure) => boolean;

/**
 * Whether a sum with a changed figure differs, without the amounts that a verdict tells: mostly so plainly that
 * integers decide, which need what the change adds to the sum only.
 */
export function changedSumDiffers(form: SumForm): ChangeDiffers {
  const { relation, figures } = form;
  const { terms, comparison } = relation;
  const sum = microSum(form);
  const units = figures.reduce((all, { microUnit }) => all + microUnit, 0);
  // Where the integers do not decide, no comparison with it holds.
  const room = comparison === '<=' || figures.length > MAX_TERMS ? Number.NaN : (CUT_OFF * units) / 2;
  const places = placesOf(terms);
  const answers = new Map<number, boolean>();
  return (id, changed) => {
    let added = 0;
    for (const index of places.get(id) ?? [])
      added += terms[index]!.weight * (changed.micro - figures[index]!.micro);
    if (Math.abs(sum + added) > room) return true;
    const judge = () => {
      const after = figures.map((figure, index) => (terms[index]!.figure === id ? changed : figure));
      return judgeTerms(relation, withWeights(after, terms), 'nearest').agreement === 'differs';
    };
    // In a sum of three and more nothing else of the figure counts: a long one is not judged for each.
    if (terms.length <= 2 || Number.isNaN(added)) return judge();
    const answer = answers.get(added) ?? judge();
    answers.set(added, answer);
    return answer;
  };
}

function placesOf(terms: readonly Term[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  terms.forEach(({ figure }, index) => {
    const own = places.get(figure);
    if (own) own.push(index);
    else places.set(figure, [index]);
  });
  return places;
}

/** The same of a ratio. */
export function changedRatioDiffers(form: RatioForm): ChangeDiffers {
  return (id, changed) => {
    const swap = (figure: KnownFigure) => (figure.operand.id === id ? changed : figure);
    const input = ratioInput({
      ...form,
      percent: swap(form.percent),
      numerator: form.numerator.map(swap),
      denominator: form.denominator.map(swap),
      siblings: form.siblings.map(swap),
    });
    return isFarFromRatio(input) || judgeRatio(input, 'nearest').agreement === 'differs';
  };
}

export function judgeRatioForm(form: RatioForm, mode: RoundingMode): RatioVerdict {
  return judgeRatio(ratioInput(form), mode);
}

const ratioInput = ({ relation, percent, numerator, denominator, siblings }: RatioForm): RatioInput => ({
  form: relation.form,
  percent: percent.reported,
  sign: relation.percentSign,
  numerator: withWeights(numerator, relation.numerator),
  denominator: withWeights(denominator, relation.denominator),
  ...(siblings.length > 0 ? { siblings: siblings.map(({ reported }) => reported) } : {}),
});

const withWeights = (figures: readonly KnownFigure[], terms: readonly Term[]) =>
  figures.map((figure, index) => ({
    ...figure.reported,
    weight: terms[index]!.weight,
    id: terms[index]!.figure,
  }));
