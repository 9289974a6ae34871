import type { Decimal } from 'decimal.js';
import type { Reported } from '../amount/rounding.ts';
import { toWanyuan } from '../amount/unit.ts';
import type { Operand } from '../model/relation.ts';
import type { Unit } from '../model/unit.ts';

/** A figure ready for arithmetic: amounts in 万元, percentages and counts as they are. */
export interface KnownFigure {
  readonly operand: Operand;
  /** Blank or assumed: exactly zero. */
  readonly exact: boolean;
  /**
   * The value times 10^6 as a safe integer, so that most sums are settled without Decimal; NaN where it
   * does not fit.
   */
  readonly micro: number;
  /** The same for the exact way. */
  readonly reported: Reported;
}

/** A hundred of them still add up to a safe integer. */
const MAX_MICRO = 2 ** 46;
const POWERS: Readonly<Record<Unit, number>> = { yuan: 2, wanyuan: 6, yiyuan: 10 };

class Known implements KnownFigure {
  readonly operand: Operand;
  readonly exact: boolean;
  readonly micro: number;
  #reported: Reported | undefined;

  constructor(operand: Operand) {
    this.operand = operand;
    this.exact = operand.state !== 'printed';
    this.micro = this.exact ? 0 : toMicro(operand.value, powerOf(operand.unit));
  }

  get reported(): Reported {
    this.#reported ??= convert(this.operand, this.exact);
    return this.#reported;
  }
}

export const knownFigure = (operand: Operand): KnownFigure => new Known(operand);

const isUnit = (unit: Operand['unit']): unit is Unit => unit in POWERS;
const powerOf = (unit: Operand['unit']): number => (isUnit(unit) ? POWERS[unit] : 6);

function toMicro(value: Decimal, power: number): number {
  if (value.decimalPlaces() > power) return Number.NaN;
  const micro = Math.round(value.toNumber() * 10 ** power);
  return Math.abs(micro) <= MAX_MICRO ? micro : Number.NaN;
}

function convert({ value, decimals, unit }: Operand, exact: boolean): Reported {
  const converted = isUnit(unit) ? toWanyuan(value, decimals, unit) : { value, decimals };
  return exact ? { ...converted, exact } : converted;
}
