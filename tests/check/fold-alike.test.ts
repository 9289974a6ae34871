import { describe, expect, test } from 'vitest';
import { foldAlike } from '../../src/check/fold-alike.ts';
import type { Problem } from '../../src/model/problem.ts';

const unread = (row: number, file = 'T06.csv'): Problem => ({
  severity: 'error',
  messageId: 'reading-not-a-figure',
  data: { cell: `C${row}` },
  file,
  row,
  column: 3,
});
const manyOf = (count: number, file?: string) =>
  Array.from({ length: count }, (_, at) => unread(at + 1, file));

describe('problems of one kind', () => {
  test('are each told up to fifty in a file', () => {
    const problems = [...manyOf(50), ...manyOf(50, 'T05.csv')];
    expect(foldAlike(problems)).toBe(problems);
  });

  test('beyond that are counted once, and other kinds stay', () => {
    const other: Problem = { severity: 'note', messageId: 'check-no-narrative', data: {}, file: 'T06.csv' };
    const told = foldAlike([...manyOf(13_901), other]);
    expect(told.slice(0, 50)).toEqual(manyOf(50));
    expect(told.slice(50)).toEqual([
      other,
      { severity: 'error', file: 'T06.csv', messageId: 'more-alike', data: { count: '13851' } },
    ]);
  });
});
