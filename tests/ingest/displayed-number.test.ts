import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayedNumber } from '../../src/ingest/displayed-number.ts';

/** An amount as entered, with up to four decimals. */
const amount = fc
  .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => new Decimal(digits).div(10 ** decimals));

describe('displayedNumber', () => {
  it('rounds half up on decimal digits, whatever the binary fraction', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
        const expected = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
        const shown = displayedNumber(value.toNumber(), format, undefined);
        expect(new Decimal(shown).eq(expected)).toBe(true);
        expect(shown.split('.')[1]?.length ?? 0).toBe(decimals);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what was entered under General', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(displayedNumber(value.toNumber(), 'General', undefined)).toBe(value.toFixed());
      }),
      { numRuns: 2000 },
    );
  });

  it('shows no noise of binary sums under General', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { maxLength: 40 }), (cents) => {
        const sum = cents.reduce((total, cent) => total + cent / 100, 0);
        const exact = cents.reduce((total, cent) => total + cent, 0);
        expect(displayedNumber(sum, 'General', undefined)).toBe(new Decimal(exact).div(100).toFixed());
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [-5, '0.00;[Red]0.00', '-5.00'],
    [-5, '#,##0.00_);(#,##0.00)', '(5.00)'],
    [123456, '0!.0,"万"', '12.3万'],
    [123456.78, '0!.0000', '12.3457'],
    [1234567, '#,##0.00,', '1,234.57'],
    [4430325139.1, '0.000000', '4430325139.100000'],
    [-4430325139.1, '#,##0.000000', '-4,430,325,139.100000'],
    [5, '[>=10000]0.00;0.0', '5.0'],
    [12.5, '[DBNum1][$-804]G/通用格式', '12.5'],
    [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    [0.5, '[h]:mm', '12:00'],
    [7, 'unknown ￥ 格式', '7'],
    [Number.NaN, '0.00', ''],
  ])('shows %d under %s as %s', (value, format, expected) => {
    expect(displayedNumber(value, format, undefined)).toBe(expected);
  });
});
