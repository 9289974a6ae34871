import { MICRO_DECIMALS, tenToThe, toMicro } from '../amount/micro.ts';
import type { Reported, WeightedFigure } from '../amount/rounding.ts';
import { toWanyuan } from '../amount/unit.ts';
import type { Operand, Term } from '../model/relation.ts';
import type { Unit } from '../model/unit.ts';

const POWERS: Readonly<Record<Unit, number>> = { yuan: 2, wanyuan: 6, yiyuan: 10 };

/** A figure ready for arithmetic: amounts in 万元, percentages and counts as they are. */
export class KnownFigure {
  readonly operand: Operand;
  /** Blank or assumed: exactly zero. */
  readonly exact: boolean;
  /** `micro` is the value as printed times 10^power. */
  readonly power: number;
  /** The value times 10^6 as a safe integer, so that most sums need no Decimal; NaN where it does not fit. */
  readonly micro: number;
  /** The unit of its last printed digit, times 10^6 as well; 0 where it is exact, NaN where it does not fit. */
  readonly microUnit: number;
  private converted: Reported | undefined;
  private plus: (WeightedFigure & { readonly id: string }) | undefined;
  private minus: (WeightedFigure & { readonly id: string }) | undefined;
  private added: Term | undefined;
  private subtracted: Term | undefined;

  constructor(operand: Operand) {
    this.operand = operand;
    this.exact = operand.state !== 'printed';
    const power = isMoney(operand.unit) ? POWERS[operand.unit] : MICRO_DECIMALS;
    this.power = power;
    this.micro = this.exact ? 0 : toMicro(operand.value, power);
    this.microUnit = this.exact
      ? 0
      : operand.decimals <= power
        ? tenToThe(power - operand.decimals)
        : Number.NaN;
  }

  /** The same for the exact way. */
  get reported(): Reported {
    this.converted ??= convert(this.operand, this.exact);
    return this.converted;
  }

  /** The same as an addend. */
  weighted(weight: 1 | -1): WeightedFigure & { readonly id: string } {
    const known = weight > 0 ? this.plus : this.minus;
    if (known) return known;
    const figure = { ...this.reported, weight, id: this.operand.id };
    if (weight > 0) this.plus = figure;
    else this.minus = figure;
    return figure;
  }

  /** The figure as a term of a relation; relations share it. */
  term(weight: 1 | -1): Term {
    if (weight > 0) {
      this.added ??= { figure: this.operand.id, weight: 1 };
      return this.added;
    }
    this.subtracted ??= { figure: this.operand.id, weight: -1 };
    return this.subtracted;
  }
}

export const isMoney = (unit: Operand['unit']): unit is Unit => unit in POWERS;

function convert({ value, decimals, unit }: Operand, exact: boolean): Reported {
  const converted = isMoney(unit) ? toWanyuan(value, decimals, unit) : { value, decimals };
  return exact ? { ...converted, exact } : converted;
}
