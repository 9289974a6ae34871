import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MICRO, toMicro } from '../../src/amount/micro.ts';

const drawn = fc.record({
  units: fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }),
  size: fc.bigInt({ min: 1n, max: 10n ** 18n }),
  decimals: fc.integer({ min: 0, max: 12 }),
  power: fc.constantFrom(2, 6, 10),
});

describe('an amount in millionths', () => {
  it('is the whole number that it is, or none', () => {
    const told = { whole: 0, none: 0 };
    fc.assert(
      fc.property(drawn, ({ units, size, decimals, power }) => {
        const value = new Decimal((units / size).toString()).div(new Decimal(10).pow(decimals));
        const exact = value.times(new Decimal(10).pow(power));
        const fits = exact.isInteger() && exact.abs().lessThanOrEqualTo(MAX_MICRO);
        const micro = toMicro(value, power);
        told[Number.isNaN(micro) ? 'none' : 'whole'] += 1;
        // Figures of very many digits may be left to Decimals.
        if (!Number.isNaN(micro)) expect(exact.equals(micro)).toBe(true);
        if (fits && value.precision() <= 15) expect(micro).not.toBeNaN();
        if (!fits) expect(micro).toBeNaN();
      }),
    );
    expect(Math.min(told.whole, told.none)).toBeGreaterThan(10);
  });

  it('is one of an amount in 元 of eight digits', () => {
    expect(toMicro(new Decimal('11350339.63'), 2)).toBe(1_135_033_963);
    expect(toMicro(new Decimal('-0.01'), 2)).toBe(-1);
    expect(toMicro(new Decimal('0.001'), 2)).toBeNaN();
  });
});
