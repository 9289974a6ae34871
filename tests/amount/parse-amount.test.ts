import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../src/amount/parse-amount.ts';
import { fromWanyuan, toWanyuan } from '../../src/amount/unit.ts';

describe('parseAmount', () => {
  it.each([
    ['307.82', '307.82', 2],
    ['0.00', '0', 2],
    ['-0.00', '0', 2],
    ['14,206', '14206', 0],
    ['1,234,567.80', '1234567.8', 2],
    ['１，２３４．５０', '1234.5', 2],
    ['３０７．８２', '307.82', 2],
    [' 1 234.50 ', '1234.5', 2],
    ['\u00a0307.82\u3000', '307.82', 2],
    ['(12.30)', '-12.3', 2],
    ['（12.30）', '-12.3', 2],
    ['-12.30', '-12.3', 2],
    ['－12.30', '-12.3', 2],
    ['−12.30', '-12.3', 2],
    ['△12.30', '-12.3', 2],
    ['+12', '12', 0],
    ['¥1,200.00', '1200', 2],
    ['-¥1,200.00', '-1200', 2],
    ['.5', '0.5', 1],
  ])('%j is %s with %i decimals', (text, value, decimals) => {
    const parsed = parseAmount(text);
    if (parsed === undefined || parsed === 'blank') throw new Error(`${text} was not read`);
    expect(parsed.value.toFixed()).toBe(value);
    expect(parsed.decimals).toBe(decimals);
    expect(parsed.text).toBe(text.trim());
  });
  it.each(['', ' ', '\u3000', '-', '—', '——', '―', '－', '/', '／', '--'])('%j is blank', (text) => {
    expect(parseAmount(text)).toBe('blank');
  });
  it.each([
    '决算数',
    '12,34',
    '1,2345.67',
    ',123',
    '1.2.3',
    '12.',
    '1.2E+05',
    '3%',
    '12万元',
    '--5',
    '+-5',
    '()',
    '(-)',
    '2024年',
    'NaN',
    'Infinity',
    '1234567890123456789012345',
  ])('%j is no figure', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
  it('reads back what was printed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = new Decimal(digits).div(new Decimal(10).pow(decimals));
        expect(parseAmount(value.toFixed(decimals))).toMatchObject({ decimals, value });
      }),
    );
  });
});

describe('units', () => {
  it('元 keep their decimals', () => {
    const { value, decimals } = toWanyuan(new Decimal('32086949.37'), 2, 'yuan');
    expect([value.toFixed(), decimals]).toEqual(['3208.694937', 6]);
  });
  it('亿元 lose theirs', () => {
    const { value, decimals } = toWanyuan(new Decimal('1.2'), 1, 'yiyuan');
    expect([value.toFixed(), decimals]).toEqual(['12000', -3]);
  });
  it.each(['yuan', 'wanyuan', 'yiyuan'] as const)('%s and back is the same', (unit) => {
    const value = new Decimal('123.45');
    expect(fromWanyuan(toWanyuan(value, 2, unit).value, unit).toFixed()).toBe('123.45');
  });
});
