/** A figure as it stands on paper: its digits and how many of them follow the point. */
export interface PrintedDigits {
  readonly negative: boolean;
  /** Without point, without leading zeros beyond the units place. */
  readonly digits: string;
  readonly decimals: number;
}

/** `value` is a multiple of `ulp`, the unit of the last printed digit; `decimals` counts in the printed unit. */
export function printDigits(value: bigint, ulp: bigint, decimals: number): PrintedDigits {
  const negative = value < 0n;
  const size = negative ? -value : value;
  const mantissa = ulp === 0n ? 0n : size / ulp;
  const whole = decimals < 0 ? `${mantissa}${'0'.repeat(-decimals)}` : `${mantissa}`;
  const places = Math.max(0, decimals);
  return { negative, digits: whole.padStart(places + 1, '0'), decimals: places };
}

/** `(539760, 2)` → `5397.60`. */
export function withPoint({ digits, decimals }: Pick<PrintedDigits, 'digits' | 'decimals'>): string {
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The same amount always gives the same text: no leading zeros, no trailing zeros after the point. */
export function canonical(text: string): string {
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  let start = 0;
  while (start < whole - 1 && text[start] === '0') start++;
  let end = text.length;
  if (point >= 0) {
    while (text[end - 1] === '0') end--;
    if (text[end - 1] === '.') end--;
  }
  const kept = text.slice(start, end);
  return kept === '' || kept[0] === '.' ? `0${kept}` : kept;
}

/** Digits that carry meaning: neither leading zeros nor trailing zeros after the point. */
export const significantDigits = (figure: PrintedDigits): number =>
  canonical(withPoint(figure)).replace('.', '').replace(/^0+/, '').length;
