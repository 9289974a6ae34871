import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Result } from '../../src/model/result.ts';
import type { Severity } from '../../src/model/severity.ts';
import { rewrittenAndPublished } from '../support/as-published.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';

/** Rule, line (or table) and what is stated there. */
const found = ({ findings }: Result, severity: Severity): string[] =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, locations: [first], stated }) => {
      const place = first?.line ?? first?.table ?? '';
      return `${rule} ${place}${/^[\d.]+$/.test(stated ?? '') ? ` ${stated}` : ''}`;
    })
    .sort();

const texts = rewrittenAndPublished('xianning-2023/决算说明.txt', 'seed/xianning-2023.txt');

describe.each(texts)('a text of 2023, $name', ({ path, isRewritten }) => {
  let checked: Promise<Result> | undefined;
  const read = () => {
    checked ??= check({ id: 'text', files: [{ name: '说明.txt', bytes: readFileSync(path) }] });
    return checked;
  };
  /** Lines as published; part one of the rewritten text is shorter. */
  const lines = (expected: readonly string[]) =>
    (isRewritten ? expected.map((one) => one.replace(/ \d+\b/, '')) : [...expected]).sort();
  const told = async (severity: Severity) =>
    found(await read(), severity)
      .map((one) => (isRewritten ? one.replace(/ \d+\b/, '') : one))
      .sort();

  it('has these errors and no other', async () => {
    expect(await told('error')).toEqual(
      lines([
        'N-01 140 4294.10',
        'N-01 140 4294.10',
        'N-03 140 12.55',
        'N-05 168 45',
        'N-10 214 43.25',
        'N-12 156',
        'N-13 156',
        'N-17 182 924.66',
        'N-22 266',
      ]),
    );
  });

  it('has these warnings', async () => {
    expect(await told('warning')).toEqual(
      lines([
        'N-03 182 95.7',
        'N-18 224 0',
        'N-19 132',
        'N-19 162',
        'N-19 170',
        'N-19 246',
        'N-21 164 2020',
        'N-41 262',
      ]),
    );
  });

  it('cuts percentages off in three sentences, numbers two sections （二） and heads one otherwise than its contents', async () => {
    const ofContents = isRewritten ? [] : ['N-67 34'];
    expect(await told('note')).toEqual(
      lines(['N-03 140', 'N-05 156', 'N-10 194', 'N-46 148', ...ofContents]),
    );
  });

  it('says which other figures the parts and the doubled name point to', async () => {
    const { findings } = await read();
    const basic = findings.find(
      ({ rule, locations }) => rule === 'N-01' && locations.some(({ text }) => text.startsWith('645.1')),
    );
    expect(basic?.data.other).toContain('4399.98');
    const classes = findings.find(
      ({ rule, locations }) => rule === 'N-01' && locations.some(({ text }) => text.startsWith('4249.6')),
    );
    expect(classes?.expected).toBe('4373.97');
    const doubled = findings.find(({ rule }) => rule === 'N-12');
    expect(doubled?.data.candidates).toContain('印刷费');
    const name = findings.find(({ rule }) => rule === 'N-13');
    expect(name?.expected).toBe('公务用车运行维护费');
  });

  it('is read, nearly all of it', async () => {
    const { coverage } = await read();
    expect(coverage!.figures).toBeGreaterThan(60);
    expect(coverage!.claimed / coverage!.figures).toBeGreaterThanOrEqual(0.95);
  });
});

const submissions = rewrittenAndPublished('putuo-shegong-2024', 'real/putuo-shegong-2024');

describe.each(submissions)('a submission of 2024, $name', ({ path }) => {
  let checked: Promise<Result> | undefined;
  const read = () => {
    checked ??= check(readSubmissionFolder(path));
    return checked;
  };

  it('has these errors and no other', async () => {
    expect(found(await read(), 'error')).toEqual(['N-10 27 95.89', 'N-16 52 21.07', 'N-24 35']);
  });

  it('has the warnings that were found by hand; rates on a base of zero may come too', async () => {
    const warnings = found(await read(), 'warning');
    expect(warnings.filter((warning) => !warning.startsWith('N-06 '))).toEqual([
      'G-11 T08',
      'G-11 T09',
      'N-35 38',
    ]);
    expect(warnings.filter((warning) => warning.startsWith('N-06 ')).length).toBeLessThanOrEqual(4);
  });

  it('rounds in two tables and one sentence, and nudges one share', async () => {
    expect(found(await read(), 'note')).toEqual([
      'N-01 38 105.58',
      'N-03 25 9.55',
      'T05-20 T05 105.58',
      'T06-01 T06 10.23',
    ]);
  });

  it('is read, nearly all of it', async () => {
    const { coverage } = await read();
    expect(coverage!.figures).toBeGreaterThan(50);
    expect(coverage!.claimed / coverage!.figures).toBeGreaterThanOrEqual(0.95);
  });
});
