import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { slipChance } from '../../src/amount/slip-chance.ts';

/** The chance for a total and its items, as printed. */
const chanceOf = (...figures: readonly string[]): number =>
  slipChance(
    figures.map((text, at) => ({
      value: new Decimal(text),
      decimals: text.split('.')[1]?.length ?? 0,
      weight: at === 0 ? 1 : -1,
    })),
  );

describe('how likely a sum misses by one slip by chance', () => {
  it.each([
    ['digits swapped', ['8640.20', '5120.15', '3250.05']],
    ['digits swapped in round figures', ['400.00', '150.00', '205.00']],
    ['a zero lost', ['1520300', '1320300', '20000']],
    ['a digit wrong in the fen', ['62.71', '24.71', '26.30', '12.00']],
  ])('is small with %s', (_, figures) => {
    expect(chanceOf(...figures)).toBeLessThanOrEqual(0.01);
  });
  it.each([
    ['round figures a digit apart', ['300.00', '160.00', '70.00', '50.00']],
    ['a round figure left out', ['62.71', '24.71', '16.00', '12.00']],
    ['two small figures', ['10', '4', '3']],
  ])('is not with %s', (_, figures) => {
    expect(chanceOf(...figures)).toBeGreaterThan(0.02);
  });
  it.each([
    ['no slip explains it', ['530.80', '286.50', '64.30', '90.00']],
    ['they add up', ['100.00', '60.00', '40.00']],
    ['they are nothing', ['0.00', '0.00']],
  ])('is certain where %s', (_, figures) => {
    expect(chanceOf(...figures)).toBe(1);
  });
});
