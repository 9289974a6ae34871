import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeDigit, withFigure } from './support/mutation/change-digit.ts';
import { figureSites } from './support/mutation/figure-sites.ts';
import { type Mutation, mutateFigures } from './support/mutation/mutation-coverage.ts';
import { Random } from './support/random.ts';
import { readSubmissionFolder } from './support/read-submission-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = [
  { name: '表.csv', bytes: bytes('支出决算表,,2018年度\n2010301,"1,300.50",0.00\n,"注：\n续",7.5%\n') },
  { name: '说明.txt', bytes: bytes('2018年支出\r\n1.收入12.5万元，占 30 %，共3人，0.00万元。\n') },
];

describe('figures to change', () => {
  it('are amounts and percentages other than 0, at the place a user would count', () => {
    expect(
      figureSites(FILES).map(({ file, line, column, text }) => `${file} ${line}:${column} ${text}`),
    ).toEqual(['表.csv 2:2 1,300.50', '表.csv 3:3 7.5', '说明.txt 2:4 12.5', '说明.txt 2:13 30']);
  });

  it('are changed where they stand, by one digit, and nothing else', () => {
    const random = new Random(3);
    for (const site of figureSites(FILES)) {
      const to = changeDigit(site.text, random);
      expect([...to].filter((digit, at) => digit !== site.text[at])).toHaveLength(1);
      const before = FILES.find(({ name }) => name === site.file)!;
      const after = withFigure(FILES, site, to).find(({ name }) => name === site.file)!;
      const [old, now] = [before, after].map((file) => new TextDecoder().decode(file.bytes));
      expect(now!.slice(0, site.offset)).toBe(old!.slice(0, site.offset));
      expect(now!.slice(site.offset + to.length)).toBe(old!.slice(site.offset + to.length));
      expect(now!.slice(site.offset, site.offset + to.length)).toBe(to);
    }
  });
});

it('a figure that a sum holds is reported when it changes; one without any relation is not', async () => {
  const seen = new Map<string, Mutation>();
  const text =
    '2023年度“三公”经费支出41万元，其中：公务用车运行维护费21万元，公务接待费20万元。\n培训费7.35万元。';
  const input = { id: 'x', files: [{ name: '说明.txt', bytes: bytes(text) }] };
  for await (const mutation of mutateFigures(input, { seed: 1 })) seen.set(mutation.site.text, mutation);
  expect(
    [...seen].map(([figure, mutation]) => [figure, mutation.seen || mutation.noted, mutation.listed]),
  ).toEqual([
    // 42 against 21 + 20: within 1.5, what three whole figures can be rounded by; so its last digit is listed.
    ['41', true, true],
    ['21', true, false],
    ['20', true, false],
    ['7.35', false, true],
  ]);
});

it('a fixture is tried figure by figure', async () => {
  const input = readSubmissionFolder(join(import.meta.dirname, '../fixtures/kind-share'));
  const tried: Mutation[] = [];
  for await (const mutation of mutateFigures(input, { seed: 1, limit: 3 })) tried.push(mutation);
  expect(tried).toHaveLength(3);
});
