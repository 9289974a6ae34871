import { describe, expect, test } from 'vitest';
import { fingerprintFindings } from '../../src/check/fingerprint.ts';
import { hash64 } from '../../src/check/hash64.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Location } from '../../src/model/location.ts';

const finding = (rest: Partial<Finding>): Finding => ({
  id: 'f1',
  rule: 'N-07',
  kind: 'share',
  severity: 'error',
  messageId: 'm',
  data: {},
  locations: [],
  ...rest,
});
const nameOf = (rest: Partial<Finding>) => fingerprintFindings([finding(rest)])[0]!.fingerprint;
const cell = (rest: Partial<Location>): Location => ({ file: 'a.csv', table: 'T05', text: '1.00', ...rest });
const clause = (excerpt: string, figure: string, rest: Partial<Location> = {}): Location => ({
  file: '说明.txt',
  line: 31,
  section: '第三部分',
  excerpt,
  excerptStart: 40,
  start: 40 + excerpt.indexOf(figure),
  end: 40 + excerpt.indexOf(figure) + figure.length,
  text: figure,
  ...rest,
});

describe('a fingerprint', () => {
  test('stays when rows move, the file is saved in another format and amounts change', () => {
    const before = nameOf({
      locations: [cell({ row: 12, column: 4, fact: 't05.212.basic', text: '842.10' })],
    });
    const after = nameOf({
      id: 'f9',
      stated: '3.00',
      locations: [cell({ file: 'b.xlsx', row: 19, column: 6, fact: 't05.212.basic', text: '1,000.00' })],
    });
    expect(after).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
  });

  test('stays when the figures of a clause change, and its line and spaces', () => {
    const before = nameOf({ locations: [clause('基本支出645.1万元，占12.55%；', '12.55')] });
    const after = nameOf({ locations: [clause('基本支出 1,645.10 万元，占9%；', '9', { line: 90 })] });
    expect(after).toBe(before);
  });

  test.each([
    ['rule', { rule: 'N-08', locations: [cell({ fact: 't05.212.basic' })] }],
    ['fact', { locations: [cell({ fact: 't05.212.project' })] }],
    ['label', { locations: [cell({ label: '212 城乡社区支出 / 基本支出' })] }],
    ['words', { locations: [clause('项目支出3754.88万元，占87.45%。', '87.45')] }],
    ['no place', { locations: [] }],
  ])('tells another %s apart', (_, rest) => {
    expect(nameOf(rest)).not.toBe(nameOf({ locations: [cell({ fact: 't05.212.basic' })] }));
  });

  test('tells two figures of one clause apart', () => {
    const words = '基本支出645.1万元，占12.55%；';
    expect(nameOf({ locations: [clause(words, '645.1')] })).not.toBe(
      nameOf({ locations: [clause(words, '12.55')] }),
    );
  });

  test('without a place, the names in the data count and the amounts do not', () => {
    expect(nameOf({ data: { table: 'T08', count: '3' } })).toBe(
      nameOf({ data: { table: 'T08', count: '4' } }),
    );
    expect(nameOf({ data: { table: 'T08' } })).not.toBe(nameOf({ data: { table: 'T09' } }));
  });

  test('is unique within a submission', () => {
    const twice = fingerprintFindings([finding({}), finding({}), finding({})]);
    expect(twice.map(({ fingerprint }) => fingerprint?.slice(16))).toEqual(['', '-2', '-3']);
  });
});

test('the digest spreads', () => {
  const digests = new Set<string>();
  for (let at = 0; at < 20_000; at++) digests.add(hash64(`t05.${at}.basic`));
  expect(digests.size).toBe(20_000);
  for (const half of [0, 8]) {
    const halves = new Set([...digests].map((digest) => digest.slice(half, half + 8)));
    expect(halves.size).toBeGreaterThan(19_980);
  }
  expect(hash64('ab')).not.toBe(hash64('ba'));
  expect(hash64('')).toMatch(/^[0-9a-f]{16}$/);
});
