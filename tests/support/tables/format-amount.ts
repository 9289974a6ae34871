import type { Fen } from '../department.ts';

const UNIT_DIGITS = { yuan: 2, wanyuan: 6, yiyuan: 10 } as const;
export type PrintUnit = keyof typeof UNIT_DIGITS;

/** 分 rounded half up (by magnitude) to the decimals of the unit, as a plain decimal string. */
export function formatAmount(fen: Fen, unit: PrintUnit, decimals = 2): string {
  const scale = UNIT_DIGITS[unit];
  const magnitude = BigInt(Math.abs(fen));
  const step = 10n ** BigInt(Math.max(0, scale - decimals));
  const units = ((magnitude + step / 2n) / step) * 10n ** BigInt(Math.max(0, decimals - scale));
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return fen < 0 && units !== 0n ? `-${whole}` : whole;
}

/** What the printed 0.01 万元 stands for, in 分. */
export const roundToPrinted = (fen: Fen): Fen =>
  (fen < 0 ? -1 : 1) * Math.floor((Math.abs(fen) + 5_000) / 10_000) * 10_000;

/** `1234567.80` → `1,234,567.80`. */
export const withSeparators = (text: string, separator = ','): string =>
  text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, separator));
