import { describe, expect, test } from 'vitest';
import { copyFinder } from '../../src/batch/find-copies.ts';
import type { DepartmentLine, Fingerprints } from '../../src/model/batch.ts';

const print = (name: string) => Buffer.from(name.padEnd(12, '-')).toString('base64url');
function line(
  id: string,
  prints: Record<string, string>,
  more: Partial<DepartmentLine> = {},
): DepartmentLine {
  const fingerprints = Object.fromEntries(Object.entries(prints).map(([part, name]) => [part, print(name)]));
  return { id, fingerprints: fingerprints as Fingerprints, ...more } as DepartmentLine;
}
function copiesOf(lines: readonly DepartmentLine[]) {
  const finder = copyFinder(lines.length);
  for (const one of lines) finder.note(one);
  if (finder.repeats) for (const one of lines) finder.collect(one);
  return finder.copies();
}

describe('copies between departments', () => {
  test('are told with all the parts they share', () => {
    const lines = [
      line('甲', { T01: 'a', T03: 'b', narrative: 'c' }, { unit: '甲局', year: 2024 }),
      line('乙', { T01: 'x', T03: 'b', narrative: 'c' }, { unit: '乙局', year: 2024 }),
      line('丙', { T01: 'z' }, { unit: '丙局', year: 2024 }),
    ];
    expect(copiesOf(lines)).toEqual([
      { parts: ['T03', 'narrative'], ids: ['乙', '甲'], count: 2, between: 'units' },
    ]);
  });

  test('tell the same accounts twice and another year of one unit from another unit', () => {
    const between = (a: object, b: object) =>
      copiesOf([line('a', { T01: 'a' }, a), line('b', { T01: 'a' }, b)]).map((copy) => copy.between);
    expect(between({ unit: '局', year: 2024 }, { unit: '局', year: 2024 })).toEqual(['twice']);
    expect(between({ unit: '局', year: 2024 }, { unit: '局', year: 2023 })).toEqual(['years']);
    expect(between({ unit: '局', year: 2024 }, { unit: '所', year: 2024 })).toEqual(['units']);
    expect(between({ year: 2024 }, { year: 2024 })).toEqual(['units']);
    // A set without a year is not of another year.
    expect(between({ unit: '局', year: 2024 }, { unit: '局' })).toEqual(['undated']);
    expect(between({ unit: '局' }, { unit: '局' })).toEqual(['undated']);
  });

  test('name ten and count the rest', () => {
    const lines = Array.from({ length: 25 }, (_, at) =>
      line(`d${String(at).padStart(2, '0')}`, { T03: 'same' }),
    );
    const [copy] = copiesOf(lines.reverse());
    expect(copy).toMatchObject({ count: 25, ids: expect.arrayContaining(['d00', 'd09']) });
    expect(copy!.ids).toHaveLength(10);
  });

  test('tell what is copied from the year before', () => {
    const copied = line('甲', { T07: 'q' }, { prior: '2023/甲', copiedFromPrior: ['T07'] });
    expect(copiesOf([copied])).toEqual([
      { parts: ['T07'], ids: ['2023/甲', '甲'], count: 2, between: 'years' },
    ]);
  });

  test('none among a hundred thousand that differ', () => {
    const finder = copyFinder(10_000);
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      line(`d${at}`, Object.fromEntries(['T01', 'T02', 'T03'].map((part) => [part, `${part}${at}`]))),
    );
    for (const one of lines) finder.note(one);
    for (const one of lines) finder.collect(one);
    expect(finder.copies()).toEqual([]);
  });
});
