import { describe, expect, test } from 'vitest';
import { type PriorEntry, priorFinder } from '../../src/batch/prior-index.ts';

const entry = (id: string, unit?: string, year?: number): PriorEntry => ({
  reference: { id, root: 0, paths: [id] },
  ...(unit === undefined ? {} : { unit }),
  ...(year === undefined ? {} : { year }),
  digest: id,
});
const finderOf = (...entries: PriorEntry[]) => {
  const find = priorFinder({ roots: ['/'], entries, digest: '' });
  return (id: string, unitName?: string, year?: number) =>
    find(id, { ...(unitName === undefined ? {} : { unitName }), ...(year === undefined ? {} : { year }) })
      ?.reference.id;
};

describe('last year’s submission', () => {
  test('is that of the same unit, the year before', () => {
    const find = finderOf(
      entry('甲', '临川市司法局', 2023),
      entry('乙', '临川市教育局', 2023),
      entry('丙', '临川市司法局', 2022),
    );
    expect(find('x', '临川市司法局', 2024)).toBe('甲');
    expect(find('x', '临川市司法局', 2023)).toBe('丙');
    expect(find('x', '临川市财政局', 2024)).toBeUndefined();
    expect(find('x', '临川市司法局', 2026)).toBeUndefined();
  });

  test('is found however the name is spaced and bracketed', () => {
    const find = finderOf(entry('甲', '临川市 司法局（本级）', 2023));
    expect(find('x', '临川市司法局(本级)', 2024)).toBe('甲');
  });

  test('is told from namesakes by the path, years aside', () => {
    const find = finderOf(
      entry('2023/东区/司法局', '司法局', 2023),
      entry('2023/西区/司法局', '司法局', 2023),
    );
    expect(find('2024/西区/司法局', '司法局', 2024)).toBe('2023/西区/司法局');
    expect(find('2024/南区/司法局', '司法局', 2024)).toBeUndefined();
  });

  test('is found by the path where the accounts name no unit, but never against the names', () => {
    const find = finderOf(entry('东区/司法局', undefined, 2023), entry('东区/教育局', '教育局', 2023));
    expect(find('东区/司法局', '司法局', 2024)).toBe('东区/司法局');
    expect(find('东区/教育局', undefined, 2024)).toBe('东区/教育局');
    expect(find('东区/教育局', '体育局', 2024)).toBeUndefined();
    expect(find('东区/司法局', '司法局', 2025)).toBeUndefined();
  });
});
