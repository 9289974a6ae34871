/** 100·a/b with `decimals`, half up or cut off, as digits; exact integers throughout. */
export function formatPercent(
  a: number,
  b: number,
  decimals: number,
  rounding: 'half-up' | 'truncate',
): string {
  const scale = 10n ** BigInt(decimals);
  const numerator = BigInt(Math.abs(a)) * 100n * scale;
  const denominator = BigInt(Math.abs(b));
  const units =
    rounding === 'truncate' ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator);
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
