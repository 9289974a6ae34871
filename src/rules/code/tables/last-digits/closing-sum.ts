import { toMicro } from '../../../../amount/micro.ts';
import { toWanyuan } from '../../../../amount/unit.ts';
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
  const known = new Map<string, ClosingSum>();
  const cutsOff = sums.filter(({ isCutOff }) => isCutOff).length > CUTTING * sums.length;
  for (const { relation, differs, isCutOff } of sums) {
    if (isCutOff && cutsOff) continue;
    const terms: ClosingTerm[] = [];
    for (const { figure, weight } of relation.terms) {
      const found = operand(figure);
      if (found && !found.value.isZero())
        terms.push({ place: placeKey(found.location), operand: found, weight });
    }
    const places = new Set(terms.map(({ place }) => place));
    if (terms.length < 2 || places.size < terms.length) continue;
    const kind = terms.length > 2 ? 'sum' : relation.comparison === '=' ? 'identity' : 'bound';
    if (relation.comparison === '<=' && kind === 'sum') continue;
    const key = terms
      .map(({ place, weight }) => place + (weight === terms[0]!.weight))
      .sort()
      .join('|');
    const sum = closingSum(kind, terms, differs);
    const isApart = sum?.kind === 'bound' && !differs && Math.abs(sum.miss) > ALL_OF_IT;
    if (sum && !isApart && (!known.has(key) || kind === 'identity')) known.set(key, sum);
  }
  return [...known.values()];
}

/** A document that cuts digits off does so in more than this part of its sums; a lone one is no habit. */
const CUTTING = 0.02;

/** A part this close to its whole, in units of the last digit, is all of it. */
const ALL_OF_IT = 9;

function closingSum(
  kind: ClosingKind,
  terms: readonly ClosingTerm[],
  differs: boolean,
): ClosingSum | undefined {
  let micro = 0;
  let digit: number | undefined;
  for (const { operand, weight } of terms) {
    const { value, decimals } = inWanyuan(operand);
    if (digit !== undefined && digit !== decimals) return undefined;
    digit = decimals;
    micro += weight * toMicro(value);
  }
  if (digit === undefined || digit > CENT || !Number.isSafeInteger(micro)) return undefined;
  return { kind, terms, miss: micro / 10 ** (CENT - digit), isToTheCent: digit === CENT, differs };
}

/** 0.000001 万元 is 0.01 元. */
const CENT = 6;

const inWanyuan = ({ value, decimals, unit }: Operand) =>
  unit === 'yuan' || unit === 'yiyuan' ? toWanyuan(value, decimals, unit) : { value, decimals };
