import type { Decimal } from 'decimal.js';
import { Exact } from '../../amount/rounding.ts';
import { fromWanyuan, toWanyuan } from '../../amount/unit.ts';
import type { Operand } from '../../model/relation.ts';

/**
 * Integers of half a unit of the finest printed digit: an amount, half its last digit and every sum of
 * them are whole numbers, so that the search adds machine integers and never rounds.
 */
export interface Scale {
  readonly decimals: number;
  /** Integers to one 万元, one percent, one. */
  readonly one: bigint;
}

export function scaleFor(operands: readonly Operand[]): Scale {
  const decimals = Math.max(
    2,
    ...operands.map((operand) => Math.max(commonDecimals(operand), placesOf(operand))),
  );
  return { decimals, one: 2n * 10n ** BigInt(decimals) };
}

const isAmount = (operand: Operand) => operand.unit !== 'percent' && operand.unit !== 'count';

const common = (operand: Operand): { value: Decimal; decimals: number } =>
  operand.unit === 'percent' || operand.unit === 'count'
    ? { value: operand.value, decimals: operand.decimals }
    : toWanyuan(operand.value, operand.decimals, operand.unit);

/** Printed decimals in 万元, percent or pieces; negative where a coarse unit was converted. */
export const commonDecimals = (operand: Operand): number => common(operand).decimals;

const placesOf = (operand: Operand): number => common(operand).value.decimalPlaces();

export const toUnits = (operand: Operand, scale: Scale): bigint =>
  BigInt(new Exact(common(operand).value).times(new Exact(scale.one.toString())).toFixed(0));

export const ulpOf = (decimals: number, scale: Scale): bigint =>
  decimals > scale.decimals ? 1n : 2n * 10n ** BigInt(scale.decimals - decimals);

/** The value in 万元, percent or pieces. */
const fromUnits = (units: bigint, scale: Scale): Decimal =>
  new Exact(units.toString()).div(scale.one.toString());

/** The value in the unit that the figure is printed in. */
export function inPrintedUnit(units: bigint, operand: Operand, scale: Scale): Decimal {
  const value = fromUnits(units, scale);
  return isAmount(operand) ? fromWanyuan(value, operand.unit as 'yuan' | 'wanyuan' | 'yiyuan') : value;
}

/** Decimals in the printed unit for decimals in the common one. */
export const printedDecimals = (decimals: number, operand: Operand): number =>
  decimals + (operand.decimals - commonDecimals(operand));
