import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEquality, judgeRatio, judgeSum } from '../../src/amount/agreement.ts';
import { isFarFromRatio, isFarFromSum } from '../../src/amount/quick-agreement.ts';
import { roundHalfUp, truncate } from '../../src/amount/rounding.ts';
import { toWanyuan } from '../../src/amount/unit.ts';

/** Exact amounts in 分, as the books have them. */
const cents = fc.integer({ min: -10_000_000, max: 1_000_000_000_000 });
const positive = fc.integer({ min: 0, max: 1_000_000_000_000 });
const wanyuan = (fen: number | bigint) => new Decimal(fen.toString()).div(1_000_000);
const add = (fens: number[]) => fens.reduce((sum, fen) => sum + BigInt(fen), 0n);
const print = (fen: number | bigint, decimals: number) => ({
  value: roundHalfUp(wanyuan(fen), decimals),
  decimals,
});

describe('a figure rounded from exact parts', () => {
  it('never differs from their sum', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (fens, decimals) => {
          const total = { ...print(add(fens), decimals), weight: 1 as const };
          const parts = fens.map((fen) => ({ ...print(fen, decimals), weight: -1 as const }));
          expect(judgeSum([total, ...parts]).agreement).not.toBe('differs');
        },
      ),
    );
  });
  it('never differs where each is printed with its own decimals', () => {
    const part = fc.tuple(cents, fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (drawn, decimals) => {
          const total = { ...print(add(drawn.map(([fen]) => fen)), decimals), weight: 1 as const };
          const parts = drawn.map(([fen, own]) => ({ ...print(fen, own), weight: -1 as const }));
          expect(judgeSum([total, ...parts]).agreement).not.toBe('differs');
        },
      ),
    );
  });
  it('cut off, it never differs in truncation mode', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 40 }), (fens) => {
        const cut = (fen: number | bigint) => ({ value: truncate(wanyuan(fen), 2), decimals: 2 });
        const terms = [
          { ...cut(add(fens)), weight: 1 as const },
          ...fens.map((fen) => ({ ...cut(fen), weight: -1 as const })),
        ];
        expect(judgeSum(terms, { truncated: true }).agreement).not.toBe('differs');
      }),
    );
  });
  it('moved beyond the tolerance it always differs', () => {
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 500 }),
        (fens, ulps) => {
          const parts = fens.map((fen) => ({ ...print(fen, 2), weight: -1 as const }));
          const fitting = parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0));
          const beyond = new Decimal(fens.length + 1).div(200).plus(new Decimal(ulps).div(100));
          const total = { value: fitting.plus(beyond), decimals: 2, weight: 1 as const };
          expect(judgeSum([total, ...parts]).agreement).toBe('differs');
        },
      ),
    );
  });
});

describe('one amount printed twice', () => {
  it('in 元 and in 万元, rounded or cut off, never differs', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 4 }), fc.boolean(), (fen, decimals, cut) => {
        const fine = toWanyuan(new Decimal(fen).div(100), 2, 'yuan');
        const coarse = { value: (cut ? truncate : roundHalfUp)(wanyuan(fen), decimals), decimals };
        expect(judgeEquality(fine, coarse).agreement).not.toBe('differs');
        expect(judgeEquality(coarse, fine).agreement).not.toBe('differs');
      }),
    );
  });
  it('is judged the same from both sides', () => {
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (a, b, da, db) => {
          const [x, y] = [print(a, da), print(b, db)];
          expect(judgeEquality(x, y).agreement).toBe(judgeEquality(y, x).agreement);
        },
      ),
    );
  });
});

describe('a percentage of exact figures', () => {
  const base = fc.integer({ min: 1_000_000, max: 1_000_000_000_000 });
  it('never differs, rounded or cut off', () => {
    fc.assert(
      fc.property(
        positive,
        base,
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (part, whole, decimals, cut) => {
          const ratio = wanyuan(part).times(100).div(wanyuan(whole));
          const verdict = judgeRatio({
            form: 'share',
            percent: { value: (cut ? truncate : roundHalfUp)(ratio, decimals), decimals },
            sign: 1,
            numerator: [{ value: wanyuan(part), decimals: 6, weight: 1 }],
            denominator: [{ value: wanyuan(whole), decimals: 6, weight: 1 }],
          });
          expect(['exact', 'truncated']).toContain(verdict.agreement);
        },
      ),
    );
  });
  it('stated beside rounded figures is explained by their rounding', () => {
    fc.assert(
      fc.property(positive, base, fc.integer({ min: 0, max: 3 }), (now, before, decimals) => {
        const rate = wanyuan(now).minus(wanyuan(before)).times(100).div(wanyuan(before));
        const [current, prior] = [print(now, 2), print(before, 2)];
        const verdict = judgeRatio({
          form: 'growth',
          percent: { value: roundHalfUp(rate.abs(), decimals), decimals },
          sign: rate.isNegative() ? -1 : 1,
          numerator: [
            { ...current, weight: 1, id: 'current' },
            { ...prior, weight: -1, id: 'prior' },
          ],
          denominator: [{ ...prior, weight: 1, id: 'prior' }],
        });
        expect(verdict.agreement).not.toBe('differs');
      }),
    );
  });
});

describe('what integers say is far off', () => {
  const figure = fc.tuple(
    fc.integer({ min: -1_000_000, max: 10_000_000_000 }),
    fc.integer({ min: 0, max: 4 }),
  );
  it('differs as a sum', () => {
    let far = 0;
    const ulps = fc.integer({ min: -12, max: 12 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), ulps, (drawn, off) => {
        const parts = drawn.map(([fen, decimals]) => ({ ...print(fen, decimals), weight: -1 as const }));
        const total = print(add(drawn.map(([fen]) => fen)), 2);
        const moved = { ...total, value: total.value.plus(new Decimal(off).div(100)), weight: 1 as const };
        if (!isFarFromSum([moved, ...parts])) return;
        far += 1;
        expect(judgeSum([moved, ...parts]).agreement).toBe('differs');
      }),
    );
    expect(far).toBeGreaterThan(5);
  });
  it('differs as a ratio, above and below the line or balanced to 100 %', () => {
    let far = 0;
    const form = fc.constantFrom('share' as const, 'growth' as const, 'completion' as const);
    fc.assert(
      fc.property(form, figure, figure, fc.integer({ min: -9, max: 9 }), (kind, above, below, off) => {
        const numerator = [{ ...print(...above), weight: 1 as const, id: 'a' }];
        const denominator = [
          { ...print(...below), weight: 1 as const, id: 'b' },
          ...(kind === 'growth' ? [{ ...print(...above), weight: -1 as const, id: 'a' }] : []),
        ];
        const base = wanyuan(below[0] - (kind === 'growth' ? above[0] : 0));
        if (base.isZero()) return;
        const value = roundHalfUp(wanyuan(above[0]).div(base).times(100), 2).plus(new Decimal(off).div(100));
        const percent = { value, decimals: 2 };
        const siblings = [percent, { value: new Decimal(100).minus(value), decimals: 2 }];
        const input = { form: kind, percent, sign: 1 as const, numerator, denominator, siblings };
        if (!isFarFromRatio(input)) return;
        far += 1;
        expect(judgeRatio(input).agreement).toBe('differs');
      }),
      { numRuns: 500 },
    );
    expect(far).toBeGreaterThan(5);
  });
});
