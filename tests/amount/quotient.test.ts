import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { isQuotient } from '../../src/amount/quotient.ts';

const figure = (printed: string) => ({
  value: new Decimal(printed),
  decimals: printed.split('.')[1]?.length ?? 0,
});
const can = (quotient: string, dividend: string, divisor: string): boolean =>
  isQuotient(figure(quotient), figure(dividend), figure(divisor));

describe('a quotient as printed', () => {
  it.each([
    ['exact', '2.50', '7.50', '3'],
    ['rounded', '2.67', '8.00', '3'],
    ['cut off', '2.66', '8.00', '3'],
    ['of a rounded dividend', '2.668', '8.00', '3'],
  ])('%s', (_, quotient, dividend, divisor) => {
    expect(can(quotient, dividend, divisor)).toBe(true);
  });

  it.each([
    ['one digit off', '2.76', '8.00', '3'],
    ['rounded up where it falls', '2.68', '8.00', '3'],
    ['lower than cut off', '2.65', '8.00', '3'],
  ])('not %s', (_, quotient, dividend, divisor) => {
    expect(can(quotient, dividend, divisor)).toBe(false);
  });
});
