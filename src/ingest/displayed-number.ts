import { SSF } from '@e965/xlsx';
import { Decimal } from 'decimal.js';

/** Excel keeps 15 significant digits: what a binary float holds beyond them is noise. */
const SIGNIFICANT_DIGITS = 15;
/** Where General has no room for a cell's fen any more, this many decimals are still figures and not noise. */
const WIDE_DECIMALS = 4;
const GENERAL_WIDTH = 11;

/**
 * What the spreadsheet shows for a number under its format: `12.3` under `#,##0.00` is `12.30`. Rounds half up
 * on the decimal digits as Excel does, keeps the sign where a format only colours negatives, and ignores a
 * format that hides the figure, so that a hidden figure is not taken for a zero.
 */
export function displayedNumber(
  value: number,
  format: string | undefined,
  fallback: string | undefined,
): string {
  if (!Number.isFinite(value)) return fallback ?? '';
  if (format === undefined) return unformatted(value, fallback);
  const scaled = inTenThousands(value, format);
  if (scaled !== undefined) return scaled;
  const pattern = cleanFormat(format);
  if (pattern === 'General' || pattern === '@') return general(value);
  const shown = applyFormat(pattern, value) ?? fallback?.trim() ?? '';
  if (shown === '') return value === 0 ? '' : general(value);
  if (SSF.is_date(pattern)) return shown;
  return withSign(withDecimalRounding(shown, pattern, value), value);
}

/** `0!.0,"万"`, the Chinese way to show 元 in 万: a point set as text among the digits, which the formatter splits wrongly. */
function inTenThousands(value: number, format: string): string | undefined {
  const parts = format.match(/^[#0,]*[!\\]\.(0+)(,*)(?:"([^"]*)")?[_ )]*(?:;.*)?$/);
  if (!parts) return undefined;
  const decimals = parts[1]!.length;
  const shift = new Decimal(10).pow(decimals + 3 * parts[2]!.length);
  const exact = new Decimal(value.toPrecision(SIGNIFICANT_DIGITS)).div(shift);
  return exact.toFixed(decimals, Decimal.ROUND_HALF_UP) + (parts[3] ?? '');
}

/** Drops what only styles a figure, and quotes signs that the formatter does not know. */
function cleanFormat(format: string): string {
  return format
    .replace(/!(.)/g, '\\$1')
    .replace(/\[(DBNum\d|\$-[^\]]*|[^\]\d<>=$]*)\]/gi, (whole, inner: string) =>
      /^[hms]+$/i.test(inner) ? whole : '',
    )
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/[¥￥€£$]/g, '')
    .replace(/^(G\/通用格式|general)$/i, 'General');
}

function applyFormat(pattern: string, value: number): string | undefined {
  try {
    return SSF.format(pattern, value, { dateNF: 'yyyy/m/d' }).trim();
  } catch {
    return undefined;
  }
}

/** No pattern in the file: what ODS shows as text, or a built-in date of Chinese Excel, which comes out American. */
function unformatted(value: number, fallback: string | undefined): string {
  if (/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(fallback ?? '')) return SSF.format('yyyy/m/d', value);
  return fallback ?? general(value);
}

/** 0.285 is 0.28499… in binary; a spreadsheet shows 0.29. */
function withDecimalRounding(shown: string, pattern: string, value: number): string {
  const digits = shown.replace(/[,\s]/g, '').match(/^[-(]?(\d+)(?:\.(\d+))?\)?(%?)$/);
  if (!digits) return shown;
  const decimals = (digits[2]?.length ?? 0) + (digits[3] ? 2 : 0);
  const exact = new Decimal(value.toPrecision(SIGNIFICANT_DIGITS));
  const rounded = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const asShown = new Decimal(`${digits[1]}.${digits[2] ?? '0'}`).div(digits[3] ? 100 : 1);
  const isScaled = asShown.minus(exact.abs()).abs().gt(new Decimal(10).pow(-decimals));
  if (isScaled || asShown.eq(rounded.abs())) return shown;
  const corrected = applyFormat(pattern, rounded.toNumber()) ?? shown;
  return digits[3] ? corrected : withExactDigits(corrected, rounded.abs().toFixed(decimals));
}

/** Where a format asks for more than 15 digits, the formatter shows binary noise in the last ones. */
function withExactDigits(shown: string, exact: string): string {
  const [integers, decimals] = exact.split('.') as [string, string | undefined];
  const groups = shown.includes(',') ? integers.replace(/\B(?=(\d{3})+$)/g, ',') : integers;
  return shown.replace(/\d[\d,]*(\.\d+)?/, decimals === undefined ? groups : `${groups}.${decimals}`);
}

function withSign(shown: string, value: number): string {
  const isNegative = value < 0 && /[1-9]/.test(shown) && !/[-−－(（△▲]/.test(shown);
  return isNegative ? `-${shown}` : shown;
}

/** General shows up to eleven characters; longer amounts keep their decimals here, since they were entered. */
function general(value: number): string {
  const exact = new Decimal(value.toPrecision(SIGNIFICANT_DIGITS));
  const integerDigits = exact.abs().trunc().toFixed().length;
  const decimals = Math.max(GENERAL_WIDTH - 1 - integerDigits, WIDE_DECIMALS);
  return exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).plus(0).toFixed();
}
