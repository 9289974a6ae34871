import { Decimal } from 'decimal.js';
import type { Unit } from '../model/unit.ts';

/** Powers of ten from each unit to 万元. */
const SHIFT: Readonly<Record<Unit, number>> = { yuan: -4, wanyuan: 0, yiyuan: 4 };
const factors = new Map([-4, 4].map((power) => [power, new Decimal(10).pow(power)]));

const shift = (value: Decimal, power: number): Decimal =>
  power === 0 ? value : value.times(factors.get(power)!);

/** 元 with 2 decimals becomes 万元 with 6; 亿元 with 2 becomes 万元 with −2, that is, to the hundred. */
export function toWanyuan(
  value: Decimal,
  decimals: number,
  unit: Unit,
): { value: Decimal; decimals: number } {
  return { value: shift(value, SHIFT[unit]), decimals: decimals - SHIFT[unit] };
}

/** An amount in 万元 as `unit` would state it. */
export const fromWanyuan = (value: Decimal, unit: Unit): Decimal => shift(value, -SHIFT[unit]);
