import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { judgeAtMost, judgeEquality, judgeRatio, judgeSum } from '../../src/amount/agreement.ts';
import { type ParsedAmount, parseAmount } from '../../src/amount/parse-amount.ts';
import { toWanyuan } from '../../src/amount/unit.ts';

const amount = (text: string): ParsedAmount => parseAmount(text) as ParsedAmount;
const sum = (total: string, ...parts: string[]) => [
  { ...amount(total), weight: 1 as const },
  ...parts.map((part) => ({ ...amount(part), weight: -1 as const })),
];
const plus = (...parts: string[]) => parts.map((part) => ({ ...amount(part), weight: 1 as const }));
const yuan = (text: string) => toWanyuan(amount(text).value, amount(text).decimals, 'yuan');
const share = (percent: string, part: string, ...base: string[]) => ({
  form: 'share' as const,
  percent: amount(percent),
  sign: 1 as const,
  numerator: plus(part),
  denominator: plus(...base),
});

describe('every row of the rounding table', () => {
  it('95.36 + 10.23 against 105.58 is rounding', () => {
    const verdict = judgeSum(sum('105.58', '95.36', '10.23'));
    expect(verdict.agreement).toBe('rounding');
    expect(verdict.difference.toFixed()).toBe('-0.01');
    expect(verdict.tolerance.toFixed()).toBe('0.015');
    expect(verdict.expected.toFixed()).toBe('105.59');
  });
  it('3120.27 + 88.41 against 3208.69 is rounding', () => {
    const verdict = judgeSum(sum('3208.69', '3120.27', '88.41'));
    expect(verdict.agreement).toBe('rounding');
    expect(verdict.difference.toFixed()).toBe('0.01');
  });
  it.each([
    ['57.91', '4294.10', '1.3', 'exact', '1.3'],
    ['23.52', '4294.10', '0.54', 'truncated', '0.55'],
    ['23.52', '4294.10', '0.56', 'differs', '0.55'],
    ['645.1', '4294.10', '12.55', 'differs', '15.02'],
  ])('%s / %s stated as %s %% is %s', (part, base, percent, agreement, expected) => {
    const verdict = judgeRatio(share(percent, part, base));
    expect(verdict.agreement).toBe(agreement);
    expect(verdict.expected.toFixed()).toBe(expected);
  });
  it('118.3 / 158 stated as 74.8 % is cut off', () => {
    const verdict = judgeRatio({ ...share('74.8', '118.3', '158'), form: 'completion' });
    expect(verdict.agreement).toBe('truncated');
  });
  it('9.09 / (29.46 + 9.09) stated as 23.5 % is cut off', () => {
    expect(judgeRatio(share('23.5', '9.09', '29.46', '9.09')).agreement).toBe('truncated');
  });
  it.each([
    ['32086949.37', 'exact'],
    ['32086969.00', 'rounding'],
    ['32087050', 'differs'],
  ])('%s 元 against 3208.69 万元 is %s', (fine, agreement) => {
    expect(judgeEquality(amount('3208.69'), yuan(fine)).agreement).toBe(agreement);
    expect(judgeEquality(yuan(fine), amount('3208.69')).agreement).toBe(agreement);
  });
});

describe('judgeSum', () => {
  it('beyond the interval it differs', () => {
    const verdict = judgeSum(sum('105.57', '95.36', '10.23'));
    expect(verdict.agreement).toBe('differs');
    expect(verdict.difference.toFixed()).toBe('-0.02');
  });
  it('a blank part hides no rounding, a printed 0.00 does', () => {
    const blank = { value: new Decimal(0), decimals: 0, exact: true, weight: -1 as const };
    const parts = sum('10.02', '5.00', '5.00');
    expect(judgeSum([...parts, blank]).agreement).toBe('differs');
    expect(judgeSum(sum('10.02', '5.00', '5.00', '0.00')).agreement).toBe('rounding');
  });
  it('calls a tail improbable beyond four sigma', () => {
    const parts = Array.from({ length: 19 }, () => '1.00');
    expect(judgeSum(sum('19.05', ...parts)).agreement).toBe('rounding');
    expect(judgeSum(sum('19.06', ...parts)).agreement).toBe('improbable-rounding');
    expect(judgeSum(sum('19.11', ...parts)).agreement).toBe('differs');
  });
  it('one unit is never improbable, however small the sum', () => {
    expect(judgeSum(sum('0.02', '0.01', '0.00')).agreement).toBe('rounding');
  });
  it.each([
    ['10.01', 'truncated'],
    ['10.02', 'truncated'],
    ['10.03', 'differs'],
    ['9.99', 'differs'],
    ['10.00', 'exact'],
  ])('cutting off: %s against 3.00 + 3.00 + 4.00 is %s', (total, agreement) => {
    expect(judgeSum(sum(total, '3.00', '3.00', '4.00'), { truncated: true }).agreement).toBe(agreement);
  });
  it('cutting off with a subtracted figure uses open and closed ends', () => {
    // 年末 = 年初 + 收入 − 支出, T: [5, 5.01) − [9, 9.01) − [1, 1.01) + [5, 5.01)
    const terms = (closing: string) => [
      ...sum(closing, '9.00', '1.00'),
      { ...amount('5.00'), weight: 1 as const },
    ];
    expect(judgeSum(terms('5.01'), { truncated: true }).agreement).toBe('truncated');
    expect(judgeSum(terms('4.99'), { truncated: true }).agreement).toBe('truncated');
    expect(judgeSum(terms('5.02'), { truncated: true }).agreement).toBe('differs');
  });
  it('works in 亿元, whose last digit is 100 万元', () => {
    const total = { ...toWanyuan(new Decimal('1.24'), 2, 'yiyuan'), weight: 1 as const };
    expect(judgeSum([total, ...sum('0', '12430').slice(1)]).agreement).toBe('rounding');
    expect(judgeSum([total, ...sum('0', '12300').slice(1)]).agreement).toBe('differs');
  });
  it.each([
    ['3208.69', ['31202700.00', '884100.00'], 4],
    ['32086800', ['3120.27', '88.41'], -4],
    ['3208680', ['3120.27', '88.41'], -3],
    ['3.2', ['31202.70', '884.10'], undefined],
    ['3300.00', ['31202700.00', '884100.00'], undefined],
  ])('%s against %s is off by ten to the %s', (total, parts, power) => {
    expect(judgeSum(sum(total, ...parts)).powerOfTen).toBe(power);
  });
  it('products of long figures stay exact', () => {
    const long = '123456789012345678.91';
    expect(judgeSum(sum('246913578024691357.82', long, long)).agreement).toBe('exact');
    expect(judgeSum(sum('246913578024691357.84', long, long)).agreement).toBe('differs');
  });
});

describe('judgeAtMost', () => {
  it.each([
    ['3.00', '5.00', 'exact'],
    ['5.00', '5.00', 'exact'],
    ['5.01', '5.00', 'rounding'],
    ['5.02', '5.00', 'differs'],
  ])('%s ≤ %s is %s', (part, whole, agreement) => {
    expect(judgeAtMost(sum(part, whole)).agreement).toBe(agreement);
  });
  it('a part in 元 against a whole in 万元', () => {
    const part = { ...yuan('50099.00'), weight: 1 as const };
    expect(judgeAtMost([part, ...sum('0', '5.00').slice(1)]).agreement).toBe('rounding');
    const more = { ...yuan('50100.00'), weight: 1 as const };
    expect(judgeAtMost([more, ...sum('0', '5.00').slice(1)]).agreement).toBe('differs');
  });
});

describe('judgeEquality', () => {
  it.each([
    ['12.34', '12.34', 'exact'],
    ['12.34', '12.35', 'rounding'],
    ['12.34', '12.36', 'differs'],
    ['645.1', '645.10', 'exact'],
    ['645.1', '645.14', 'exact'],
    ['645.1', '645.19', 'rounding'],
    ['645.1', '645.20', 'differs'],
    ['-645.1', '-645.15', 'rounding'],
    ['-645.2', '-645.15', 'exact'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(judgeEquality(amount(a), amount(b)).agreement).toBe(agreement);
  });
  it('a blank agrees with one unit of the last digit at most', () => {
    const blank = { value: new Decimal(0), decimals: 0, exact: true };
    expect(judgeEquality(blank, amount('0.00')).agreement).toBe('exact');
    expect(judgeEquality(blank, amount('0.01')).agreement).toBe('rounding');
    expect(judgeEquality(amount('0.02'), blank).agreement).toBe('differs');
  });
  it.each([
    ['3208.69', '32086900.00', 4],
    ['32086900.00', '3208.69', -4],
    ['3208.69', '3208690', 3],
    ['3.08', '308000000', 8],
    ['0.01', '100', undefined],
    ['3208.69', '-32086900', undefined],
  ])('%s against %s is off by ten to the %s', (a, b, power) => {
    expect(judgeEquality(amount(a), amount(b)).powerOfTen).toBe(power);
  });
});

describe('judgeRatio', () => {
  it('explains a share by the rounding of its inputs', () => {
    // 0.2 / 0.3 = 66.7 %, yet 0.24 / 0.26 is as good a reading.
    expect(judgeRatio(share('80', '0.2', '0.3')).agreement).toBe('rounding');
    expect(judgeRatio(share('2', '0.2', '0.3')).agreement).toBe('differs');
  });
  it('counts a part within its own total once', () => {
    const part = { ...amount('1'), weight: 1 as const, id: 'a' };
    const rest = { ...amount('1'), weight: 1 as const, id: 'c' };
    const ratio = (percent: string) =>
      judgeRatio({
        form: 'share',
        percent: amount(percent),
        sign: 1,
        numerator: [part],
        denominator: [part, rest],
      }).agreement;
    // a⁺/(a⁺ + c⁻) = 1.5 / 2 = 75 %, where independent ends would allow 1.5 / 1.
    expect(ratio('75')).toBe('rounding');
    expect(ratio('76')).toBe('differs');
  });
  it('accepts shares nudged by one unit so that they add to 100', () => {
    const siblings = ['86.05', '3.52', '0.88', '9.55'].map(amount);
    const nudged = { ...share('9.57', '29.42', '307.82'), siblings };
    expect(judgeRatio(nudged).agreement).toBe('balanced');
    const noHundred = { ...nudged, siblings: ['86.05', '3.52', '9.55'].map(amount) };
    expect(judgeRatio(noHundred).agreement).toBe('differs');
  });
  it('completion may exceed 100', () => {
    expect(judgeRatio({ ...share('120.00', '12.00', '10.00'), form: 'completion' }).agreement).toBe('exact');
  });
  it.each(['0', '-3.00'])('a base of %s has no rate', (base) => {
    expect(judgeRatio(share('100', '3.00', base)).agreement).toBe('undefined-base');
  });
  const growth = (percent: string, sign: 1 | -1, change: string, prior: string) =>
    judgeRatio({
      form: 'growth',
      percent: amount(percent),
      sign,
      numerator: [{ ...amount(change), weight: sign }],
      denominator: plus(prior),
    });
  it('a fall carries its sign', () => {
    expect(growth('15.13', -1, '767.52', '5072.78').agreement).toBe('exact');
  });
  it('the right size with the wrong word is a wrong direction', () => {
    const verdict = judgeRatio({
      form: 'growth',
      percent: amount('10.00'),
      sign: 1,
      numerator: [
        { ...amount('90.00'), weight: 1, id: 'now' },
        { ...amount('100.00'), weight: -1, id: 'before' },
      ],
      denominator: [{ ...amount('100.00'), weight: 1, id: 'before' }],
    });
    expect(verdict).toMatchObject({ agreement: 'differs', wrongDirection: true });
    expect(verdict.expected.toFixed()).toBe('-10');
  });
  it('a mode keeps to rounding or to cutting off', () => {
    const exactly = {
      ...share('54.77', '23.52', '42.94'),
      numerator: plus('23.5200'),
      denominator: plus('42.9400'),
    };
    expect(judgeRatio(exactly, 'nearest').agreement).toBe('exact');
    const cut = { ...exactly, percent: amount('54.7') };
    expect(judgeRatio(cut, 'truncated').agreement).toBe('truncated');
    expect(judgeRatio(cut, 'nearest').agreement).toBe('differs');
    expect(judgeRatio({ ...exactly, percent: amount('54.8') }, 'truncated').agreement).toBe('differs');
  });
});
