import { MICRO_DECIMALS, toMicro } from '../../../../amount/micro.ts';
import type { CheckContext, JudgedSum } from '../../../../model/code-rule.ts';
import { placeKey } from '../../../../model/location.ts';
import type { Operand } from '../../../../model/relation.ts';

/** A printed figure, other than 0, as a term of a sum. */
interface ClosingTerm {
  /** One for each place in the files: a cell may have several keys. */
  readonly place: string;
  readonly operand: Operand;
  readonly weight: 1 | -1;
}

/** A sum of figures that are all printed to the same digit. */
export interface ClosingSum {
  readonly terms: readonly ClosingTerm[];
  /** Σ weight·figure in units of the last printed digit. */
  readonly miss: number;
  /** Printed to the 分, below which there is no money. */
  readonly isToTheCent: boolean;
  readonly differs: boolean;
  readonly kind: ClosingKind;
}

/**
 * Of two figures that should be the same, rounding piles nothing up. A part that may be smaller than its whole tells
 * as much where it is all of it, as most parts are where one fund pays: what is left is hardly ever a unit or two.
 */
export type ClosingKind = 'sum' | 'identity' | 'bound';

/** The sums that tell how the document's last digits close, each once. */
export function closingSums(
  sums: readonly JudgedSum[],
  { operand }: Pick<CheckContext, 'operand'>,
): ClosingSum[] {
  const known = new Map<string | number, ClosingSum>();
  const figures = new Map<string, ClosingFigure | undefined>();
  const numbers = new Map<string, number>();
  const find = (id: string): ClosingFigure | undefined => {
    if (figures.has(id)) return figures.get(id);
    const found = operand(id);
    const figure = found && !found.value.isZero() ? closingFigure(found, numbers) : undefined;
    figures.set(id, figure);
    return figure;
  };
  const cutsOff = sums.filter(({ isCutOff }) => isCutOff).length > CUTTING * sums.length;
  for (const { relation, differs, isCutOff } of sums) {
    if (isCutOff && cutsOff) continue;
    const terms: (ClosingFigure & ClosingTerm)[] = [];
    for (const { figure, weight } of relation.terms) {
      const found = find(figure);
      if (found) terms.push({ ...found, weight });
    }
    if (terms.length < 2) continue;
    const kind = terms.length > 2 ? 'sum' : relation.comparison === '=' ? 'identity' : 'bound';
    if (relation.comparison === '<=' && kind === 'sum') continue;
    const sides = terms
      .map(({ number, weight }) => 2 * number + Number(weight === terms[0]!.weight))
      .sort(byNumber);
    // One place twice tells of no other.
    if (sides.some((side, at) => at > 0 && side >> 1 === sides[at - 1]! >> 1)) continue;
    const key = sides.length === 2 ? sides[0]! * MOST_SIDES + sides[1]! : sides.join();
    const sum = closingSum(kind, terms, differs);
    const isApart = sum?.kind === 'bound' && !differs && Math.abs(sum.miss) > ALL_OF_IT;
    if (sum && !isApart && (!known.has(key) || kind === 'identity')) known.set(key, sum);
  }
  return [...known.values()];
}

const MOST_SIDES = 2 ** 26;
const byNumber = (a: number, b: number): number => a - b;

/** A figure in millionths of 万元 or of its own unit, with the number of its place. */
interface ClosingFigure extends Omit<ClosingTerm, 'weight'> {
  readonly number: number;
  readonly micro: number;
  readonly decimals: number;
}

function closingFigure(operand: Operand, numbers: Map<string, number>): ClosingFigure {
  const place = placeKey(operand.location);
  const number = numbers.get(place) ?? numbers.size;
  numbers.set(place, number);
  const shift = SHIFT[operand.unit] ?? 0;
  const micro = toMicro(operand.value, MICRO_DECIMALS + shift);
  return { operand, place, number, micro, decimals: operand.decimals - shift };
}

/** A document that cuts digits off does so in more than this part of its sums; a lone one is no habit. */
const CUTTING = 0.02;

/** A part this close to its whole, in units of the last digit, is all of it. */
const ALL_OF_IT = 9;

function closingSum(
  kind: ClosingKind,
  terms: readonly (ClosingFigure & ClosingTerm)[],
  differs: boolean,
): ClosingSum | undefined {
  const digit = terms[0]!.decimals;
  let sum = 0;
  for (const { micro, decimals, weight } of terms) {
    if (digit !== decimals) return undefined;
    sum += weight * micro;
  }
  if (digit > CENT || !Number.isSafeInteger(sum)) return undefined;
  return { kind, terms, miss: sum / 10 ** (CENT - digit), isToTheCent: digit === CENT, differs };
}

/** 0.000001 万元 is 0.01 元. */
const CENT = 6;

/** Powers of ten to 万元. */
const SHIFT: Partial<Record<Operand['unit'], number>> = { yuan: -4, yiyuan: 4 };
