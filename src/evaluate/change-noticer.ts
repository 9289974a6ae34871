import { Decimal } from 'decimal.js';
import type { Operand, Relation, SumRelation } from '../model/relation.ts';
import { type ChangeDiffers, changedRatioDiffers, changedSumDiffers } from './judge-instance.ts';
import { KnownFigure } from './known-figure.ts';

/** Which digit of a figure is thought to be wrong. */
export type ChangedDigit = 'middle' | 'last';

/**
 * Tells whether a relation would fail if a figure had another digit: changed up or down by one in the digit at its
 * middle, so that a wrong digit in that place or any before it shows; or in the last one. A part that may be as large as its whole, or a
 * small amount within a coarse percentage, is looked at and yet not checked. With several readings all must fail.
 */
export function changeNoticer(
  operands: ReadonlyMap<string, Operand>,
): (readings: readonly Relation[]) => (figure: string, digit?: ChangedDigit) => boolean {
  const known = new Map<string, KnownFigure>();
  const find: Find = (id) => {
    const operand = operands.get(id);
    const before = known.get(id);
    if (before || !operand) return before;
    const figure = new KnownFigure(operand);
    known.set(id, figure);
    return figure;
  };
  const changes: Readonly<Record<ChangedDigit, Map<string, readonly KnownFigure[]>>> = {
    middle: new Map(),
    last: new Map(),
  };
  const changesOf = (operand: Operand, digit: ChangedDigit): readonly KnownFigure[] => {
    const before = changes[digit].get(operand.id);
    if (before) return before;
    const step = digit === 'middle' ? middleStep(operand) : TEN.pow(-operand.decimals);
    const both = [operand.value.plus(step), operand.value.minus(step)].map(
      (value) => new KnownFigure({ ...operand, value }),
    );
    changes[digit].set(operand.id, both);
    return both;
  };
  return (readings) => {
    const differ = readings.map((reading) => whenChanged(reading, find));
    return (figure, digit = 'middle') => {
      const operand = operands.get(figure);
      if (!operand) return false;
      return changesOf(operand, digit).every((changed) =>
        differ.every((differs) => differs(figure, changed)),
      );
    };
  };
}

/** One in the digit at the middle of those printed: 1 of 264.73, 0.1 of 0.36. A power of ten. */
function middleStep({ text }: Operand): Decimal {
  const [whole = '', decimals = ''] = text.replace(/[^\d.]/g, '').split('.');
  const count = (whole + decimals).replace(/^0+/, '').length;
  return TEN.pow(count - Math.ceil(count / 2) - decimals.length);
}

const TEN = new Decimal(10);

type Find = (id: string) => KnownFigure | undefined;

function whenChanged(relation: Relation, find: Find): ChangeDiffers {
  const all = (terms: SumRelation['terms']) => terms.map(({ figure }) => find(figure));
  const isWhole = (figures: readonly (KnownFigure | undefined)[]): figures is readonly KnownFigure[] =>
    !figures.includes(undefined);
  if (relation.type === 'sum') {
    const figures = all(relation.terms);
    return isWhole(figures) ? changedSumDiffers({ relation, figures }) : never;
  }
  const percent = find(relation.percent);
  const [numerator, denominator] = [all(relation.numerator), all(relation.denominator)];
  if (!percent || !isWhole(numerator) || !isWhole(denominator)) return never;
  const siblings = (relation.siblings ?? []).flatMap((id) => find(id) ?? []);
  return changedRatioDiffers({ relation, percent, numerator, denominator, siblings });
}

const never: ChangeDiffers = () => false;
