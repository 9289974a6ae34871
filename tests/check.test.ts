import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { hasMessage, placeholdersOf, renderMessage } from '../src/report/message.ts';
import { parseRules } from '../src/rules/load-rules.ts';
import { readSubmissionFolder } from './support/read-submission-folder.ts';

const folder = (name: string) => readSubmissionFolder(join(import.meta.dirname, '../fixtures', name));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('check', () => {
  test('one unreadable file costs nothing but itself', async () => {
    const { id, files } = folder('kind-footing');
    const alone = await check({ id, files });
    const result = await check({ id, files: [...files, { name: '空.csv', bytes: new Uint8Array() }] });
    expect(result.problems.map(({ messageId, file }) => [messageId, file])).toEqual([
      ['reading-empty', '空.csv'],
    ]);
    expect(result.findings).toEqual(alone.findings);
    expect(result.findings.length).toBeGreaterThan(0);
  });

  test('what is no submission is a problem, with nothing found missing in it', async () => {
    const result = await check({ id: 'x', files: [{ name: '通知.txt', bytes: bytes('请于周五前报送。') }] });
    expect(result.problems.map(({ messageId, file }) => [messageId, file])).toContainEqual([
      'check-nothing-recognised',
      '通知.txt',
    ]);
    expect([result.findings, result.undecided, result.summary.passed]).toEqual([[], [], 0]);
  });

  test('problems met before the bytes were here are part of the result', async () => {
    const problem = { severity: 'error', messageId: 'files-read-ENOENT', data: {}, file: 'a.csv' } as const;
    expect((await check({ id: 'x', files: [], problems: [problem] })).problems).toEqual([problem]);
  });

  test('the year given wins over the one read', async () => {
    const input = folder('clean-rounding');
    expect((await check(input)).submission.year).toBe(2024);
    expect((await check(input, { year: 2019 })).submission.year).toBe(2019);
  });

  test('rules of one’s own are judged beside the others', async () => {
    const words = { zh: '甲', en: 'a' };
    const { rules, problems } = parseRules(
      [
        {
          id: 'X01-01',
          name: 'own-rule',
          title: words,
          kind: 'footing',
          severity: 'warning',
          basis: words,
          why: words,
          example: words,
          fix: words,
          formula: 't05.total.total = t05.total.basic',
        },
      ],
      'own.json',
    );
    expect(problems).toEqual([]);
    const result = await check(folder('kind-footing'), { rules: [{ formula: rules, code: [] }] });
    expect(result.rules.find(({ id }) => id === 'X01-01')).toMatchObject({ failed: 1 });
    expect(result.findings.filter(({ rule }) => rule === 'X01-01')).toHaveLength(1);
  });

  test('the counts are those of the lists', async () => {
    const { summary, findings, undecided, rules } = await check(folder('xianning-2023'));
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    expect([summary.error, summary.warning, summary.note]).toEqual([
      count('error'),
      count('warning'),
      count('note'),
    ]);
    expect(undecided).toHaveLength(summary.undecided);
    const total = (name: 'passed' | 'failed' | 'undecided' | 'notApplicable') =>
      rules.reduce((sum, rule) => sum + rule[name], 0);
    expect(total('passed')).toBe(summary.passed);
    expect(total('undecided')).toBe(summary.undecided);
  });

  test.each(['xianning-2023', 'putuo-shegong-2024', 'kind-unit', 'kind-presence'])(
    'every wording of %s is there and filled in',
    async (name) => {
      const { findings, diagnoses, undecided, problems } = await check(folder(name));
      for (const { messageId, data } of [...findings, ...diagnoses, ...undecided, ...problems]) {
        expect(hasMessage(messageId), messageId).toBe(true);
        for (const lang of ['zh', 'en'] as const) {
          const text = renderMessage(messageId, data, lang);
          expect(text, messageId).not.toMatch(/〔|undefined|NaN/);
          expect(placeholdersOf(text), messageId).toEqual([]);
        }
      }
    },
  );
});
