import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  contains,
  type Interval,
  nearestInterval,
  scale,
  truncatedInterval,
} from '../../src/amount/interval.ts';

const show = ({ low, high, lowOpen, highOpen }: Interval) =>
  `${lowOpen ? '(' : '['}${low.toFixed()}, ${high.toFixed()}${highOpen ? ')' : ']'}`;
const figure = (text: string) => ({ value: new Decimal(text), decimals: 2 });

describe('what a printed figure stands for', () => {
  it('rounded: closed at both ends', () => {
    expect(show(nearestInterval(figure('1.25')))).toBe('[1.245, 1.255]');
  });
  it('cut off: away from zero, the next value excluded', () => {
    expect(show(truncatedInterval(figure('1.25')))).toBe('[1.25, 1.26)');
    expect(show(truncatedInterval(figure('-1.25')))).toBe('(-1.26, -1.25]');
    expect(show(truncatedInterval(figure('0')))).toBe('(-0.01, 0.01)');
  });
  it('exact: a point', () => {
    expect(show(nearestInterval({ ...figure('0'), exact: true }))).toBe('[0, 0]');
  });
});

describe('arithmetic keeps openness', () => {
  it('a negative weight swaps the ends and their openness', () => {
    expect(show(scale(truncatedInterval(figure('1.25')), -1))).toBe('(-1.26, -1.25]');
    expect(show(scale(truncatedInterval(figure('-1.25')), -2))).toBe('[2.5, 2.52)');
  });
  it('a sum is open where one part is', () => {
    expect(show(add(truncatedInterval(figure('1.00')), nearestInterval(figure('1.00'))))).toBe(
      '[1.995, 2.015)',
    );
  });
});

describe('membership', () => {
  const steps = fc.integer({ min: -300, max: 300 });
  const interval = fc
    .record({
      from: steps,
      length: fc.integer({ min: 0, max: 100 }),
      lowOpen: fc.boolean(),
      highOpen: fc.boolean(),
    })
    .map(({ from, length, lowOpen, highOpen }): Interval => {
      const isPoint = length === 0;
      return {
        low: new Decimal(from),
        high: new Decimal(from + length),
        lowOpen: lowOpen && !isPoint,
        highOpen: highOpen && !isPoint,
      };
    });
  const withMember = fc
    .tuple(
      interval,
      fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
    )
    .map(([a, at]) => {
      const inside = (!a.lowOpen || at > 0) && (!a.highOpen || at < 1) ? at : 0.5;
      return [a, a.low.plus(a.high.minus(a.low).times(inside))] as const;
    });
  it('a scaled interval has the scaled members', () => {
    fc.assert(
      fc.property(interval, fc.constantFrom(-3, -1, 1, 2), steps, (a, factor, value) => {
        expect(contains(scale(a, factor), value * factor)).toBe(contains(a, value));
      }),
    );
  });
  it('members add up to members of the sum', () => {
    fc.assert(
      fc.property(withMember, withMember, ([a, x], [b, y]) => {
        expect(contains(add(a, b), x.plus(y))).toBe(true);
      }),
    );
  });
});
