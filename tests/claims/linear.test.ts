import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/read-claims.ts';
import type { Narrative } from '../../src/model/narrative.ts';
import { runs, shareOf } from '../support/seeds.ts';

const PARAGRAPHS = [
  '三、支出决算情况说明',
  '本年支出合计812.36万元，比上年增加12.36万元，增长1.55%，其中：基本支出512.36万元，占63.07%；项目支出300万元，占36.93%。',
  '1.文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。主要用于：人员工资。年初预算为50万元，支出决算为51.23万元，完成年初预算的102.46%。决算数大于年初预算数的主要原因是增加人员。',
  '公用经费20万元，主要包括：办公费、印刷费、水费、电费、差旅费、劳务费等。',
  '“三公”经费5万元，其中：公务用车运行维护费3万元，比上年减少0.5万元；公务接待费2万元，接待15批次120人次。',
  '本单位无政府性基金支出。按照县发〔2020〕27号文件，满意度达到98.2%。',
];
const FRAGMENTS = [
  '（',
  '）',
  '其中',
  '其中：',
  '占',
  '1',
  '1.',
  'XX',
  '本年',
  '增加',
  '12.5万元',
  '12.5万元，',
  '、',
  '无',
  '\t',
  '2023年',
  '比上年',
  '主要原因是',
];

const narrativeOf = (lines: readonly string[]): Narrative => ({
  file: '说明.txt',
  lineKind: 'line',
  lines: lines.map((text, index) => ({ number: index + 1, text })),
});

const repeat = (unit: readonly string[], length: number): string[] => {
  const once = unit.reduce((sum, line) => sum + line.length, 0);
  return Array.from({ length: Math.ceil(length / once) }, () => unit).flat();
};

function cpuOf(narrative: Narrative): number {
  const before = process.cpuUsage();
  readClaims(narrative);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * CPU at four times the length over that at one: 4 where linear, 16 where quadratic. A busy machine makes single
 * measurements worse, never better, so the lowest of several counts; times too short to tell apart count as equal.
 */
function growth(at: (length: number) => Narrative, length: number): number {
  let short = Number.POSITIVE_INFINITY;
  let long = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    short = Math.min(short, cpuOf(at(length)));
    long = Math.min(long, cpuOf(at(4 * length)));
    if (attempt > 0 && long / Math.max(short, SHORTEST) < LIMIT) break;
  }
  return long / Math.max(short, SHORTEST);
}

const ATTEMPTS = 8;
/** Milliseconds of CPU below which the clock tells nothing. */
const SHORTEST = 15;
const LIMIT = 9;

describe('reading takes time in proportion to the text', () => {
  it('of the usual kind, up to a megabyte', () => {
    cpuOf(narrativeOf(repeat(PARAGRAPHS, 10_000)));
    const length = runs(15_000, 90_000);
    expect(growth((times) => narrativeOf(repeat(PARAGRAPHS, times)), length)).toBeLessThan(LIMIT);
  });

  it('in one paragraph', () => {
    const text = PARAGRAPHS.slice(1).join('');
    const at = (length: number): Narrative => narrativeOf([text.repeat(Math.ceil(length / text.length))]);
    expect(growth(at, runs(5_000, 10_000))).toBeLessThan(LIMIT);
  });

  it.each(shareOf(FRAGMENTS, 2))('of “%s” over and over', (fragment) => {
    const at = (length: number): Narrative =>
      narrativeOf([fragment.repeat(Math.ceil(length / fragment.length))]);
    expect(growth(at, runs(2_500, 5_000))).toBeLessThan(LIMIT);
  });

  it.each(shareOf([...FRAGMENTS, '12.5万元，1'], 2, 1))('of lines of “%s”', (fragment) => {
    expect(growth((length) => narrativeOf(repeat([fragment], length)), runs(2_000, 4_000))).toBeLessThan(
      LIMIT,
    );
  });

  it('of thousands of names without a stop, each with what surrounds it and no more', () => {
    const text = `公用经费20万元，主要包括：${'办公费、印刷费、'.repeat(2_000)}水费等。`;
    const { claims } = readClaims(narrativeOf([text]));
    const excerpts = claims.flatMap((claim) =>
      claim.type === 'names' ? claim.names.map(({ location }) => location.excerpt!) : [],
    );
    expect(excerpts.length).toBeGreaterThan(4_000);
    expect(Math.max(...excerpts.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    expect(excerpts.every((excerpt) => text.includes(excerpt))).toBe(true);
  });
});
