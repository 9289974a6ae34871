import type { Operand, Relation, SumRelation } from '../model/relation.ts';
import { type ChangeDiffers, changedRatioDiffers, changedSumDiffers } from './change-differs.ts';
import { ChangedFigure } from './changed-figure.ts';
import { KnownFigure } from './known-figure.ts';

/** Which digit of a figure is thought to be wrong. */
export type ChangedDigit = 'middle' | 'last';

/** Whether it would be noticed if the figure were one more in that digit, and one less. */
export type NoticedChange = readonly [more: boolean, less: boolean];

/**
 * Tells whether a relation would fail if a figure had another digit: changed up or down by one in the digit at its
 * middle, so that a wrong digit in that place or any before it shows; or in the last one. A part that may be as large
 * as its whole, or a small amount within a coarse percentage, is looked at and yet not checked; what may only be smaller is
 * checked one way. With several readings all must fail.
 */
export function changeNoticer(
  operands: ReadonlyMap<string, Operand>,
): (readings: readonly Relation[]) => (figure: string, digit?: ChangedDigit) => NoticedChange {
  const known = new Map<string, Changeable>();
  const find = (id: string): Changeable | undefined => {
    const operand = operands.get(id);
    const before = known.get(id);
    if (before || !operand) return before;
    const figure = new Changeable(operand);
    known.set(id, figure);
    return figure;
  };
  return (readings) => {
    const differ = readings.map((reading) => whenChanged(reading, (id) => find(id)?.figure));
    return (id, digit = 'middle') => {
      const changes = find(id)?.changed(digit);
      const isNoticed = (changed: ChangedFigure) => differ.every((differs) => differs(id, changed));
      return changes ? [isNoticed(changes[0]), isNoticed(changes[1])] : UNNOTICED;
    };
  };
}

const UNNOTICED: NoticedChange = [false, false];

/** A figure and what it would be with another digit. */
class Changeable {
  readonly figure: KnownFigure;
  private readonly changes: Partial<Record<ChangedDigit, readonly [ChangedFigure, ChangedFigure]>> = {};

  constructor(operand: Operand) {
    this.figure = new KnownFigure(operand);
  }

  changed(digit: ChangedDigit): readonly [more: ChangedFigure, less: ChangedFigure] {
    const before = this.changes[digit];
    if (before) return before;
    const { operand } = this.figure;
    const power = digit === 'middle' ? middlePower(operand) : -operand.decimals;
    const both = [
      new ChangedFigure(this.figure, power, 1),
      new ChangedFigure(this.figure, power, -1),
    ] as const;
    this.changes[digit] = both;
    return both;
  }
}

/** The power of ten of the digit at the middle of those printed: 0 of 264.73, −1 of 0.36. */
function middlePower({ text }: Operand): number {
  let count = 0;
  let decimals = 0;
  let points = 0;
  for (let at = 0; at < text.length && points < 2; at += 1) {
    const char = text.charCodeAt(at);
    if (char === POINT) points += 1;
    if (char < ZERO || char > ZERO + 9) continue;
    if (char !== ZERO || count > 0) count += 1;
    decimals += points;
  }
  return count - Math.ceil(count / 2) - decimals;
}

const POINT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

function whenChanged(relation: Relation, find: (id: string) => KnownFigure | undefined): ChangeDiffers {
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
