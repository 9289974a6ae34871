import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { filledFormula } from '../../src/report/filled-formula.ts';

const finding = (filled: string, rest: Partial<Finding>): Finding => ({
  id: 'f1',
  rule: 'R',
  kind: 'footing',
  severity: 'error',
  messageId: 'm',
  data: {},
  locations: [],
  formula: { text: '甲 = 乙', filled },
  ...rest,
});

describe('the filled formula tells how it turned out', () => {
  test.each([
    ['10 = 4 + 5', { agreement: 'differs', stated: '10', expected: '9' }, '10 ≠ 4 + 5 = 9'],
    ['1,010.0 = 4 + 5', { agreement: 'differs', stated: '1010.0', expected: '9' }, '1,010.0 ≠ 4 + 5 = 9'],
    ['0 = 2.24 + 7.36', { agreement: 'differs', stated: '0.00', expected: '9.60' }, '0 ≠ 2.24 + 7.36 = 9.60'],
    ['10 = 9', { agreement: 'differs', stated: '10', expected: '9' }, '10 ≠ 9'],
    ['25% = 1 ÷ 3', { agreement: 'truncated', stated: '25', expected: '33', unit: '%' }, '25% ≈ 1 ÷ 3 = 33%'],
    ['10 = 4 + 6.01', { agreement: 'rounding', stated: '10', expected: '10.01' }, '10 ≈ 4 + 6.01 = 10.01'],
    // The stated figure stands among others: what the sum should be is not the expected figure.
    ['10 + 1 = 4 + 5', { agreement: 'differs', stated: '10', expected: '8' }, '10 + 1 ≠ 4 + 5'],
    ['10 ≤ 9', { agreement: 'differs', stated: '10', expected: '9' }, '10 > 9'],
    ['10 = 4 + 6', { agreement: 'exact', stated: '10', expected: '10' }, '10 = 4 + 6'],
    ['10 = 4 + 6', {}, '10 = 4 + 6'],
  ] as [string, Partial<Finding>, string][])('%s', (filled, rest, shown) => {
    expect(filledFormula(finding(filled, rest))).toBe(shown);
  });

  test('nothing where there is no formula', () => {
    const { formula: _, ...bare } = finding('', {});
    expect(filledFormula(bare)).toBeUndefined();
  });
});
