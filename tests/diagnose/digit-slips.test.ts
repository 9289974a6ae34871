import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitSlips } from '../../src/diagnose/slips/digit-slips.ts';
import { slipNeighbours } from '../../src/diagnose/slips/neighbours.ts';
import type { PrintedDigits } from '../../src/diagnose/slips/printed-digits.ts';

const print = (text: string): PrintedDigits => ({
  negative: text.startsWith('-'),
  digits: text.replace(/[-.]/g, ''),
  decimals: text.split('.')[1]?.length ?? 0,
});
const causes = (stated: string, right: string) =>
  digitSlips(print(stated), print(right)).map(({ cause }) => cause);

describe('slips of hand and key', () => {
  it.each([
    ['842.10', '824.10', ['transposition']],
    ['539.76', '534.76', ['digit']],
    ['129.98', '1297.98', ['dropped-digit']],
    ['12979.98', '1297.98', ['added-digit']],
    ['12.4', '12.34', ['dropped-digit']],
    ['-534.76', '534.76', ['sign']],
    ['53.48', '534.76', ['power-of-ten']],
    ['5347600.00', '534.76', ['unit-mix']],
    ['38615.00', '3.86', ['unit-mix']],
    ['38715.00', '3.86', []],
    ['534.76', '891.23', []],
    ['534.76', '0.00', []],
  ])('%s for %s', (stated, right, expected) => {
    expect(causes(stated, right)).toEqual(expected);
  });

  it('are likely, but not claimed, of short figures', () => {
    expect(digitSlips(print('54'), print('45'))).toMatchObject([{ cause: 'transposition', unsaid: true }]);
  });

  it('lead back to the right figure from whatever they made of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9_999_999 }),
        fc.nat(),
        fc.nat({ max: 9 }),
        (cents, at, digit) => {
          const right = (cents / 100).toFixed(2);
          const places = [...right].flatMap((character, place) => (character === '.' ? [] : [place]));
          const place = places[at % places.length]!;
          const stated = right.slice(0, place) + digit + right.slice(place + 1);
          if (stated === right || stated.startsWith('0')) return;
          expect(slipNeighbours(print(stated)).map(({ text }) => text)).toContain(right);
          expect(causes(stated, right)).toContain('digit');
        },
      ),
    );
  });
});
