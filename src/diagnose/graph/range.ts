/** Integers between two ends, both included; an absent end is unbounded. */
export interface Range {
  readonly low?: bigint | undefined;
  readonly high?: bigint | undefined;
}

export const EVERYTHING: Range = {};

export const includes = ({ low, high }: Range, value: bigint): boolean =>
  (low === undefined || value >= low) && (high === undefined || value <= high);

/** What lies in both; `undefined` where nothing does. */
export function overlap(a: Range, b: Range): Range | undefined {
  const low = a.low === undefined ? b.low : b.low === undefined || a.low > b.low ? a.low : b.low;
  const high = a.high === undefined ? b.high : b.high === undefined || a.high < b.high ? a.high : b.high;
  return low !== undefined && high !== undefined && low > high ? undefined : { low, high };
}

/** Multiples of `step` in the range, lowest first; `undefined` where there are more than `limit`. */
export function multiplesIn({ low, high }: Range, step: bigint, limit: number): bigint[] | undefined {
  if (low === undefined || high === undefined) return undefined;
  const first = ceilDiv(low, step) * step;
  if (first > high) return [];
  if ((high - first) / step >= BigInt(limit)) return undefined;
  const values: bigint[] = [];
  for (let value = first; value <= high; value += step) values.push(value);
  return values;
}

export function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The least of some integers; `undefined` of none. */
export function least(values: readonly bigint[]): bigint | undefined {
  let found: bigint | undefined;
  for (const value of values) if (found === undefined || value < found) found = value;
  return found;
}

/** The larger of two integers. */
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
