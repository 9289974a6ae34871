import { expect, it, vi } from 'vitest';
import { remember, rememberWith } from '../../src/model/remember.ts';

it('computes once for the same text, also where nothing was found', () => {
  const compute = vi.fn((text: string) => (text === '支出' ? 1 : undefined));
  const read = remember(compute);
  expect([read('支出'), read('收入'), read('支出'), read('收入')]).toEqual([1, undefined, 1, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
});

it('keeps no long texts', () => {
  const compute = vi.fn((text: string) => text.length);
  const read = remember(compute, 5);
  expect([read('六个字的文字'), read('六个字的文字')]).toEqual([6, 6]);
  expect(compute).toHaveBeenCalledTimes(2);
});

it('holds so many and no more', () => {
  const compute = vi.fn((text: string) => text);
  const read = remember(compute);
  for (let at = 0; at < 2_001; at += 1) read(`第${at}款`);
  read('第2000款');
  expect(compute).toHaveBeenCalledTimes(2_001);
  read('第0款');
  expect(compute).toHaveBeenCalledTimes(2_002);
});

it('keeps apart what depends on more than the text', () => {
  const read = rememberWith((text, year: number | undefined) => `${text}${year ?? ''}`);
  expect([read('比', 2023), read('比', undefined), read('比', 2023)]).toEqual(['比2023', '比', '比2023']);
});

it('forgets things beyond a few, not what they say', () => {
  const read = rememberWith((text, year: number) => `${text}${year}`);
  for (let year = 0; year < 200; year += 1) expect(read('比', year)).toBe(`比${year}`);
});
