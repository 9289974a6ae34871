import { judgeRatio } from '../amount/agreement.ts';
import { MAX_TERMS, MICRO_DECIMALS } from '../amount/micro.ts';
import { fitOfMicroRatio, type MicroTerm } from '../amount/micro-ratio.ts';
import type { Term } from '../model/relation.ts';
import type { ChangedFigure } from './changed-figure.ts';
import {
  judgeTerms,
  microSum,
  type RatioForm,
  ratioInput,
  type SumForm,
  withWeights,
} from './judge-instance.ts';
import type { KnownFigure } from './known-figure.ts';

/** Tells whether a relation differs once a figure of it has another value. */
export type ChangeDiffers = (figure: string, changed: ChangedFigure) => boolean;

/**
 * Whether a sum with a changed figure differs, without the amounts that a verdict tells: mostly integers decide,
 * which need what the change adds to the sum only.
 */
export function changedSumDiffers(form: SumForm): ChangeDiffers {
  const { relation, figures } = form;
  const { terms, comparison } = relation;
  if (terms.length > MAX_TERMS) return changedLongSumDiffers(form);
  const before = microSum(form);
  const room = roomOf(form);
  return (id, changed) => {
    let sum = before;
    for (let index = 0; index < terms.length; index += 1) {
      const { figure, weight } = terms[index]!;
      if (figure === id) sum += weight * (changed.micro - figures[index]!.micro);
    }
    if (!Number.isNaN(sum) && !Number.isNaN(room))
      return (comparison === '=' || sum > 0) && 2 * Math.abs(sum) > room;
    const after = figures.map((figure, index) => (terms[index]!.figure === id ? changed.figure : figure));
    return judgeTerms(relation, withWeights(after, terms), 'nearest').agreement === 'differs';
  };
}

/** Of a sum too long for integers: what the change adds is all that is new, for each of thousands of figures. */
function changedLongSumDiffers({ relation, figures }: SumForm): ChangeDiffers {
  const { terms, comparison } = relation;
  const { difference, tolerance } = judgeTerms(relation, withWeights(figures, terms), 'nearest');
  const places = new Map<string, number[]>();
  for (const [index, { figure }] of terms.entries()) {
    const known = places.get(figure);
    if (known) known.push(index);
    else places.set(figure, [index]);
  }
  return (id, changed) => {
    let after = difference;
    for (const index of places.get(id) ?? []) {
      const step = changed.figure.reported.value.minus(figures[index]!.reported.value);
      after = terms[index]!.weight === terms[0]!.weight ? after.plus(step) : after.minus(step);
    }
    return (comparison === '=' || after.greaterThan(0)) && after.abs().greaterThan(tolerance);
  };
}

/** Beyond half of it a sum differs, in millionths of 万元: as judgeSum and judgeEquality have it. NaN where it is for Decimals to say. */
function roomOf({ relation: { terms }, figures }: SumForm): number {
  const [stated, other, ...more] = figures;
  if (!stated || !other || more.length > 0) return figures.reduce((all, { microUnit }) => all + microUnit, 0);
  if (terms[0]!.weight === terms[1]!.weight) return Number.NaN;
  const [a, b] = [stated.microUnit, other.microUnit];
  if (a === b || stated.exact || other.exact)
    return stated.exact && other.exact ? Number.NaN : 2 * Math.max(a, b);
  // A finer figure rounds to the coarser, which a whole unit beside it does not.
  return 2 * Math.max(a, b) - 1;
}

/** The same of a ratio. */
export function changedRatioDiffers(form: RatioForm): ChangeDiffers {
  const { relation, percent, siblings } = form;
  const { percentSign } = relation;
  const terms = microTerms(form);
  const before = [...terms.values()];
  const half = percent.exact ? Number.NaN : percent.microUnit / 2;
  return (id, changed) => {
    const term = terms.get(id);
    const after = term
      ? before.map((one) => (one === term ? { ...term, micro: changed.micro } : one))
      : before;
    const stated = percentSign * (percent.operand.id === id ? changed.micro : percent.micro);
    const fit = fitOfMicroRatio(after, { low: stated - half, high: stated + half });
    if (fit === 'undefined-base' || fit === 'within') return false;
    // A last digit may look cut off, which is excused.
    const mayBeCut =
      percent.operand.id === id && Math.abs(changed.micro - percent.micro) === percent.microUnit;
    if (!mayBeCut && (fit === 'far' || (fit === 'beside' && !mayBalance(siblings, id, changed)))) return true;
    const swap = (figure: KnownFigure) => (figure.operand.id === id ? changed.figure : figure);
    const input = ratioInput({
      ...form,
      percent: swap(percent),
      numerator: form.numerator.map(swap),
      denominator: form.denominator.map(swap),
      siblings: siblings.map(swap),
    });
    return judgeRatio(input, mayBeCut ? undefined : 'nearest').agreement === 'differs';
  };
}

/** Percentages that make 100 together excuse one another by a unit. */
function mayBalance(siblings: readonly KnownFigure[], id: string, changed: ChangedFigure): boolean {
  if (siblings.length < 2) return false;
  let sum = 0;
  for (const { operand, micro } of siblings) sum += operand.id === id ? changed.micro : micro;
  return Number.isNaN(sum) || sum === 100 * 10 ** MICRO_DECIMALS;
}

/** The figures of a ratio, each once. */
function microTerms({ relation, numerator, denominator }: RatioForm): Map<string, MicroTerm> {
  const terms = new Map<string, MicroTerm>();
  const collect = (figures: readonly KnownFigure[], own: readonly Term[], isAbove: boolean) => {
    for (const [index, { micro, microUnit }] of figures.entries()) {
      const { figure, weight } = own[index]!;
      const { above, below } = terms.get(figure) ?? { above: 0, below: 0 };
      const term = isAbove ? { above: above + weight, below } : { above, below: below + weight };
      terms.set(figure, { micro, unit: microUnit, ...term });
    }
  };
  collect(numerator, relation.numerator, true);
  collect(denominator, relation.denominator, false);
  return terms;
}
